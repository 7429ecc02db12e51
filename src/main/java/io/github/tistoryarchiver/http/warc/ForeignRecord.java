package io.github.tistoryarchiver.http.warc;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;

/** A record of a WARC or ARC file that any program may have written; nothing in it is trusted. */
public final class ForeignRecord {
    private static final DateTimeFormatter ARC_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private final WarcRecord record;
    private final long position;

    /** @param position where it begins in its file, in bytes */
    ForeignRecord(WarcRecord record, long position) {
        this.record = record;
        this.position = position;
    }

    /** Returns the type of the record in lower case; empty if it has none. */
    public String type() {
        String type = header("WARC-Type");
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns a header of the record; {@code null} if it is missing. */
    public @Nullable String header(String name) {
        return record.headers().first(name).orElse(null);
    }

    /** Returns the address that was asked for as written, without the brackets of wget 1.21; empty if there is none. */
    public String target() {
        String target = header("WARC-Target-URI");
        if (target == null) {
            return "";
        }
        String text = target.strip();
        return text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    }

    /** Returns the time of the capture; {@code null} if it is missing or unreadable. */
    public @Nullable Instant date() {
        String date = header("WARC-Date");
        return date == null ? null : time(date.strip());
    }

    /** Reads a time as WARC or ARC files write it; {@code null} if it is none. */
    public static @Nullable Instant time(String text) {
        try {
            return text.length() == 14 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                    ? LocalDateTime.parse(text, ARC_TIME).toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Returns where in its file the record begins, in bytes. */
    public long position() {
        return position;
    }

    /** Opens the block of the record, which for a response is the HTTP message. To be read before the next record. */
    public InputStream block() throws IOException {
        return record.body().stream();
    }
}
