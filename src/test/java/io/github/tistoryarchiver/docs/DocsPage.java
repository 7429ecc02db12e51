package io.github.tistoryarchiver.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of the documentation.
 *
 * @param source in the project, such as {@code src/docs/ko/guide.md}
 * @param path in the site, such as {@code ko/guide.html}
 * @param content as HTML, with a fragment at each heading; links lead to sources
 */
record DocsPage(Path source, String path, String language, String title, Element content) {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    static DocsPage read(Path project, Path source) throws IOException {
        Document document = Jsoup.parse(RENDERER.render(PARSER.parse(Files.readString(project.resolve(source)))));
        document.outputSettings().prettyPrint(false);
        Element content = document.body();
        Anchors anchors = new Anchors();
        content.select("h1, h2, h3, h4, h5, h6").forEach(heading -> heading.id(anchors.of(heading.text())));
        Element title = content.expectFirst("h1");
        // The READMEs name the other language there, as pages of the site do at their top.
        title.select("a").remove();
        title.text(title.text().replaceFirst("[ ·]+$", ""));
        String language = source.getParent() != null && source.getParent().endsWith("ko") ? "ko" : "en";
        return new DocsPage(
                source, (language.equals("ko") ? "ko/" : "") + file(source), language, title.text(), content);
    }

    private static String file(Path source) {
        String name = name(source);
        return (name.equals("README") ? "index" : name) + ".html";
    }

    private static String name(Path source) {
        return source.getFileName().toString().replaceFirst("\\.md$", "");
    }

    /** Returns its name, the same in both languages. */
    String name() {
        return name(source);
    }

    /** Returns how an address in this page leads to a file of the site. */
    String to(String file) {
        return language.equals("ko") ? "../" + file : file;
    }
}
