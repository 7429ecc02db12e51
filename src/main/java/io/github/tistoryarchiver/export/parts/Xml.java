package io.github.tistoryarchiver.export.parts;

import io.github.tistoryarchiver.markdown.HtmlElements;

/** A part of an XML document. Characters that XML cannot have are dropped. */
public final class Xml {
    /** Longest text in one section: readers refuse more than 10 MB. In characters, of which each has up to three bytes. */
    private static final int MAX_SECTION = 2_000_000;

    private final StringBuilder out = new StringBuilder();

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns
     */
    public Xml open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
        return this;
    }

    public Xml close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** Adds an element with a text. */
    public Xml text(String name, String text, String... attributes) {
        open(name, attributes);
        out.append(escaped(text));
        return close(name);
    }

    /** Adds an element with a text as character data, for readers that know no other. */
    public Xml data(String name, String text, String... attributes) {
        open(name, attributes);
        String plain = legal(text);
        int from = 0;
        do {
            int to = Math.min(plain.length(), from + MAX_SECTION);
            to += to < plain.length() && Character.isLowSurrogate(plain.charAt(to)) ? 1 : 0;
            out.append("<![CDATA[")
                    .append(plain.substring(from, to).replace("]]>", "]]]]><![CDATA[>"))
                    .append("]]>");
            from = to;
        } while (from < plain.length());
        return close(name);
    }

    private static String escaped(String text) {
        return HtmlElements.escape(legal(text));
    }

    /** Returns a text without the characters that XML cannot have. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == '\r' || XmlWriter.isAllowed(c)).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
