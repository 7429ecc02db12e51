package io.github.tistoryarchiver.site.body;

import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Words;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The text of a post as its page shows it. Nothing in it runs, loads or sends anything, and none of its looks or fragments reaches
 * the page around it.
 */
public final class ShownBody implements Html {
    private final String html;
    private final List<Heading> headings;
    private final int signs;
    private final boolean hasCode;

    private ShownBody(String html, List<Heading> headings, int signs, boolean hasCode) {
        this.html = html;
        this.headings = List.copyOf(headings);
        this.signs = signs;
        this.hasCode = hasCode;
    }

    /**
     * A heading.
     *
     * @param fragment by which it is linked, without {@code #}
     * @param rank 1 for the highest
     */
    public record Heading(String fragment, String text, int rank) {}

    /** Makes the text of a post safe to show. */
    public static ShownBody of(PostContent content, Places places, Words words) {
        Element body = content.tree().clone();
        int signs = (int) content.text().chars().filter(sign -> sign > ' ').count();
        Shape.apply(body);
        Attributes attributes = new Attributes();
        boolean hasCode = false;
        for (Element element : body.getAllElements()) {
            if (element != body) {
                String classes = Looks.classes(element);
                String language = CodeLanguage.className(element);
                attributes.clean(element);
                if (!classes.isEmpty()) {
                    element.addClass(classes);
                }
                if (language != null) {
                    element.addClass(language);
                    hasCode = true;
                }
                rename(element, classes);
            }
        }
        new Figures(places, words).apply(body);
        new Anchors(places, words, attributes).apply(body);
        List<Heading> headings = Headings.apply(body);
        body.select("table").forEach(table -> frame(table, words));
        body.select("pre").forEach(code -> code.attr("tabindex", "0"));
        return new ShownBody(Allowed.html(body), headings, signs, hasCode);
    }

    /** Gives old elements the name of the new ones that mean the same. */
    private static void rename(Element element, String classes) {
        switch (element.normalName()) {
            case "font" -> {
                if (!classes.isEmpty()) {
                    element.tagName("span");
                }
            }
            case "center" -> element.tagName("div").addClass("to-center");
            case "strike" -> element.tagName("s");
            case "tt" -> element.tagName("code");
            case "big" -> element.tagName("span");
            case "address",
                    "article",
                    "aside",
                    "footer",
                    "header",
                    "main",
                    "nav",
                    "section",
                    "hgroup",
                    "form",
                    "fieldset" -> element.tagName("div");
            default -> {
                // stays, or loses its tag
            }
        }
    }

    /** Puts a table into a frame that scrolls, and names its cells. */
    private static void frame(Element table, Words words) {
        for (Element head : table.select("th")) {
            if (!head.hasText()) {
                head.tagName("td");
            }
        }
        if (table.closest(".table") == null) {
            table.wrap("<div class=\"table\" tabindex=\"0\" role=\"group\"></div>");
            Element frame = table.parent();
            if (frame != null) {
                frame.attr("aria-label", words.get("table"));
            }
        }
    }

    public List<Heading> headings() {
        return headings;
    }

    /** Returns the number of signs without blanks. */
    public int signs() {
        return signs;
    }

    /** Whether there is code of a language that pages colour. */
    public boolean hasCode() {
        return hasCode;
    }

    @Override
    public void writeTo(StringBuilder out) {
        out.append(html);
    }
}
