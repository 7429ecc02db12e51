package io.github.tistoryarchiver.content;

import io.github.tistoryarchiver.markdown.Dialect;
import io.github.tistoryarchiver.markdown.HtmlElements;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Writes a normalized body as HTML of an allow-list. Other blocks become {@code div}; everything else loses its tag and keeps
 * its text: what runs a
 * program ({@code script}, {@code on…}, {@code javascript:}), loads from elsewhere ({@code iframe}, {@code style}), sends
 * ({@code form}) or changes the page around it ({@code base}, {@code meta}, {@code style}, {@code class}) is not listed.
 */
public final class SafeHtml implements NodeVisitor {
    /** Elements of text, which neither load nor run anything. */
    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "b",
            "bdo",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "wbr");

    private static final Set<String> WITHOUT_TEXT = Set.of("body", "col", "colgroup", "html", "optgroup");

    private static final Set<String> OF_ALL = Set.of("dir", "hidden", "lang", "title");

    /** Attributes with a meaning for the text, besides those of all elements. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("download", "href", "id", "name"),
            "details", Set.of("open"),
            "img", Set.of("alt", "height", "src", "width"),
            "li", Set.of("value"),
            "ol", Set.of("reversed", "start"),
            "td", Set.of("align", "colspan", "rowspan"),
            "th", Set.of("align", "colspan", "rowspan", "scope"),
            "code", Set.of("class"),
            "pre", Set.of("class"));

    private static final String CHECKED = "<input type=\"checkbox\" checked=\"checked\" disabled=\"disabled\">";
    private static final String UNCHECKED = "<input type=\"checkbox\" disabled=\"disabled\">";
    private static final Set<String> ADDRESSES = Set.of("href", "src");
    /** Elements that have no end tag. */
    static final Set<String> EMPTY = Set.of("br", "hr", "img", "wbr");

    /** Schemes that lead to another place; all others, such as {@code javascript}, do something instead. */
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "ftp");

    private final UnaryOperator<String> addresses;
    private final Dialect dialect;
    private final StringBuilder html = new StringBuilder();
    private int invisible;

    private SafeHtml(UnaryOperator<String> addresses, Dialect dialect) {
        this.addresses = addresses;
        this.dialect = dialect;
    }

    /**
     * Writes some nodes of a normalized body.
     *
     * @param addresses maps each address to the one to write
     * @param dialect says what of the texts is written as character references
     */
    public static String of(List<? extends Node> nodes, UnaryOperator<String> addresses, Dialect dialect) {
        SafeHtml writer = new SafeHtml(addresses, dialect);
        nodes.forEach(node -> NodeTraversor.traverse(writer, node));
        return writer.html.toString();
    }

    /** Returns the elements of the allow-list. */
    public static Set<String> elements() {
        return ELEMENTS;
    }

    /** Returns the name under which an element is written. */
    private static String name(Element element) {
        String name = element.normalName();
        boolean isOther = HtmlElements.isBlock(element) && !ELEMENTS.contains(name) && !WITHOUT_TEXT.contains(name);
        return name.equals("strike") ? "s" : isOther ? "div" : name;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            invisible += HtmlElements.isInvisible(element) ? 1 : 0;
            if (invisible == 0 && ELEMENTS.contains(name(element))) {
                html.append('<').append(name(element));
                element.attributes().forEach(attribute -> add(element.normalName(), attribute));
                html.append('>');
                if (element.normalName().equals("pre") && element.wholeText().startsWith("\n")) {
                    html.append('\n'); // readers of HTML drop the first one
                }
            } else if (invisible == 0 && HtmlElements.isCheckbox(element)) {
                html.append(element.hasAttr("checked") ? CHECKED : UNCHECKED);
            }
        } else if (invisible == 0 && node instanceof TextNode text) {
            html.append(HtmlElements.escapeText(text.getWholeText(), dialect));
        }
    }

    private void add(String element, Attribute attribute) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean allowed = OF_ALL.contains(key)
                || ATTRIBUTES.getOrDefault(element, Set.of()).contains(key);
        boolean isAddress = ADDRESSES.contains(key);
        String value = isAddress ? addresses.apply(attribute.getValue().strip()) : attribute.getValue();
        if (allowed && !(isAddress && !leadsSomewhere(value))) {
            html.append(' ')
                    .append(key)
                    .append("=\"")
                    .append(isAddress ? written(value) : HtmlElements.escape(value, dialect))
                    .append('"');
        }
    }

    /** Returns an address with nothing of it that a dialect would act on. */
    private String written(String address) {
        String brackets = dialect == Dialect.COMMON
                ? address
                : address.replace("[", "%5B").replace("]", "%5D");
        return HtmlElements.escape(brackets);
    }

    /** Tells whether an address is relative or has a scheme that leads to another place. */
    static boolean leadsSomewhere(String address) {
        StringBuilder plain = new StringBuilder();
        address.chars().filter(c -> c > ' ').forEach(c -> plain.append((char) c));
        int colon = plain.indexOf(":");
        int path = firstOf(plain, "/?#");
        return colon < 0
                || (path >= 0 && path < colon)
                || SCHEMES.contains(plain.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static int firstOf(CharSequence text, String any) {
        for (int i = 0; i < text.length(); i++) {
            if (any.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = name(element);
            if (invisible == 0 && ELEMENTS.contains(name) && !EMPTY.contains(name)) {
                html.append("</").append(name).append('>');
            }
            invisible -= HtmlElements.isInvisible(element) ? 1 : 0;
        }
    }
}
