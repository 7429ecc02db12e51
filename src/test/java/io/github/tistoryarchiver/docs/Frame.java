package io.github.tistoryarchiver.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** What is around the text of each page: its head, the navigation, the way to the other language. */
final class Frame {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    private static final Map<String, String> KOREAN = Map.of(
            "Skip to the text", "본문으로 건너뛰기",
            "All pages", "모든 쪽",
            "On this page", "이 쪽의 차례",
            "Previous", "이전",
            "Next", "다음");

    private final Map<String, DocsPage> pages;

    /**
     * Makes the frame of a site.
     *
     * @param pages by their path
     */
    Frame(Map<String, DocsPage> pages) {
        this.pages = pages;
    }

    /** Returns a page of the site as a whole. */
    String around(DocsPage page) {
        return head(page.language(), page.to(""), page.title(), alternate(page))
                + "<a class=\"skip\" href=\"#text\">" + word("Skip to the text", page) + "</a>\n"
                + "<header><a class=\"home\" href=\"" + (page.name().equals("README") ? "#text" : "index.html")
                + "\">tistory-archiver</a>"
                + "<a class=\"menu\" href=\"#pages\">" + word("All pages", page) + "</a>"
                + otherLanguage(page) + "</header>\n"
                + "<main id=\"text\" tabindex=\"-1\">\n" + text(page) + neighbours(page) + "</main>\n"
                + navigation(page) + "</body>\n</html>\n";
    }

    /** Returns a page without navigation, in English. */
    static String bare(String root, String title, String content) {
        return head("en", root, title, "")
                + "<header><a class=\"home\" href=\"" + root + "index.html\">tistory-archiver</a></header>\n"
                + "<main id=\"text\">\n<h1>" + Entities.escape(title) + "</h1>\n" + content
                + "</main>\n</body>\n</html>\n";
    }

    private static String head(String language, String root, String title, String more) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <title>%s</title>
                <link rel="icon" href="%sdocs.svg">
                <link rel="stylesheet" href="%sdocs.css">
                %s</head>
                <body>
                """.formatted(
                        language,
                        POLICY,
                        Entities.escape(title.equals("tistory-archiver") ? title : title + " · tistory-archiver"),
                        root,
                        root,
                        more);
    }

    private static String word(String english, DocsPage page) {
        return page.language().equals("ko") ? KOREAN.getOrDefault(english, english) : english;
    }

    /** Returns the page in the other language, or the first page there of what is in English alone. */
    private DocsPage twin(DocsPage page) {
        boolean korean = page.language().equals("ko");
        String there = korean ? page.path().substring("ko/".length()) : "ko/" + page.path();
        DocsPage first = pages.get(korean ? "index.html" : "ko/index.html");
        return pages.getOrDefault(there, first);
    }

    private String alternate(DocsPage page) {
        DocsPage twin = twin(page);
        return !twin.name().equals(page.name())
                ? ""
                : "<link rel=\"alternate\" hreflang=\"" + twin.language() + "\" href=\"" + page.to(twin.path())
                        + "\">\n";
    }

    private String otherLanguage(DocsPage page) {
        DocsPage twin = twin(page);
        String name = twin.language().equals("ko") ? "한국어" : "English";
        return "<a class=\"language\" lang=\"%1$s\" hreflang=\"%1$s\" href=\"%2$s\">%3$s</a>"
                .formatted(twin.language(), page.to(twin.path()), name);
    }

    /** Returns the text, with a list of its sections below the first heading if they are many. */
    private static String text(DocsPage page) {
        Element content = page.content();
        List<Element> sections = content.select("> h2");
        if (sections.size() >= 3) {
            String items = sections.stream()
                    .map(section ->
                            "<li><a href=\"#" + section.id() + "\">" + Entities.escape(section.text()) + "</a></li>")
                    .collect(Collectors.joining("\n"));
            content.expectFirst("h1")
                    .after("<details class=\"sections\"><summary>" + word("On this page", page) + "</summary>\n<ul>\n"
                            + items + "\n</ul></details>");
        }
        return content.html();
    }

    private String neighbours(DocsPage page) {
        List<DocsPage> all = new ArrayList<>();
        for (Part part : Part.values()) {
            all.addAll(of(part, page.language()));
        }
        int at = all.indexOf(page);
        return "<p class=\"neighbours\">"
                + (at > 0 ? neighbour("prev", "Previous", all.get(at - 1), page) : "<span></span>")
                + (at < all.size() - 1 ? neighbour("next", "Next", all.get(at + 1), page) : "")
                + "</p>\n";
    }

    private static String neighbour(String relation, String word, DocsPage to, DocsPage from) {
        return "<a rel=\"" + relation + "\" href=\"" + from.to(to.path()) + "\"" + foreign(to, from) + "><small lang=\""
                + from.language() + "\">" + word(word, from) + "</small> " + Entities.escape(to.title()) + "</a>";
    }

    private static String foreign(DocsPage to, DocsPage from) {
        return to.language().equals(from.language()) ? "" : " lang=\"%1$s\" hreflang=\"%1$s\"".formatted(to.language());
    }

    private String navigation(DocsPage page) {
        StringBuilder html = new StringBuilder("<nav id=\"pages\" aria-label=\"" + word("All pages", page) + "\">\n");
        for (Part part : Part.values()) {
            html.append("<h2>").append(part.title(page.language())).append("</h2>\n<ul>\n");
            for (DocsPage one : of(part, page.language())) {
                html.append("<li><a href=\"")
                        .append(page.to(one.path()))
                        .append('"')
                        .append(foreign(one, page));
                html.append(one.path().equals(page.path()) ? " aria-current=\"page\">" : ">");
                html.append(Entities.escape(one.title())).append("</a></li>\n");
            }
            html.append("</ul>\n");
        }
        return html.append("</nav>\n").toString();
    }

    /** Returns the pages of a part, in a language where they are in it. */
    private List<DocsPage> of(Part part, String language) {
        return part.pages().stream()
                .map(name -> name.equals("README") ? "index.html" : name + ".html")
                .map(file -> pages.containsKey("ko/" + file) && language.equals("ko") ? "ko/" + file : file)
                .map(path -> Objects.requireNonNull(pages.get(path), path))
                .toList();
    }
}
