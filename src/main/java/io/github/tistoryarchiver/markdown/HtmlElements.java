package io.github.tistoryarchiver.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Classifies HTML elements as far as Markdown is concerned. */
public final class HtmlElements {
    private static final Set<String> BLOCKS = new HashSet<>(List.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "col",
            "colgroup",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul"));

    private static final Set<String> INVISIBLE =
            Set.of("script", "style", "template", "head", "meta", "link", "title", "noscript");

    private HtmlElements() {}

    public static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    /** Tells whether an element is a checkbox, which Markdown writes as {@code [x]} or {@code [ ]}. */
    public static boolean isCheckbox(Element element) {
        return element.normalName().equals("input") && element.attr("type").equals("checkbox");
    }

    /** Tells whether browsers show nothing of an element. */
    public static boolean isInvisible(Element element) {
        return INVISIBLE.contains(element.normalName());
    }

    /** Tells whether an element contains a block at any depth. */
    static boolean holdsBlock(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner && (isBlock(inner) || holdsBlock(inner))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether an address runs a script when followed. Browsers ignore whitespace in its scheme. */
    static boolean isProgram(String address) {
        if (address.startsWith("http") || address.startsWith("/") || address.startsWith(".")) {
            return false;
        }
        String plain = address.replaceAll("[\\s\\p{Cntrl}]+", "").toLowerCase(Locale.ROOT);
        return plain.startsWith("javascript:") || plain.startsWith("vbscript:") || plain.startsWith("data:text");
    }

    /** Escapes a text for use as an attribute value. */
    public static String escape(String text) {
        return escapeText(text).replace("\"", "&quot;");
    }

    /** Escapes a text for use between tags. */
    public static String escapeText(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Escapes a text of a dialect for use as an attribute value. */
    public static String escape(String text, Dialect dialect) {
        return escapeText(text, dialect).replace("\"", "&quot;");
    }

    /** Escapes a text for use between tags, where a dialect may act on it. */
    public static String escapeText(String text, Dialect dialect) {
        if (dialect == Dialect.COMMON) {
            return escapeText(text);
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String written = c < 0x80 ? dialect.written(Dialect.Context.HTML, text, i) : null;
            if (written != null) {
                out.append(written);
            } else if (c == '&' || c == '<' || c == '>') {
                out.append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Returns tags in whose attributes is nothing on which a dialect acts. */
    static String guarded(String tags, Dialect dialect) {
        if (dialect == Dialect.COMMON || tags.indexOf('{') < 0) {
            return tags;
        }
        StringBuilder out = new StringBuilder(tags.length() + 8);
        for (int i = 0; i < tags.length(); i++) {
            char c = tags.charAt(i);
            String written = c == '{' ? dialect.written(Dialect.Context.HTML, tags, i) : null;
            out.append(written != null ? written : String.valueOf(c));
        }
        return out.toString();
    }

    /** Returns a text with every sign of ASCII as a character reference, so that neither HTML nor Markdown acts on it. */
    static String references(String text) {
        StringBuilder out = new StringBuilder(text.length() * 2);
        text.codePoints().forEach(c -> {
            if (c < 0x80 && c > ' ' && !Character.isLetterOrDigit(c)) {
                out.append("&#").append(c).append(';');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Tells whether a character has no width; some editors put such characters into empty lines. */
    public static boolean isZeroWidth(int c) {
        return c == 0x200b || c == 0xfeff || c == 0x2060;
    }
}
