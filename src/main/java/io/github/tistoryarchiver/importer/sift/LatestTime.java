package io.github.tistoryarchiver.importer.sift;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds the latest time in a TTXML backup without parsing it: the largest number of seconds in certain elements. */
final class LatestTime {
    private static final List<byte[]> TAGS =
            List.of(tag("<modified>"), tag("<written>"), tag("<attached>"), tag("<published>"));
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 32;
    private static final int MAX_DIGITS = 10;
    private static final long END_OF_32_BITS = (1L << 32) - 1;

    private long seconds;

    private static byte[] tag(String tag) {
        return tag.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the time in seconds; 0 if there is none. */
    long seconds() {
        return seconds;
    }

    void read(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int kept = 0;
        int got = in.readNBytes(buffer, 0, BUFFER);
        while (got > 0) {
            int length = kept + got;
            boolean isLast = length < BUFFER;
            int end = isLast ? length : length - LONGEST;
            for (int i = 0; i < end; i++) {
                if (buffer[i] == '<') {
                    note(buffer, i, length);
                }
            }
            kept = length - end;
            System.arraycopy(buffer, end, buffer, 0, kept);
            got = isLast ? 0 : in.readNBytes(buffer, kept, BUFFER - kept);
        }
    }

    private void note(byte[] buffer, int at, int length) {
        for (byte[] tag : TAGS) {
            if (startsWith(buffer, at, length, tag)) {
                seconds = Math.max(seconds, number(buffer, at + tag.length, length));
            }
        }
    }

    private static boolean startsWith(byte[] buffer, int at, int length, byte[] sought) {
        for (int i = 0; i < sought.length; i++) {
            if (at + i >= length || buffer[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }

    private static long number(byte[] buffer, int from, int length) {
        long number = 0;
        int at = from;
        while (at < length && at - from <= MAX_DIGITS && buffer[at] >= '0' && buffer[at] <= '9') {
            number = number * 10 + buffer[at] - '0';
            at++;
        }
        return number > END_OF_32_BITS ? 0 : number;
    }
}
