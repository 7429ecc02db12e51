package io.github.tistoryarchiver.export.parts;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML in UTF-8 piece by piece, without the characters that XML forbids. */
public final class XmlWriter implements AutoCloseable {
    private final TextOutput out;
    private final Deque<String> open = new ArrayDeque<>();

    /** Starts a document. */
    public XmlWriter(OutputStream out) {
        this.out = new TextOutput(out);
        this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /**
     * Starts an element.
     *
     * @param attributes names and values in turn
     */
    public XmlWriter start(String name, String... attributes) {
        out.write("<" + name + attributes(attributes) + ">");
        open.push(name);
        return this;
    }

    /** Ends the element that was started last and is still open. */
    public XmlWriter end() {
        out.write("</" + open.pop() + ">\n");
        return this;
    }

    /** Adds an element without content. */
    public XmlWriter empty(String name, String... attributes) {
        out.write("<" + name + attributes(attributes) + "/>\n");
        return this;
    }

    /** Adds an element with a text. */
    public XmlWriter element(String name, String text, String... attributes) {
        return start(name, attributes).text(text).end();
    }

    /** Adds a text to the current element. */
    public XmlWriter text(String text) {
        out.write(escaped(text));
        return this;
    }

    private static String attributes(String... attributes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]).replace("\n", "&#10;").replace("\t", "&#9;"))
                    .append('"');
        }
        return text.toString();
    }

    /** Escapes a text for use between tags or as an attribute value, and drops the characters that XML forbids. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> {
                    if (isAllowed(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** Tells whether XML can have a character as it is. */
    static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) || c >= 0x10000;
    }

    /** Ends all open elements and closes the stream. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            end();
        }
        out.close();
    }
}
