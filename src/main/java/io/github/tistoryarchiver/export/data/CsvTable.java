package io.github.tistoryarchiver.export.data;

import io.github.tistoryarchiver.export.parts.TextOutput;
import java.io.OutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180) in UTF-8, which spreadsheets show and in which they run nothing. */
final class CsvTable implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Signs with which formulas begin, also those of full width, which spreadsheets in Asia take for the same. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠";

    private final TextOutput out;

    /** Starts a table with the names of its columns. */
    CsvTable(OutputStream stream, String... columns) {
        out = new TextOutput(stream);
        out.write(BYTE_ORDER_MARK);
        row((Object[]) columns);
    }

    /** Adds a row; {@code null} is an empty cell. */
    void row(@Nullable Object... cells) {
        out.write(Stream.of(cells).map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString().replace("\0", "");
        boolean isFormula = !(value instanceof Number) && !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
        String safe = isFormula ? "'" + text : text;
        return safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0)
                        || !safe.strip().equals(safe)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    @Override
    public void close() {
        out.close();
    }
}
