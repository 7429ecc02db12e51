package io.github.tistoryarchiver.export.wordpress;

import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.content.SafeHtml;
import io.github.tistoryarchiver.export.dialect.WordPressText;
import io.github.tistoryarchiver.export.parts.TextForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Texts as blocks of WordPress's editor, so that it adds no paragraphs of its own: native ones where the editor can have all
 * that is in them, and blocks of HTML for everything else.
 *
 * @param htmlOnly whether everything is in blocks of HTML
 */
public record Blocks(boolean htmlOnly) implements TextForm {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** What the editor keeps within a paragraph or heading, and what is not written at all. */
    private static final Set<String> INLINE = Set.of(
            "a", "b", "br", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "s", "span", "strike", "strong",
            "sub", "sup", "u");

    /** Attributes that are written, and that the editor would not keep. */
    private static final List<String> LOST = List.of("dir", "hidden", "lang", "title");

    @Override
    public String write(PostContent content, UnaryOperator<String> addresses) {
        StringBuilder out = new StringBuilder();
        List<Node> rest = new ArrayList<>();
        for (Node node : content.tree().childNodes()) {
            String block = !htmlOnly && node instanceof Element element ? block(element, addresses) : "";
            if (block.isEmpty()) {
                rest.add(node);
            } else {
                flush(rest, addresses, out);
                out.append(block);
            }
        }
        flush(rest, addresses, out);
        return out.toString().strip();
    }

    /** Writes what no native block can have as one block of HTML. */
    private static void flush(List<Node> nodes, UnaryOperator<String> addresses, StringBuilder out) {
        String html = html(nodes, addresses);
        if (!html.isBlank()) {
            out.append(wrapped("html", "", html));
        }
        nodes.clear();
    }

    private static String html(List<? extends Node> nodes, UnaryOperator<String> addresses) {
        return SafeHtml.of(nodes, addresses, WordPressText.INSTANCE);
    }

    private static String inner(Element element, UnaryOperator<String> addresses) {
        return html(element.childNodes(), addresses);
    }

    private static String wrapped(String name, String attributes, String html) {
        String named = name + (attributes.isEmpty() ? "" : " {" + attributes + "}");
        return "<!-- wp:" + named + " -->\n" + html + "\n<!-- /wp:" + name + " -->\n\n";
    }

    /** Returns a native block; empty if there is none for an element. */
    private static String block(Element element, UnaryOperator<String> addresses) {
        String name = element.normalName();
        if (HEADINGS.contains(name) && isPlain(element)) {
            String level = name.equals("h2") ? "" : "\"level\":" + name.charAt(1);
            String html = "<" + name + " class=\"wp-block-heading\">" + inner(element, addresses) + "</" + name + ">";
            return wrapped("heading", level, html);
        }
        return switch (name) {
            case "p" -> paragraph(element, addresses);
            case "hr" -> wrapped("separator", "", "<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>");
            case "pre" -> code(element, addresses);
            case "blockquote" -> quote(element, addresses);
            default -> "";
        };
    }

    private static String paragraph(Element element, UnaryOperator<String> addresses) {
        Element only = element.childrenSize() == 1 ? element.child(0) : null;
        if (only != null && only.normalName().equals("img") && isLonePicture(only, element)) {
            String picture = html(List.of(only), addresses).replaceFirst(">$", "/>");
            return picture.contains(" src=")
                    ? wrapped("image", "", "<figure class=\"wp-block-image\">" + picture + "</figure>")
                    : "";
        }
        return isPlain(element) ? wrapped("paragraph", "", "<p>" + inner(element, addresses) + "</p>") : "";
    }

    private static boolean isLonePicture(Element picture, Element paragraph) {
        return paragraph.text().isBlank()
                && isKept(paragraph)
                && isKept(picture)
                && !picture.hasAttr("width")
                && !picture.hasAttr("height");
    }

    /** Returns code as a block; empty for code with a language, which the editor would drop. */
    private static String code(Element element, UnaryOperator<String> addresses) {
        boolean plain = isKept(element)
                && !element.hasAttr("class")
                && element.select("> code").size() == 1
                && element.childNodeSize() == 1
                && isKept(element.child(0))
                && !element.child(0).hasAttr("class")
                && element.child(0).childNodes().stream().allMatch(TextNode.class::isInstance);
        return plain
                ? wrapped(
                        "code",
                        "",
                        "<pre class=\"wp-block-code\"><code>" + inner(element.child(0), addresses) + "</code></pre>")
                : "";
    }

    private static String quote(Element element, UnaryOperator<String> addresses) {
        boolean plain = isKept(element)
                && element.childrenSize() > 0
                && element.children().stream()
                        .allMatch(child -> child.normalName().equals("p") && isPlain(child))
                && element.childNodes().stream()
                        .allMatch(node -> node instanceof Element || (node instanceof TextNode text && text.isBlank()));
        if (!plain) {
            return "";
        }
        StringBuilder paragraphs = new StringBuilder();
        element.children()
                .forEach(
                        child -> paragraphs.append(wrapped("paragraph", "", "<p>" + inner(child, addresses) + "</p>")));
        String html =
                "<blockquote class=\"wp-block-quote\">" + paragraphs.toString().strip() + "</blockquote>";
        return wrapped("quote", "", html);
    }

    /** Tells whether an element has nothing that the editor would change. */
    private static boolean isPlain(Element element) {
        return isKept(element)
                && element.getAllElements().stream()
                        .skip(1)
                        .allMatch(inner -> INLINE.contains(inner.normalName()) && isKept(inner));
    }

    /** Tells whether the editor keeps the attributes of an element that are written. */
    private static boolean isKept(Element element) {
        return LOST.stream().noneMatch(element::hasAttr);
    }
}
