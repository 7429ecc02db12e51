package io.github.tistoryarchiver.importer.ttxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bytes of a TTXML backup, without the contents of its files if nobody wants them. On the way it finds the latest time: the
 * largest number of seconds in certain elements.
 */
public final class TtxmlBytes extends InputStream {
    private static final List<byte[]> TIMES =
            List.of(ascii("<modified>"), ascii("<written>"), ascii("<attached>"), ascii("<published>"));
    private static final List<byte[]> FILES = List.of(ascii("<attachment"), ascii("<banner"));
    private static final List<byte[]> FILE_ENDS = List.of(ascii("</attachment"), ascii("</banner"));
    private static final byte[] CONTENT = ascii("<content>");
    private static final boolean[] BASE64 = base64();
    private static final int BUFFER = 1 << 17;
    private static final int LONGEST = 32;
    private static final int MAX_DIGITS = 10;
    private static final int MAX_BLANKS = 8;
    private static final long END_OF_32_BITS = (1L << 32) - 1;

    private final InputStream in;
    private final boolean withFiles;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int length;
    private boolean isOver;
    private boolean inFile;
    private boolean inContent;
    private int beforeContent;
    private long seconds;

    /**
     * Creates a stream.
     *
     * @param in in an encoding in which ASCII is ASCII; of others, nothing is left out or found
     * @param withFiles whether the contents of files are wanted
     */
    public TtxmlBytes(InputStream in, boolean withFiles) {
        this.in = in;
        this.withFiles = withFiles;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean[] base64() {
        boolean[] isSign = new boolean[256];
        for (byte sign : ascii("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r")) {
            isSign[sign] = true;
        }
        return isSign;
    }

    /** Returns the latest time so far, in seconds; 0 if there is none. */
    public long latest() {
        return seconds;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int got = 0;
        while (got == 0 && count > 0) {
            if (length - at <= LONGEST && !isOver) {
                fill();
            }
            int limit = isOver ? length : length - LONGEST;
            if (at >= limit) {
                return -1;
            }
            if (inContent && beforeContent == 0) {
                leaveOut(limit);
            }
            got = take(target, offset, Math.min(limit, at + count));
        }
        return got;
    }

    private void fill() throws IOException {
        length -= at;
        System.arraycopy(buffer, at, buffer, 0, length);
        at = 0;
        int got = in.readNBytes(buffer, length, BUFFER - length);
        length += got;
        isOver = length < BUFFER;
    }

    /** Passes over what may be the content of a file; the ends of lines stay, by which places are named. */
    private void leaveOut(int limit) {
        int to = at;
        while (to < limit && BASE64[buffer[to] & 0xff]) {
            to++;
        }
        at = to;
        inContent = to == limit || buffer[to] == '\n';
    }

    /** Takes bytes up to the next tag or to the content of a file. */
    private int take(byte[] target, int offset, int limit) {
        int from = at;
        if (from >= limit) {
            return 0;
        }
        if (buffer[from] == '<' && !inContent) {
            tag();
        }
        int to = from + 1;
        if (inContent) {
            to = Math.min(limit, from + Math.max(1, beforeContent));
            beforeContent = Math.max(0, beforeContent - (to - from));
        } else {
            while (to < limit && buffer[to] != '<') {
                to++;
            }
        }
        System.arraycopy(buffer, from, target, offset, to - from);
        at = to;
        return to - from;
    }

    /** Notes what the tag says that begins here. */
    private void tag() {
        for (byte[] time : TIMES) {
            if (isHere(time)) {
                seconds = Math.max(seconds, number(at + time.length));
            }
        }
        if (inFile) {
            inFile = FILE_ENDS.stream().noneMatch(this::isHere);
            inContent = inFile && !withFiles && isHere(CONTENT);
            beforeContent = inContent ? CONTENT.length : 0;
        } else {
            inFile = FILES.stream().anyMatch(this::isHere);
        }
    }

    private boolean isHere(byte[] sought) {
        for (int i = 0; i < sought.length; i++) {
            if (at + i >= length || buffer[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }

    private long number(int from) {
        long number = 0;
        int start = from;
        while (start < length && buffer[start] <= ' ' && start - from < MAX_BLANKS) {
            start++;
        }
        int to = start;
        while (to < length && to - start <= MAX_DIGITS && buffer[to] >= '0' && buffer[to] <= '9') {
            number = number * 10 + buffer[to] - '0';
            to++;
        }
        boolean isAll = to < length && (buffer[to] == '<' || buffer[to] <= ' ');
        return !isAll || number > END_OF_32_BITS ? 0 : number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
