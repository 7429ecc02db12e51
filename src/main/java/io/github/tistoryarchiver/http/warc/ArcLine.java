package io.github.tistoryarchiver.http.warc;

import org.jspecify.annotations.Nullable;

/** The line with which a record of an ARC file begins: address, network address, date, type, and last the length. */
final class ArcLine {
    private static final int FIELDS = 5;
    private static final String VERSION = "filedesc:";

    private ArcLine() {}

    /** Returns the length of the record as written; {@code null} if the line is none of ARC. */
    static @Nullable String length(String line) {
        String[] fields = fields(line);
        return fields.length < FIELDS || fields[0].indexOf(':') <= 0 ? null : fields[fields.length - 1];
    }

    /** Returns what a WARC file would say. */
    static String head(String line) {
        String[] fields = fields(line);
        String type = fields[0].startsWith(VERSION) ? "warcinfo" : "response";
        return "WARC-Type: " + type + "\nWARC-Target-URI: " + fields[0] + "\nWARC-Date: " + fields[2];
    }

    private static String[] fields(String line) {
        return line.strip().split(" ");
    }
}
