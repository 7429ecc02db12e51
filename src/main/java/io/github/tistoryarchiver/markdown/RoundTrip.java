package io.github.tistoryarchiver.markdown;

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
 * Whether Markdown says what a body says: it is rendered by an independent renderer (commonmark-java with GFM's tables and
 * strikethrough) and the two are compared sign by sign: every visible character, picture and rule in order, and of each
 * whether it begins a line or a word, and its heading, list with depth and number, quote, folded text, code, cell, emphasis
 * and link. Code is compared to the byte; only that a line is of blanks alone does not count, since commonmark-java drops them
 * in lists.
 */
public final class RoundTrip {
    private static final List<Extension> GFM = List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(GFM).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(GFM).build();
    private static final Pattern BLANK_LINES = Pattern.compile("(?m)^[ \\t]+$");
    private static final int FIRST_JAMO_WITHIN = 0x1160;
    private static final int LAST_JAMO_WITHIN = 0x11ff;
    private static final int AROUND = 24;

    private RoundTrip() {}

    /**
     * What survived.
     *
     * @param signs how many the body has, or the Markdown if that has more
     * @param kept how many of them stand in the Markdown as they should
     * @param difference the first one; {@code null} where all were kept
     */
    public record Survival(int signs, int kept, @Nullable Difference difference) {
        /** Of no body at all. */
        public static final Survival NOTHING = new Survival(0, 0, null);

        /** Whether the Markdown says what the body says, no more and no less. */
        public boolean isWhole() {
            return difference == null;
        }
    }

    /**
     * The first place where Markdown and body do not say the same.
     *
     * @param what of it differs, such as {@code text} or {@code link}
     * @param body what stands there in the body
     * @param markdown what the Markdown makes of it
     */
    public record Difference(String what, String body, String markdown) {}

    /**
     * Compares.
     *
     * @param body as given to {@link MarkdownWriter#write}
     * @param markdown without front matter
     */
    public static Survival compare(Element body, String markdown, UnaryOperator<String> addresses) {
        return compare(body, rendered(markdown), addresses);
    }

    /** The same, of Markdown that is {@link #rendered} already. */
    public static Survival compare(Element body, Element rendered, UnaryOperator<String> addresses) {
        Content expected = Content.of(body, addresses);
        Content found = Content.of(rendered, address -> address);
        List<Content.Sign> mine = expected.signs();
        List<Content.Sign> theirs = found.signs();
        int shorter = Math.min(mine.size(), theirs.size());
        int same = 0;
        while (same < shorter && isSame(mine.get(same), theirs.get(same))) {
            same++;
        }
        int all = Math.max(characters(mine), characters(theirs));
        if (same == mine.size() && same == theirs.size()) {
            return code(expected.code(), found.code(), all);
        }
        int sameAtEnd = 0;
        while (sameAtEnd < shorter - same && isSame(fromEnd(mine, sameAtEnd + 1), fromEnd(theirs, sameAtEnd + 1))) {
            sameAtEnd++;
        }
        int kept = characters(mine.subList(0, same)) + characters(mine.subList(mine.size() - sameAtEnd, mine.size()));
        if (mine.size() == theirs.size()) {
            for (int i = same; i < mine.size() - sameAtEnd; i++) {
                kept += isSame(mine.get(i), theirs.get(i)) ? characters(mine.subList(i, i + 1)) : 0;
            }
        }
        return new Survival(all, Math.min(kept, all - 1), difference(mine, theirs, same));
    }

    /** Signs that a person would count: what {@link Content} took apart (Korean syllables, accents) counts once. */
    private static int characters(List<Content.Sign> signs) {
        return (int) signs.stream()
                .mapToInt(Content.Sign::codePoint)
                .filter(RoundTrip::isCharacter)
                .count();
    }

    private static boolean isCharacter(int sign) {
        boolean jamo = sign >= FIRST_JAMO_WITHIN && sign <= LAST_JAMO_WITHIN;
        return sign < 0 || (!jamo && Character.getType(sign) != Character.NON_SPACING_MARK);
    }

    /** The addresses of all links and pictures, in order. */
    public static List<String> addresses(Element rendered) {
        return rendered.select("a[href], img[src]").stream()
                .map(element -> element.attr(element.hasAttr("src") ? "src" : "href"))
                .toList();
    }

    /** Markdown, without front matter, as the independent renderer shows it. */
    public static Element rendered(String markdown) {
        return Jsoup.parse(RENDERER.render(PARSER.parse(markdown))).body();
    }

    private static Content.Sign fromEnd(List<Content.Sign> signs, int index) {
        return signs.get(signs.size() - index);
    }

    private static Survival code(List<String> mine, List<String> theirs, int signs) {
        for (int i = 0; i < mine.size(); i++) {
            if (i >= theirs.size() || !plain(mine.get(i)).equals(plain(theirs.get(i)))) {
                String other = i < theirs.size() ? theirs.get(i) : "";
                return new Survival(signs, Math.max(0, signs - 1), new Difference("code", mine.get(i), other));
            }
        }
        return new Survival(signs, signs, null);
    }

    private static String plain(String code) {
        return BLANK_LINES.matcher(code).replaceAll("").replaceFirst("\\n+$", "");
    }

    /** A heading is one line, whatever breaks it had. */
    private static boolean isSame(Content.Sign one, Content.Sign other) {
        boolean sameGap = one.before() == other.before()
                || (one.place().heading() > 0
                        && one.before() != Content.Gap.NONE
                        && other.before() != Content.Gap.NONE);
        return one.codePoint() == other.codePoint() && sameGap && one.place().equals(other.place());
    }

    private static Difference difference(List<Content.Sign> mine, List<Content.Sign> theirs, int at) {
        if (at >= mine.size() || at >= theirs.size()) {
            return new Difference("text", excerpt(mine, at), excerpt(theirs, at));
        }
        Content.Sign one = mine.get(at);
        Content.Sign other = theirs.get(at);
        if (one.codePoint() != other.codePoint()) {
            return new Difference("text", excerpt(mine, at), excerpt(theirs, at));
        }
        if (!one.place().equals(other.place())) {
            return new Difference(
                    "place", excerpt(mine, at) + " " + one.place(), excerpt(theirs, at) + " " + other.place());
        }
        return new Difference(
                "gap", excerpt(mine, at) + " " + one.before(), excerpt(theirs, at) + " " + other.before());
    }

    private static String excerpt(List<Content.Sign> signs, int at) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(0, at - AROUND / 2); i < Math.min(signs.size(), at + AROUND); i++) {
            int c = signs.get(i).codePoint();
            text.append(i == at ? "»" : "")
                    .append(signs.get(i).before() == Content.Gap.NONE ? "" : " ")
                    .append(c == Content.PICTURE ? "▣" : c == Content.RULE ? "―" : Character.toString(c));
        }
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
    }
}
