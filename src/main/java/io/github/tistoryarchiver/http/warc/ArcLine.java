package io.github.tistoryarchiver.http.warc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line with which a record of an ARC file begins: address, network address, date, type, and last the length. */
final class ArcLine {
    private static final int FIELDS = 5;
    private static final String VERSION = "filedesc:";
    private static final Pattern DATE = Pattern.compile("\\d{14}");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?|filedesc):.*");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,15}");

    private ArcLine() {}

    /** Returns the length of the record as written; {@code null} if the line is none of ARC. */
    static @Nullable String length(String line) {
        String[] fields = fields(line);
        return fields.length < FIELDS || fields[0].indexOf(':') <= 0 ? null : fields[fields.length - 1];
    }

    /** Returns what a WARC file would say. */
    static String head(String line) {
        String[] fields = fields(line);
        int date = date(fields);
        String target = String.join(" ", Arrays.copyOf(fields, date - 1));
        String type = target.startsWith(VERSION) ? "warcinfo" : "response";
        return "WARC-Type: " + type + "\nWARC-Target-URI: " + target + "\nWARC-Date: " + fields[date];
    }

    /** Returns which field is the date: the third one, but for addresses with blanks. */
    private static int date(String[] fields) {
        int date = 2;
        while (date < fields.length - 2 && !DATE.matcher(fields[date]).matches()) {
            date++;
        }
        return DATE.matcher(fields[date]).matches() ? date : 2;
    }

    /** Tells whether bytes begin with such a line. */
    static boolean isAtBeginning(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        String[] fields = fields(end < 0 ? "" : text.substring(0, end));
        return fields.length >= FIELDS
                && ADDRESS.matcher(fields[0]).matches()
                && DATE.matcher(fields[date(fields)]).matches()
                && LENGTH.matcher(fields[fields.length - 1]).matches();
    }

    private static String[] fields(String line) {
        return line.strip().split(" ");
    }
}
