package io.github.tistoryarchiver.content;

import io.github.tistoryarchiver.markdown.HtmlElements;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Writes a normalized body as XHTML that a strict validator takes. What may not be where it is becomes a {@code div} or {@code
 * span} of a class {@code as-NAME}, which a style sheet shows as the element NAME; so no text, line or cell is lost. A picture
 * whose address is not relative becomes a link, since a book must not load anything.
 */
final class Xhtml implements NodeVisitor {
    private static final int MAX_DEPTH = 120;

    private final UnaryOperator<String> addresses;
    private final StringBuilder html = new StringBuilder();
    private final Deque<Frame> frames = new ArrayDeque<>();

    /** How many elements are written for each element of the text that is not yet ended. */
    private final Deque<Integer> opened = new ArrayDeque<>();

    private final Set<String> ids = new HashSet<>();
    private int invisible;

    /**
     * An element that is written and not yet ended.
     *
     * @param name as written
     * @param structure the element of HTML whose parts may be in it; empty for none
     * @param inLine whether only what runs within a line may be in it
     */
    private record Frame(String name, String structure, boolean inLine, boolean inLink) {}

    private Xhtml(UnaryOperator<String> addresses) {
        this.addresses = addresses;
        frames.push(new Frame("", "", false, false));
    }

    static String of(Element body, UnaryOperator<String> addresses) {
        Xhtml writer = new Xhtml(addresses);
        body.childNodes().forEach(node -> NodeTraversor.traverse(writer, node));
        return writer.html.toString();
    }

    /** Returns the name by which documents of XML refer to a part, for the name that HTML has. */
    static String id(String name) {
        StringBuilder id = new StringBuilder("t-");
        name.codePoints().forEach(c -> {
            boolean isKept = c < 0x80 && Character.isLetterOrDigit(c);
            id.append(isKept ? Character.toString(c) : "_" + Integer.toHexString(c) + "_");
        });
        return id.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text);
        } else if (node instanceof Element element) {
            boolean isHidden =
                    HtmlElements.isInvisible(element) || element.normalName().equals("rp");
            invisible += isHidden ? 1 : 0;
            int before = frames.size();
            if (invisible == 0) {
                add(element);
            }
            opened.push(frames.size() - before);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            boolean isHidden =
                    HtmlElements.isInvisible(element) || element.normalName().equals("rp");
            int count = opened.pop();
            for (int i = 0; i < count; i++) {
                html.append("</").append(frames.pop().name()).append('>');
            }
            invisible -= isHidden ? 1 : 0;
        }
    }

    private Frame current() {
        return frames.getFirst();
    }

    private void add(TextNode node) {
        String text = node.getWholeText();
        if (invisible > 0 || (XhtmlModel.hasOnlyParts(current().structure()) && node.isBlank())) {
            return;
        }
        boolean isAlone = XhtmlModel.hasOnlyParts(current().structure());
        html.append(isAlone ? "<li>" : "").append(escaped(text)).append(isAlone ? "</li>" : "");
    }

    private void add(Element element) {
        String name = element.normalName();
        if (HtmlElements.isCheckbox(element)) {
            html.append(element.hasAttr("checked") ? "☑ " : "☐ ");
        } else if (frames.size() < MAX_DEPTH && XhtmlModel.isKnown(name)) {
            boolean isPart = XhtmlModel.isPartOf(name, current().structure());
            if (XhtmlModel.hasOnlyParts(current().structure()) && !isPart) {
                open("li", "", "", false);
            }
            addKnown(element, name, isPart);
        }
    }

    private void addKnown(Element element, String name, boolean isPart) {
        if (name.equals("img")) {
            picture(element);
        } else if (SafeHtml.EMPTY.contains(name)) {
            html.append(current().inLine() && name.equals("hr") ? "<br/>" : "<" + name + "/>");
        } else if (isPart) {
            open(name, name, attributes(element), XhtmlModel.isLine(name));
        } else if (XhtmlModel.isPhrasing(name)) {
            phrase(element, name);
        } else if (XhtmlModel.isPart(name) || current().inLine() || isWrong(element)) {
            standIn(element, name);
        } else {
            open(name, name, attributes(element), XhtmlModel.isLine(name));
        }
    }

    private boolean isWrong(Element element) {
        return !XhtmlModel.isWellFormed(element)
                || (element.normalName().equals("details") && current().inLink());
    }

    private void standIn(Element element, String name) {
        open(
                current().inLine() ? "span" : "div",
                "",
                " class=\"as-" + name + "\"" + general(element),
                current().inLine());
    }

    private void phrase(Element element, String name) {
        switch (name) {
            case "a" -> link(element);
            case "ins", "del" -> open(name, "", general(element), current().inLine());
            case "tt" -> open("code", "", general(element), true);
            case "dfn" -> open("i", "", general(element), true);
            case "bdo" -> open(general(element).contains(" dir=") ? "bdo" : "span", "", general(element), true);
            case "ruby" -> {
                if (XhtmlModel.isWellFormed(element)) {
                    open("ruby", "ruby", general(element), true);
                }
            }
            default -> open(name, "", attributes(element), true);
        }
    }

    private void link(Element element) {
        StringBuilder attributes = new StringBuilder(general(element));
        String id = element.id();
        if (!id.isEmpty() && ids.add(id)) {
            attributes.append(" id=\"").append(id(id)).append('"');
        }
        String address = element.hasAttr("href") ? written(element.attr("href")) : "";
        if (!address.isEmpty() && !current().inLink()) {
            attributes.append(" href=\"").append(escaped(address)).append('"');
        }
        if (current().inLink()) {
            open("span", "", attributes.toString(), true);
        } else {
            html.append("<a").append(attributes).append('>');
            frames.push(new Frame("a", "", current().inLine(), true));
        }
    }

    /** Returns the address to write; empty for one that leads nowhere. */
    private String written(String address) {
        String written = addresses.apply(address.strip());
        return SafeHtml.leadsSomewhere(written) ? written : "";
    }

    private void picture(Element image) {
        String address = written(image.attr("src"));
        String alt = image.attr("alt");
        if (address.isEmpty()) {
            html.append(escaped(alt));
        } else if (address.indexOf(':') < 0) {
            html.append("<img src=\"")
                    .append(escaped(address))
                    .append("\" alt=\"")
                    .append(escaped(alt))
                    .append('"');
            for (String side : new String[] {"width", "height"}) {
                if (image.attr(side).matches("[1-9][0-9]{0,4}")) {
                    html.append(' ')
                            .append(side)
                            .append("=\"")
                            .append(image.attr(side))
                            .append('"');
                }
            }
            html.append("/>");
        } else {
            String text = alt.isBlank() ? address : alt;
            html.append(
                    current().inLink()
                            ? escaped(text)
                            : "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>");
        }
    }

    private void open(String name, String structure, String attributes, boolean inLine) {
        html.append('<').append(name).append(attributes).append('>');
        frames.push(new Frame(name, structure, inLine, current().inLink()));
    }

    /** Returns the attributes of an element that has its own name. */
    private String attributes(Element element) {
        StringBuilder out = new StringBuilder(general(element));
        for (Attribute attribute : element.attributes()) {
            out.append(attribute(element.normalName(), attribute.getKey(), attribute.getValue()));
        }
        return out.toString();
    }

    private String attribute(String element, String key, String value) {
        boolean isCell = element.equals("td") || element.equals("th");
        boolean isNumber = value.matches("-?[0-9]{1,6}");
        boolean isKept = switch (key) {
            case "start" -> element.equals("ol") && isNumber;
            case "reversed" -> element.equals("ol");
            case "value" -> element.equals("li") && current().name().equals("ol") && isNumber;
            case "colspan" -> isCell && value.matches("[1-9][0-9]{0,2}");
            case "rowspan" -> isCell && value.matches("[1-9][0-9]{0,4}");
            case "scope" -> element.equals("th") && value.matches("row|col|rowgroup|colgroup");
            case "open" -> element.equals("details");
            case "class" -> (element.equals("code") || element.equals("pre")) && value.matches("[\\w +#.-]+");
            default -> false;
        };
        if (isKept) {
            boolean isFlag = key.equals("reversed") || key.equals("open");
            return " " + key + "=\"" + (isFlag ? key : escaped(value)) + "\"";
        }
        return isCell && key.equals("align") && value.matches("left|center|right")
                ? " style=\"text-align: " + value + "\""
                : "";
    }

    /** Returns the attributes that every element can have. */
    private static String general(Element element) {
        StringBuilder out = new StringBuilder();
        String direction = element.attr("dir").toLowerCase(Locale.ROOT);
        if (direction.matches("ltr|rtl|auto")) {
            out.append(" dir=\"").append(direction).append('"');
        }
        String language = element.attr("lang");
        if (language.matches("[A-Za-z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2})?")) {
            out.append(" lang=\"")
                    .append(language)
                    .append("\" xml:lang=\"")
                    .append(language)
                    .append('"');
        }
        if (element.hasAttr("title")) {
            out.append(" title=\"").append(escaped(element.attr("title"))).append('"');
        }
        return out.toString();
    }

    /** Escapes a text, and drops the characters that XML forbids. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        HtmlElements.escape(text).codePoints().forEach(c -> {
            boolean isAllowed =
                    c == '\n' || c == '\t' || (c >= ' ' && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) || (c >= 0x10000);
            if (isAllowed) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
