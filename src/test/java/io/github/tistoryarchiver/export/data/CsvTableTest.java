package io.github.tistoryarchiver.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static String row(Object... cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTable table = new CsvTable(out, "a")) {
            table.row(cells);
        }
        return out.toString(StandardCharsets.UTF_8).substring("\ufeffa\r\n".length());
    }

    @Test
    void aTableBeginsWithTheMarkByWhichExcelKnowsUtf8() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvTable(out, "글").close();

        assertThat(out.toByteArray()).startsWith(0xef, 0xbb, 0xbf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "\r=1"})
    void whatSpreadsheetsWouldRunIsText(String formula) {
        assertThat(row(formula).replace("\"", "")).startsWith("'");
    }

    @Test
    void aNumberStaysANumber() {
        assertThat(row(-5)).isEqualTo("-5\r\n");
    }

    @Test
    void quotesCommasAndLinesAreQuoted() {
        assertThat(row("a,b", "\"x\"", "1\n2", null, "plain")).isEqualTo("\"a,b\",\"\"\"x\"\"\",\"1\n2\",,plain\r\n");
    }
}
