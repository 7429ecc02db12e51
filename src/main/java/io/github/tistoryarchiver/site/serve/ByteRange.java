package io.github.tistoryarchiver.site.serve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is asked for.
 *
 * @param first the first byte, from 0
 * @param last the last byte
 * @param size of the whole file
 * @param isPart whether a part was asked for
 */
record ByteRange(long first, long last, long size, boolean isPart) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Reads a header. Several ranges, and what is no range, mean the whole file.
     *
     * @param header {@code null} for none
     */
    static ByteRange of(@Nullable String header, long size) {
        Matcher asked = FORM.matcher(header == null ? "" : header.strip());
        boolean isAsked =
                asked.matches() && !(asked.group(1).isEmpty() && asked.group(2).isEmpty());
        if (!isAsked) {
            return new ByteRange(0, size - 1, size, false);
        }
        if (asked.group(1).isEmpty()) {
            return new ByteRange(Math.max(0, size - Long.parseLong(asked.group(2))), size - 1, size, true);
        }
        long last = asked.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(asked.group(2)));
        return new ByteRange(Long.parseLong(asked.group(1)), last, size, true);
    }

    boolean isUnsatisfiable() {
        return isPart && first > last;
    }

    long length() {
        return last - first + 1;
    }
}
