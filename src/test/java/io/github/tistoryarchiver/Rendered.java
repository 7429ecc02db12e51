package io.github.tistoryarchiver;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Markdown as an independent renderer shows it. */
public final class Rendered {
    private static final List<Extension> GFM = List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(GFM).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(GFM).build();

    private Rendered() {}

    public static Element html(String markdown) {
        return Jsoup.parse(RENDERER.render(PARSER.parse(withoutFrontMatter(markdown))))
                .body();
    }

    public static String withoutFrontMatter(String markdown) {
        return markdown.startsWith("---\n") ? markdown.substring(markdown.indexOf("\n---\n", 3) + 5) : markdown;
    }

    /** The text of an element without white space and zero-width characters. */
    public static String visible(Element element) {
        return visible(element.wholeText());
    }

    public static String visible(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b\\u200c\\u2060\\ufeff\\u00ad]+", "");
    }
}
