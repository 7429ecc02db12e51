package io.github.tistoryarchiver.importer.ttxml;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Mends what is no valid XML, so that a parser reads on: characters that XML forbids become U+FFFD, and every {@code &} that
 * begins none of XML's own references becomes text, so that no entity can ever be expanded, as does every {@code <} that begins no
 * tag. CDATA stays as it is.
 */
public final class MendingReader extends Reader {
    private static final int BUFFER = 1 << 15;
    private static final int MAX_REFERENCE = 12;
    private static final char REPLACEMENT = '\ufffd';
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final String REFERENCES = " amp lt gt quot apos ";

    /** Whether a character of ASCII needs no look. */
    private static final boolean[] PLAIN = plain();

    private final Reader in;
    private final char[] raw = new char[BUFFER];
    private char[] ready = new char[BUFFER + BUFFER / 8];
    private int length;
    private int at;
    private int made;
    private int taken;
    private boolean isOver;
    private boolean inCdata;
    private long mended;

    public MendingReader(Reader in) {
        this.in = in;
    }

    /** Returns how many places were mended so far. */
    public long mended() {
        return mended;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        while (taken == made) {
            made = 0;
            taken = 0;
            if (isOver && at >= length) {
                return -1;
            }
            fill();
            mend();
        }
        int got = Math.min(made - taken, count);
        System.arraycopy(ready, taken, target, offset, got);
        taken += got;
        return got;
    }

    /** Adds characters as they are. */
    private void keep(int from, int count) {
        grow(count);
        System.arraycopy(raw, from, ready, made, count);
        made += count;
    }

    private void add(String text) {
        grow(text.length());
        text.getChars(0, text.length(), ready, made);
        made += text.length();
    }

    private void grow(int count) {
        if (made + count > ready.length) {
            ready = Arrays.copyOf(ready, 2 * ready.length + count);
        }
    }

    /** Moves what is left to the beginning, and reads more behind it. */
    private void fill() throws IOException {
        System.arraycopy(raw, at, raw, 0, length - at);
        length -= at;
        at = 0;
        while (!isOver && length < BUFFER) {
            int got = in.read(raw, length, BUFFER - length);
            isOver = got < 0;
            length += Math.max(0, got);
        }
    }

    /** Mends all but the last characters, which may be the beginning of a reference. */
    private void mend() {
        int end = isOver ? length : length - MAX_REFERENCE;
        while (at < end) {
            int plain = at;
            while (plain < end && isPlain(raw[plain])) {
                plain++;
            }
            keep(at, plain - at);
            at = plain;
            if (at < end) {
                mendOne();
            }
        }
    }

    private static boolean isPlain(char c) {
        return c < PLAIN.length ? PLAIN[c] : c < '\ud800';
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        Arrays.fill(plain, ' ', plain.length, true);
        for (char c : "\n\t\r".toCharArray()) {
            plain[c] = true;
        }
        for (char c : "&<]".toCharArray()) {
            plain[c] = false;
        }
        return plain;
    }

    private void mendOne() {
        char c = raw[at];
        if (c == '&' && !inCdata) {
            reference();
        } else if (c == '<' && !inCdata && !beginsTag()) {
            replace(1, "&lt;");
        } else if (Character.isHighSurrogate(c) && at + 1 < length && Character.isLowSurrogate(raw[at + 1])) {
            keep(at, 2);
            at += 2;
        } else if (c < ' ' || Character.isSurrogate(c) || c >= '\ufffe') {
            replace(1, String.valueOf(REPLACEMENT));
        } else {
            inCdata = inCdata ? !isHere(CDATA_END) : isHere(CDATA);
            keep(at, 1);
            at++;
        }
    }

    private boolean beginsTag() {
        char next = at + 1 < length ? raw[at + 1] : ' ';
        return next < PLAIN.length && (Character.isLetter(next) || "/!?_".indexOf(next) >= 0);
    }

    private boolean isHere(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at + i >= length || raw[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void replace(int count, String text) {
        add(text);
        at += count;
        mended++;
    }

    private void reference() {
        String name = referenceAt(at);
        if (name == null) {
            replace(1, "&amp;");
        } else if (REFERENCES.contains(" " + name + " ")) {
            keep(at, name.length() + 2);
            at += name.length() + 2;
        } else {
            numeric(name);
        }
    }

    /** Returns what is between {@code &} and {@code ;} at a place; {@code null} if there is no reference. */
    private @Nullable String referenceAt(int from) {
        if (from >= length || raw[from] != '&') {
            return null;
        }
        for (int i = from + 1; i < Math.min(length, from + MAX_REFERENCE); i++) {
            if (raw[i] == ';') {
                return i == from + 1 ? null : new String(raw, from + 1, i - from - 1);
            }
            if (raw[i] != '#' && !(raw[i] < 128 && Character.isLetterOrDigit(raw[i]))) {
                return null;
            }
        }
        return null;
    }

    private void numeric(String name) {
        int code = code(name);
        int end = name.length() + 2;
        if (code < 0) {
            replace(1, "&amp;");
        } else if (code <= Character.MAX_VALUE && Character.isHighSurrogate((char) code)) {
            String next = referenceAt(at + end);
            int low = next == null ? -1 : code(next);
            boolean isPair = low >= 0 && low <= Character.MAX_VALUE && Character.isLowSurrogate((char) low);
            replace(
                    next != null && isPair ? end + next.length() + 2 : end,
                    isPair ? "" + (char) code + (char) low : String.valueOf(REPLACEMENT));
        } else if (isValid(code)) {
            keep(at, end);
            at += end;
        } else {
            replace(end, String.valueOf(REPLACEMENT));
        }
    }

    private static boolean isValid(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= ' ' && code < 0xd800)
                || (code > 0xdfff && code < 0xfffe)
                || (code > 0xffff && code <= Character.MAX_CODE_POINT);
    }

    /** Returns the number of a numeric reference; negative if it is none. */
    private static int code(String name) {
        try {
            return name.matches("#[xX][0-9A-Fa-f]{1,7}")
                    ? Integer.parseInt(name.substring(2), 16)
                    : name.matches("#\\d{1,9}") ? Integer.parseInt(name.substring(1)) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
