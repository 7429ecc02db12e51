package io.github.tistoryarchiver.markdown.roundtrip;

import io.github.tistoryarchiver.markdown.MarkdownWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that Markdown says what a body says. The Markdown is rendered by an independent renderer (commonmark-java
 * with GFM tables and strikethrough) and compared with the body glyph by glyph: every visible character, picture and
 * thematic break in order, and for each whether it begins a line or a word, and its heading, list with depth and
 * number, quote, fold, code, table cell, styles and link. Code is compared exactly, except for lines of whitespace
 * only, whose whitespace commonmark-java drops in lists.
 */
public final class RoundTrip {
    private static final List<Extension> GFM = List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(GFM).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(GFM).build();
    private static final Pattern BLANK_LINES = Pattern.compile("(?m)^[ \\t]+$");

    private RoundTrip() {}

    /**
     * The result of a comparison.
     *
     * @param signs number of glyphs of the body, or of the Markdown if that has more
     * @param kept number of glyphs that are correct in the Markdown
     * @param difference the first difference; {@code null} if there is none
     */
    public record Fidelity(int signs, int kept, @Nullable Difference difference) {
        /** The result for a post without a body. */
        public static final Fidelity NOTHING = new Fidelity(0, 0, null);

        /** Tells whether the Markdown says exactly what the body says. */
        public boolean isWhole() {
            return difference == null;
        }
    }

    /**
     * The first difference between a body and its Markdown.
     *
     * @param what the kind of difference: {@code text}, {@code gap}, {@code place} or {@code code}
     * @param body an excerpt of the body
     * @param markdown the corresponding excerpt of the rendered Markdown
     */
    public record Difference(String what, String body, String markdown) {}

    /**
     * Renders Markdown and compares it with a body.
     *
     * @param body as given to {@link MarkdownWriter#write}
     * @param markdown without front matter
     * @param addresses as given to {@link MarkdownWriter#write}
     */
    public static Fidelity compare(Element body, String markdown, UnaryOperator<String> addresses) {
        return compare(body, rendered(markdown), addresses);
    }

    /** Compares a body with Markdown that is {@link #rendered} already. */
    public static Fidelity compare(Element body, Element rendered, UnaryOperator<String> addresses) {
        Content expected = Content.of(body, addresses);
        Content found = Content.of(rendered, address -> address);
        GlyphSequence mine = expected.signs();
        GlyphSequence theirs = found.signs();
        GlyphComparison comparison = new GlyphComparison(mine, theirs);
        int shorter = Math.min(mine.size(), theirs.size());
        int same = 0;
        while (same < shorter && comparison.isSame(same, same)) {
            same++;
        }
        int all = Math.max(mine.characters(0, mine.size()), theirs.characters(0, theirs.size()));
        if (same == mine.size() && same == theirs.size()) {
            return code(expected.code(), found.code(), all);
        }
        int sameAtEnd = 0;
        while (sameAtEnd < shorter - same
                && comparison.isSame(mine.size() - sameAtEnd - 1, theirs.size() - sameAtEnd - 1)) {
            sameAtEnd++;
        }
        int kept = mine.characters(0, same) + mine.characters(mine.size() - sameAtEnd, mine.size());
        if (mine.size() == theirs.size()) {
            for (int at = same; at < mine.size() - sameAtEnd; at++) {
                kept += comparison.isSame(at, at) ? mine.characters(at, at + 1) : 0;
            }
        }
        return new Fidelity(all, Math.min(kept, all - 1), comparison.difference(same));
    }

    /** Returns the addresses of all links and pictures, in document order. */
    public static List<String> addresses(Element rendered) {
        return rendered.select("a[href], img[src]").stream()
                .map(element -> element.attr(element.hasAttr("src") ? "src" : "href"))
                .toList();
    }

    /** Renders Markdown without front matter with the independent renderer. */
    public static Element rendered(String markdown) {
        return Jsoup.parse(RENDERER.render(PARSER.parse(markdown))).body();
    }

    private static Fidelity code(List<String> mine, List<String> theirs, int signs) {
        for (int i = 0; i < mine.size(); i++) {
            if (i >= theirs.size() || !plain(mine.get(i)).equals(plain(theirs.get(i)))) {
                String other = i < theirs.size() ? theirs.get(i) : "";
                return new Fidelity(signs, Math.max(0, signs - 1), new Difference("code", mine.get(i), other));
            }
        }
        return new Fidelity(signs, signs, null);
    }

    private static String plain(String code) {
        return BLANK_LINES.matcher(code).replaceAll("").replaceFirst("\\n+$", "");
    }
}
