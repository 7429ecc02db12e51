package io.github.tistoryarchiver.export.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class FrontMatterWriterTest {
    private static Object read(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml.replace("---\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ": \"quoted\" #1 [x] {{< y >}} \\",
                "no",
                "2017-05-14",
                "탭\t줄\n끝",
                "\u0001\u007f\u0085\u2028\ufeff",
                "😀",
                "'",
                "null",
                " 빈칸 "
            })
    void aYamlParserReadsTheTextThatWasWritten(String text) {
        assertThat(read(new FrontMatterWriter().put("title", text).yaml())).isEqualTo(Map.of("title", text));
    }

    @Test
    void halfOfASurrogatePairBecomesTheReplacementCharacter() {
        assertThat(new FrontMatterWriter().put("t", "a\ud83d").yaml()).contains("\"a\ufffd\"");
    }

    @Test
    void aTimeKeepsItsOffset() {
        OffsetDateTime time = OffsetDateTime.parse("1960-03-01T09:00:00+09:00");

        assertThat(new FrontMatterWriter().put("date", time).yaml()).contains("date: 1960-03-01T09:00:00+09:00\n");
    }

    @Test
    void nothingIsWrittenForWhatIsNotKnown() {
        FrontMatterWriter fields =
                new FrontMatterWriter().put("a", null).put("b", List.of()).put("c", false);

        assertThat(fields.yaml()).isEqualTo("---\n---\n");
    }

    @Test
    void tablesOfTomlComeLast() {
        String toml = new FrontMatterWriter()
                .put("extra", Map.of("x", 1))
                .put("title", "글")
                .toml();

        assertThat(toml).isEqualTo("+++\ntitle = \"글\"\n\n[extra]\nx = 1\n+++\n");
    }
}
