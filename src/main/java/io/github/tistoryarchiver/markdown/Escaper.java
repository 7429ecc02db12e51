package io.github.tistoryarchiver.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Escapes the texts of a run so that renderers read them as text, with as few backslashes as possible:
 * {@code snake_case}, {@code 3.5} and a lone {@code *} stay as they are. Covers CommonMark, and GFM's tables,
 * strikethrough, footnotes and extended autolinks.
 */
final class Escaper {
    /**
     * Matches what begins a block at the start of any line, apart from a thematic break: heading, list, quote, fence,
     * footnote definition.
     */
    private static final Pattern BLOCK_START =
            Pattern.compile("#{1,6}(?=\\s|$)|[-+*](?=\\s|$)|>|`{3}|~{3}|\\[\\^[^\\]\\s]+\\]:");

    /** Matches what turns the line before it into a setext heading, or into the header row of a table. */
    private static final Pattern UNDERLINE = Pattern.compile("(?:=+|-+)[ \\t]*$|[|:]?[ \\t]*:?-[-|: \\t]*$");

    /** The first characters of all of these, and of a link reference definition. */
    private static final String STARTS = "#-+*>`~_=|:[ \t0123456789";

    private static final Pattern ORDERED_START = Pattern.compile("(\\d{1,9})[.)](?=\\s|$)");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));");
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:https?|ftp)$");
    private static final Pattern AFTER_SCHEME = Pattern.compile("://[\\p{L}\\p{N}]");
    private static final Pattern WWW = Pattern.compile("(?i)(?:^|[\\s\\uFEFF\\u2028\\u2029*_~(])www$");
    private static final Pattern MAIL_BEFORE = Pattern.compile("[\\w.+-]$");
    private static final Pattern MAIL_AFTER = Pattern.compile("@[\\w-]++[\\w.-]*?\\.[A-Za-z0-9]");

    /** Where a text has what looks like the target of a link, found in linear time. */
    private static final class LinkTargets {
        private final CharSequence source;
        private final int[] nextBlank;
        private final int[] nextFilled;
        private final int[] nextEnd;

        LinkTargets(CharSequence source) {
            int length = source.length();
            this.source = source;
            this.nextBlank = new int[length + 1];
            this.nextFilled = new int[length + 1];
            this.nextEnd = new int[length + 1];
            nextBlank[length] = length;
            nextFilled[length] = length;
            nextEnd[length] = length;
            for (int i = length - 1; i >= 0; i--) {
                char c = source.charAt(i);
                boolean blank = c == ' ' || (c >= '\t' && c <= '\r');
                nextBlank[i] = blank ? i : nextBlank[i + 1];
                nextFilled[i] = blank ? nextFilled[i + 1] : i;
                nextEnd[i] = c == ')' ? i : nextEnd[i + 1];
            }
        }

        /** Tells whether {@code (address)}, {@code (address "title")} or {@code (<address>)} begins at an index. */
        boolean isLink(int open) {
            int address = nextFilled[open + 1];
            int end = nextEnd[address];
            if (end == source.length()) {
                return false;
            }
            int blank = nextBlank[address];
            int behind = nextFilled[blank];
            if (end <= behind || source.charAt(address) == '<') {
                return true;
            }
            return "\"'(".indexOf(source.charAt(behind)) >= 0 && nextEnd[behind + 1] < source.length();
        }
    }

    /** The position of a text in the lines of its block. */
    enum Line {
        FIRST,
        CONTINUED,
        WITHIN
    }

    /** ASCII characters that {@link #needsEscape} may escape. */
    private static final boolean[] ESCAPED = new boolean[128];

    static {
        "*_~`\\![]<&|#:.@".chars().forEach(c -> ESCAPED[c] = true);
    }

    private final InlineWriter.Place place;
    private final Dialect dialect;
    private final String source;
    private final BitSet literal = new BitSet();
    private final BitSet delimiters;
    private final int[] starts;
    private final int firstBracket;
    private final int lastAngle;
    private @Nullable LinkTargets targets;
    private int linkDepth;

    /** Prepares a whole run, because some characters only have a meaning in pairs. */
    Escaper(List<Token> tokens, InlineWriter.Place place, Dialect dialect) {
        this.place = place;
        this.dialect = dialect;
        this.starts = new int[tokens.size()];
        StringBuilder run = new StringBuilder();
        List<Integer> ticks = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            starts[i] = run.length();
            if (tokens.get(i) instanceof Token.Text text) {
                run.append(text.text());
                literal.set(starts[i], run.length());
            } else {
                run.append(InlineWriter.edges(tokens.get(i), place));
                addTicks(ticksOf(tokens.get(i)), ticks);
            }
        }
        this.source = run.toString();
        this.delimiters = Delimiters.find(source, literal, ticks);
        this.firstBracket = source.indexOf('[');
        this.lastAngle = source.lastIndexOf('>');
    }

    /**
     * Returns the part of a token with backticks that could close a code span. Backticks in an image's alt text are
     * escaped one by one.
     */
    private static String ticksOf(Token token) {
        if (token instanceof Token.Code code) {
            return InlineWriter.codeSpan(code.text());
        }
        if (token instanceof Token.LinkOpen link) {
            return link.title();
        }
        return token instanceof Token.Image image && image.alt().contains("`") ? "`" : "";
    }

    private static void addTicks(String span, List<Integer> ticks) {
        int run = 0;
        for (int i = 0; i <= span.length(); i++) {
            if (i < span.length() && span.charAt(i) == '`') {
                run++;
            } else if (run > 0) {
                ticks.add(run);
                run = 0;
            }
        }
    }

    void enterLink() {
        linkDepth++;
    }

    void leaveLink() {
        linkDepth--;
    }

    /**
     * Returns the escaped text of a token.
     *
     * @param token index of the token in the run
     */
    String escape(int token, Line line) {
        int start = starts[token];
        int end = token + 1 < starts.length ? starts[token + 1] : source.length();
        if (line == Line.WITHIN && dialect == Dialect.COMMON && !mayNeedEscape(source, start, end)) {
            return source.substring(start, end);
        }
        StringBuilder out = new StringBuilder(end - start + 8);
        int escapedUpTo =
                line == Line.WITHIN || place != InlineWriter.Place.PARAGRAPH ? start : blockStart(start, line);
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (c >= ESCAPED.length) {
                out.append(c);
                continue;
            }
            boolean startsBlock = i < escapedUpTo && Flanking.isPunctuation(c, true);
            if (startsBlock || needsEscape(c, i, i == start && line != Line.WITHIN)) {
                out.append(dialect.escaped(c));
            } else {
                append(out, dialect.written(Dialect.Context.PROSE, source, i), c);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, @Nullable String written, char c) {
        if (written == null) {
            out.append(c);
        } else {
            out.append(written);
        }
    }

    /** Tells whether a text that is a whole run contains nothing that could need a backslash. */
    static boolean isPlain(String text, InlineWriter.Place place) {
        boolean startsBlock =
                !text.isEmpty() && place == InlineWriter.Place.PARAGRAPH && STARTS.indexOf(text.charAt(0)) >= 0;
        return !startsBlock && !mayNeedEscape(text, 0, text.length());
    }

    private static boolean mayNeedEscape(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < ESCAPED.length && ESCAPED[c] && (c != '.' || (i > 0 && (text.charAt(i - 1) | 0x20) == 'w'))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the index up to which the start of a line must be escaped, because it would begin a block or a link
     * reference definition.
     */
    private int blockStart(int start, Line line) {
        if (start == source.length() || STARTS.indexOf(source.charAt(start)) < 0) {
            return start;
        }
        int newline = source.indexOf("\n", start);
        String rest = source.substring(start, newline < 0 ? source.length() : newline);
        Matcher ordered = ORDERED_START.matcher(rest);
        if (ordered.lookingAt() && (line == Line.FIRST || ordered.group(1).matches("0*1"))) {
            return start + ordered.end();
        }
        boolean begins = isRule(rest)
                || BLOCK_START.matcher(rest).lookingAt()
                || (line == Line.FIRST
                        ? rest.startsWith("[") && source.indexOf("]:", start) > 0
                        : UNDERLINE.matcher(rest).lookingAt());
        if (!begins) {
            return start;
        }
        int end = 1;
        while (end < rest.length() && rest.charAt(end) == rest.charAt(0) && "*_~`".indexOf(rest.charAt(0)) >= 0) {
            end++;
        }
        return start + end;
    }

    private boolean needsEscape(char c, int i, boolean beginsLine) {
        int after = i + 1 < source.length() ? source.charAt(i + 1) : '\n';
        return switch (c) {
            case '*', '_', '~', '`' -> delimiters.get(i);
            case '\\' -> after < 128 && Flanking.isPunctuation(after, true);
            case '!' -> after == '[' && !literal.get(i + 1);
            case '[' -> linkDepth > 0;
            case ']' ->
                linkDepth > 0 || (after == '(' && isAfterBracket(i) && targets().isLink(i + 1));
            case '<' ->
                (Character.isLetter(after) || after == '/' || after == '!' || after == '?')
                        && (lastAngle > i || (beginsLine && place == InlineWriter.Place.PARAGRAPH));
            case '&' -> isEntity(source, i);
            case '|' -> place == InlineWriter.Place.CELL;
            case '#' -> place == InlineWriter.Place.HEADING && closesHeading(i);
            case ':', '.', '@' -> linkDepth == 0 && isAddress(c, i);
            default -> false;
        };
    }

    /**
     * Tells whether a line consists of two or more equal signs of a thematic break; two, because together with the
     * marker of a list item they become one.
     */
    private static boolean isRule(String line) {
        char sign = line.charAt(0);
        if (sign != '-' && sign != '_' && sign != '*') {
            return false;
        }
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == sign) {
                count++;
            } else if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return count > 1;
    }

    private boolean isAfterBracket(int i) {
        return firstBracket >= 0 && firstBracket <= i;
    }

    private LinkTargets targets() {
        if (targets == null) {
            targets = new LinkTargets(source);
        }
        return targets;
    }

    private boolean matches(Pattern pattern, int from) {
        return pattern.matcher(source).region(from, source.length()).lookingAt();
    }

    /** Tells whether an entity or numeric character reference begins at an index. */
    static boolean isEntity(CharSequence text, int at) {
        Matcher entity = ENTITY.matcher(text).region(at, text.length());
        return entity.lookingAt() && (entity.group(1) == null || Entities.isNamedEntity(entity.group(1)));
    }

    /**
     * Tells whether this is the last {@code #} of a closing sequence, which CommonMark drops from a heading if a space
     * precedes it.
     */
    private boolean closesHeading(int i) {
        if (i != source.length() - 1) {
            return false;
        }
        int from = i;
        while (from > 0 && source.charAt(from - 1) == '#') {
            from--;
        }
        return from == 0 || source.charAt(from - 1) == ' ';
    }

    /** Tells whether GFM would make an autolink of the address to which this colon, dot or at sign belongs. */
    private boolean isAddress(char c, int i) {
        char next = i + 1 < source.length() ? source.charAt(i + 1) : '\n';
        char last = i > 0 ? source.charAt(i - 1) : '\n';
        if ((c == ':' && next != '/') || (c == '.' && last != 'w' && last != 'W')) {
            return false;
        }
        String before = source.substring(Math.max(0, i - 8), i);
        return switch (c) {
            case ':' -> matches(AFTER_SCHEME, i) && SCHEME.matcher(before).find();
            case '.' ->
                i + 1 < source.length()
                        && Character.isLetterOrDigit(source.charAt(i + 1))
                        && WWW.matcher(before).find();
            default -> MAIL_BEFORE.matcher(before).find() && matches(MAIL_AFTER, i);
        };
    }

    /** Escapes a text that is alone between brackets: an image's alt text, or a link's own address. */
    static String linkText(String text, InlineWriter.Place place, Dialect dialect) {
        List<Token> link = List.of(new Token.LinkOpen("", ""), new Token.Text(text), new Token.LinkClose());
        Escaper escaper = new Escaper(link, place, dialect);
        escaper.enterLink();
        for (int i = text.indexOf('`'); i >= 0; i = text.indexOf('`', i + 1)) {
            escaper.delimiters.set(escaper.starts[1] + i); // a code span could begin here and end after the bracket
        }
        return escaper.escape(1, Line.WITHIN);
    }
}
