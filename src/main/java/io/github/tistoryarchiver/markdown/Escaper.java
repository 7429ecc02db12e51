package io.github.tistoryarchiver.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes text so that it stays text, and nothing else: {@code snake_case}, {@code 3.5} and a lone {@code *} stay as they
 * are.
 */
final class Escaper {
    /** What begins a block wherever a line begins: heading, list, quote, rule, fence, delimiter row of a table. */
    private static final Pattern BLOCK_START =
            Pattern.compile("^(#{1,6}(?=\\s|$)|[-+*](?=\\s|$)|>|(?:[-_*]\\s*){2,}$|`{3}|~{3}|[|:]?\\s*:?-[-|: ]*$)");

    /** What underlines the line before it into a heading. */
    private static final Pattern UNDERLINE = Pattern.compile("^(=+|-+)\\s*$");

    private static final Pattern ORDERED_START = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

    /** Where in the lines of a block a text begins. */
    enum Line {
        FIRST,
        CONTINUED,
        WITHIN
    }

    private static final Pattern ENTITY =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private final InlineWriter.Place place;
    private final boolean manyStars;
    private final boolean manyUnderscores;
    private final boolean manyTildes;
    private final boolean manyTicks;
    private boolean inLink;

    private Escaper(InlineWriter.Place place, String all, boolean marked, boolean struck, boolean coded) {
        this.place = place;
        this.manyStars = marked || runs(all, '*') > 1;
        this.manyUnderscores = runs(all, '_') > 1;
        this.manyTildes = struck || runs(all, '~') > 1;
        this.manyTicks = coded || runs(all, '`') > 1;
    }

    /** An escaper for a run, which looks at the whole run for characters that have a meaning only in pairs. */
    static Escaper of(List<Token> tokens, InlineWriter.Place place) {
        StringBuilder all = new StringBuilder();
        boolean marked = false;
        boolean struck = false;
        boolean coded = false;
        for (Token token : tokens) {
            all.append(token instanceof Token.Text text ? text.text() : " ");
            marked |=
                    token instanceof Token.Open open && open.mark().delimiter().startsWith("*");
            struck |= token instanceof Token.Open open && open.mark() == Mark.DELETED;
            coded |= token instanceof Token.Code;
        }
        return new Escaper(place, all.toString(), marked, struck, coded);
    }

    private static int runs(String text, char c) {
        int runs = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == c && (i == 0 || text.charAt(i - 1) != c)) {
                runs++;
            }
        }
        return runs;
    }

    void enterLink() {
        inLink = true;
    }

    void leaveLink() {
        inLink = false;
    }

    /**
     * Escapes a text.
     *
     * @param previous the character before the text, {@code '\n'} at the start
     * @param next the character that will follow the text, {@code '\n'} at the end
     */
    String escape(String text, Line line, int previous, int next) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        int from = 0;
        if (line != Line.WITHIN && place == InlineWriter.Place.PARAGRAPH) {
            from = escapeStart(text, line, out);
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            int before = i == 0 ? previous : text.charAt(i - 1);
            int after = i + 1 < text.length() ? text.charAt(i + 1) : next;
            if (needsEscape(c, before, after, text, i)) {
                out.append('\\');
            }
            out.append(c);
        }
        if (place == InlineWriter.Place.HEADING
                && next == '\n'
                && out.length() > 0
                && out.charAt(out.length() - 1) == '#') {
            out.insert(out.length() - 1, '\\');
        }
        return out.toString();
    }

    /**
     * Escapes what would begin a block at the start of a line; returns how many characters were dealt with. Within a
     * paragraph only a list that begins with 1 can begin.
     */
    private static int escapeStart(String text, Line line, StringBuilder out) {
        Matcher ordered = ORDERED_START.matcher(text);
        if (ordered.find() && (line == Line.FIRST || ordered.group(1).matches("0*1"))) {
            out.append(ordered.group(1)).append('\\').append(ordered.group(2));
            return ordered.end();
        }
        if (BLOCK_START.matcher(text).find()
                || (line == Line.CONTINUED && UNDERLINE.matcher(text).find())) {
            out.append('\\').append(text.charAt(0));
            return 1;
        }
        return 0;
    }

    private boolean needsEscape(char c, int before, int after, String text, int i) {
        return switch (c) {
            case '\\' -> after == '\n' || (after < 128 && Flanking.isPunctuation(after, true));
            case '*' -> manyStars && !(isBlank(before) && isBlank(after));
            case '_' -> manyUnderscores && !(isWord(before) && isWord(after)) && !(isBlank(before) && isBlank(after));
            case '~' -> manyTildes && !(isBlank(before) && isBlank(after));
            case '`' -> manyTicks;
            case '!' -> after == '[' && i + 1 == text.length();
            case '[' -> inLink || after == '^' || isTaskBox(text, i);
            case ']' -> inLink || after == '(' || after == '[' || (after == ':' && text.indexOf('[') == 0);
            case '<' -> Character.isLetter(after) || after == '/' || after == '!' || after == '?';
            case '&' -> ENTITY.matcher(text).region(i, text.length()).lookingAt();
            case '|' -> place == InlineWriter.Place.CELL;
            default -> false;
        };
    }

    /** {@code [ ]} and {@code [x]} at the start of a list item are a check box to GFM. */
    private static boolean isTaskBox(String text, int i) {
        return i == 0 && text.length() > 2 && text.charAt(2) == ']' && " xX".indexOf(text.charAt(1)) >= 0;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c);
    }

    private static boolean isWord(int c) {
        return !Character.isWhitespace(c) && !Flanking.isPunctuation(c, true);
    }

    /** Text for between brackets: an image's alt or a link's own address. */
    String linkText(String text) {
        boolean was = inLink;
        inLink = true;
        String escaped = escape(text, Line.WITHIN, '[', ']');
        inLink = was;
        return escaped;
    }
}
