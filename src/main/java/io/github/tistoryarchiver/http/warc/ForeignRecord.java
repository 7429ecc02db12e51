package io.github.tistoryarchiver.http.warc;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record of a WARC or ARC file that any program may have written; nothing in it is trusted. */
public final class ForeignRecord {
    private static final String ARC_TIME = "yyyyMMddHHmmss";
    private static final String WARC_TIME = "yyyy-MM-ddTHH:mm:ssZ";
    private static final int[] ARC_FIELDS = {0, 4, 6, 8, 10, 12};
    private static final int[] WARC_FIELDS = {0, 5, 8, 11, 14, 17};

    private final String head;
    private final InputStream block;
    private final long position;

    /** @param position where it begins in its file, in bytes */
    ForeignRecord(String head, InputStream block, long position) {
        this.head = head;
        this.block = block;
        this.position = position;
    }

    /** Returns the type of the record in lower case; empty if it has none. */
    public String type() {
        String type = header("WARC-Type");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    /** Returns a header of the record without the blanks around it; {@code null} if it is missing. */
    public @Nullable String header(String name) {
        return field(head, name);
    }

    /** Returns the first field of a name; {@code null} if it is missing. Lines that begin with a blank go on with the line before. */
    static @Nullable String field(String head, String name) {
        int next;
        for (int from = 0; from < head.length(); from = next) {
            next = endOfLine(head, from) + 1;
            int colon = from + name.length();
            if (head.startsWith(":", colon) && head.regionMatches(true, from, name, 0, name.length())) {
                int to = next - 1;
                while (to + 1 < head.length() && (head.charAt(to + 1) == ' ' || head.charAt(to + 1) == '\t')) {
                    to = endOfLine(head, to + 1);
                }
                return head.substring(colon + 1, to).strip();
            }
        }
        return null;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Returns the address that was asked for as written, without the brackets of wget 1.21; empty if there is none. */
    public String target() {
        return Objects.requireNonNullElse(bare(header("WARC-Target-URI")), "");
    }

    /** Returns an address without the brackets of wget 1.21; {@code null} if there is none. */
    public static @Nullable String bare(@Nullable String address) {
        return address != null && address.startsWith("<") && address.endsWith(">")
                ? address.substring(1, address.length() - 1)
                : address;
    }

    /** Returns the time of the capture; {@code null} if it is missing or unreadable. */
    public @Nullable Instant date() {
        String date = header("WARC-Date");
        return date == null ? null : time(date);
    }

    /** Reads a time as WARC or ARC files write it; {@code null} if it is none. */
    public static @Nullable Instant time(String text) {
        try {
            if (text.length() == ARC_TIME.length()) {
                return time(text, ARC_FIELDS);
            }
            boolean isWhole = text.length() == WARC_TIME.length() && text.charAt(10) == 'T' && text.endsWith("Z");
            return isWhole ? time(text, WARC_FIELDS) : Instant.parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static Instant time(String text, int[] at) {
        return LocalDateTime.of(
                        Integer.parseInt(text, at[0], at[0] + 4, 10),
                        number(text, at[1]),
                        number(text, at[2]),
                        number(text, at[3]),
                        number(text, at[4]),
                        number(text, at[5]))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from) {
        return Integer.parseInt(text, from, from + 2, 10);
    }

    /** Returns where in its file the record begins, in bytes. */
    public long position() {
        return position;
    }

    /** Returns the block of the record, which for a response is the HTTP message. To be read before the next record. */
    public InputStream block() {
        return block;
    }
}
