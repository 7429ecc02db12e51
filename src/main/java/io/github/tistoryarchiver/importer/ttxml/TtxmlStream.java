package io.github.tistoryarchiver.importer.ttxml;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a TTXML backup into its top elements, so that a broken one does not take the others with it. Of an element that lacks its
 * end, the next entry of the blog is the end.
 */
public final class TtxmlStream {
    private static final Set<String> TOP = Set.of(
            "post",
            "page",
            "notice",
            "keyword",
            "setting",
            "category",
            "guestbook",
            "link",
            "statistics",
            "logs",
            "plugin",
            "skin",
            "userSetting");

    /** Elements in whose place within another one no other element of this name can be: there the other one was cut. */
    private static final Set<String> ENTRIES = Set.of("post", "notice", "guestbook");

    private static final String COMMENT = "<!--";
    private static final String CDATA = "<![CDATA[";
    private static final String END = "</blog";
    private static final int BUFFER = 1 << 16;
    private static final int MAX_COMMENT = 1 << 20;
    private static final int MAX_VERBATIM = 32 << 20;
    private static final int MAX_TAG = 1 << 16;
    private static final int MAX_NAME = 32;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int length;
    private int at;
    private long line = 1;
    private boolean isOver;
    private boolean isWhole;

    public TtxmlStream(Reader in) {
        this.in = in;
    }

    /** Returns the line at which the stream is. */
    public long line() {
        return line;
    }

    /** Goes to the next top element and returns its name; {@code null} at the end. */
    @Nullable
    public String next() throws IOException {
        while (ensure(MAX_NAME)) {
            if (isHere(COMMENT)) {
                passComment();
            } else if (buffer[at] == '<') {
                String name = nameAt(at + 1);
                if (TOP.contains(name)) {
                    return name;
                }
                isWhole |= isHere(END);
            }
            step();
        }
        return null;
    }

    /** Whether the end of the backup was seen. */
    public boolean isWhole() {
        return isWhole;
    }

    private boolean isHere(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at + i >= length || buffer[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void passComment() throws IOException {
        for (int i = 0; i < MAX_COMMENT && ensure(MAX_NAME) && !isHere("-->"); i++) {
            step();
        }
    }

    /** Returns the element at which the stream is. To be read to its end, or passed over, before the next one. */
    public Element element(String name) {
        return new Element(name);
    }

    /** Makes sure that characters are in the buffer; returns whether there is at least one. */
    private boolean ensure(int count) throws IOException {
        if (length - at < count && !isOver) {
            System.arraycopy(buffer, at, buffer, 0, length - at);
            length -= at;
            at = 0;
            while (!isOver && length < BUFFER) {
                int got = in.read(buffer, length, BUFFER - length);
                isOver = got < 0;
                length += Math.max(0, got);
            }
        }
        return at < length;
    }

    private void step() {
        if (buffer[at] == '\n') {
            line++;
        }
        at++;
    }

    private String nameAt(int from) {
        int end = from;
        while (end < length && end - from < MAX_NAME && Character.isLetter(buffer[end])) {
            end++;
        }
        return new String(buffer, from, end - from);
    }

    /** The characters of one element. */
    public final class Element extends Reader {
        private final String name;
        private int depth;
        private int tag;
        private char before;
        private char beforeThat;
        private char endOfVerbatim;
        private int verbatim;
        private boolean opens;
        private boolean isDone;
        private boolean isCut;

        Element(String name) {
            this.name = name;
        }

        /** Whether the element lacks its end. */
        public boolean isCut() {
            return isCut;
        }

        /** Passes over what is left. */
        public void pass() throws IOException {
            char[] sink = new char[BUFFER];
            while (read(sink, 0, BUFFER) >= 0) {
                // goes on to the end
            }
        }

        @Override
        public int read(char[] target, int offset, int count) throws IOException {
            int got = 0;
            while (got < count && !isDone) {
                if (!ensure(MAX_NAME)) {
                    isDone = true;
                    isCut = true;
                } else {
                    if (buffer[at] == '<' && endOfVerbatim == 0) {
                        begin();
                    }
                    if (!isDone) {
                        got += take(target, offset + got, count - got);
                    }
                }
            }
            return got == 0 && count > 0 ? -1 : got;
        }

        /** Takes characters up to the next tag. */
        private int take(char[] target, int offset, int count) {
            int from = at;
            int end = Math.min(length, at + count);
            int to = endOfVerbatim != 0 ? endOfVerbatim(end) : tag > 0 ? endOfTag(end) : endOfText(end);
            before = buffer[to - 1];
            System.arraycopy(buffer, from, target, offset, to - from);
            at = to;
            return to - from;
        }

        private int endOfText(int end) {
            int to = at;
            while (to < end && buffer[to] != '<') {
                line += buffer[to] == '\n' ? 1 : 0;
                to++;
            }
            return to;
        }

        /** Goes to the end of a comment or of CDATA, in which there are no tags. */
        private int endOfVerbatim(int end) {
            int to = at;
            while (to < end && endOfVerbatim != 0) {
                char c = buffer[to];
                line += c == '\n' ? 1 : 0;
                to++;
                if (c == '>' && before == endOfVerbatim && beforeThat == endOfVerbatim) {
                    endOfVerbatim = 0;
                } else if (++verbatim > MAX_VERBATIM) {
                    isDone = true;
                    isCut = true;
                    return to;
                }
                beforeThat = before;
                before = c;
            }
            return to;
        }

        private void begin() {
            if (isHere(CDATA) || isHere(COMMENT)) {
                endOfVerbatim = isHere(CDATA) ? ']' : '-';
                verbatim = 0;
                before = 0;
                beforeThat = 0;
            } else {
                tag();
            }
        }

        /** Goes to the end of a tag, or to the next one where this one lacks its end. */
        private int endOfTag(int end) {
            int to = at;
            do {
                char c = buffer[to];
                line += c == '\n' ? 1 : 0;
                to++;
                if (c == '>') {
                    depth -= opens && (to - 2 >= at ? buffer[to - 2] : before) == '/' ? 1 : 0;
                    tag = 0;
                    isDone = depth == 0;
                } else if (++tag > MAX_TAG) {
                    isDone = true;
                    isCut = true;
                }
            } while (to < end && buffer[to] != '<' && tag > 0 && !isDone);
            return to;
        }

        private void tag() {
            boolean isEnd = at + 1 < length && buffer[at + 1] == '/';
            String found = nameAt(at + (isEnd ? 2 : 1));
            if (!isEnd && depth > 0 && ENTRIES.contains(found)) {
                isDone = true;
                isCut = true;
            } else if (found.equals(name)) {
                depth += isEnd ? -1 : 1;
                opens = !isEnd;
                tag = 1;
            } else if (tag == 0) {
                opens = false;
                tag = 1;
            }
        }

        @Override
        public void close() {
            // the stream goes on
        }
    }
}
