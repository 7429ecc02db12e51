package io.github.tistoryarchiver.export.dialect;

import io.github.tistoryarchiver.markdown.Dialect.Context;
import org.jspecify.annotations.Nullable;

/** How to write the signs of one language that an engine may see in a text: in prose with a backslash, unless a rule says else. */
enum Rule {
    /** A brace before a brace, a percent sign or a number sign, which engines read before Markdown, in HTML and titles too. */
    TEMPLATES("{", (text, at) -> is(text, at - 1, '{') || is(text, at + 1, '%') || is(text, at + 1, '#')) {
        @Override
        @Nullable
        String written(Context context, char sign) {
            return "&#123;";
        }
    },
    /** {@code {#id}}, {@code {.class}} and {@code {: …}} after a heading or block, and whatever is in braces at its end. */
    ATTRIBUTES(
            "{",
            (text, at) -> is(text, at + 1, '#')
                    || is(text, at + 1, '.')
                    || is(text, at + 1, ':')
                    || closesLine(text, at + 1)) {
        @Override
        @Nullable
        String written(Context context, char sign) {
            return context == Context.PROSE ? "&#123;" : null;
        }
    },
    /** {@code <!--more-->}, at which Hugo ends its summary even where it is text. */
    SUMMARY_ENDS("-", (text, at) -> is(text, at - 1, '!') && hasAt(text, at - 2, Rule.SUMMARY_END)) {
        @Override
        String written(Context context, char sign) {
            return "&#45;";
        }
    },
    /** {@code [^1]}. */
    FOOTNOTES("[", (text, at) -> is(text, at + 1, '^')),
    /** {@code ![} that begins no picture. */
    PICTURES("!", (text, at) -> is(text, at + 1, '[')),
    /** {@code : } at the start of a line. */
    DEFINITIONS(":", (text, at) -> beginsLine(text, at)),
    /** {@code [ ]} and {@code [x]} at the start of an item. */
    TASKS("[", (text, at) -> is(text, at + 2, ']') && " xX".indexOf(text.charAt(at + 1)) >= 0 && beginsLine(text, at)),
    /** {@code :smile:}. */
    EMOJI(":", (text, at) -> endsName(text, at + 1)),
    /** {@code $…$}. */
    MATH("$", (text, at) -> true),
    /** A tilde or backtick, which strikes out or encloses to some readers where CommonMark sees only a sign. */
    TILDES_AND_BACKTICKS("~`", (text, at) -> true) {
        @Override
        @Nullable
        String written(Context context, char sign) {
            return context == Context.HTML ? "&#" + (int) sign + ";" : super.written(context, sign);
        }
    },
    /** {@code 3)} at the start of a line. */
    NUMBERS(".)", (text, at) -> endsNumber(text, at)),
    /** A tab in HTML. */
    TABS("\t", (text, at) -> true) {
        @Override
        @Nullable
        String written(Context context, char sign) {
            return context == Context.HTML ? "&#9;" : null;
        }
    },
    /** Obsidian's {@code [[note]]} and {@code ![[note]]}. */
    WIKI_LINKS("[", (text, at) -> isDoubled(text, at, '[')),
    /** Obsidian's {@code #tag}, at the start or after a blank. */
    HASH_TAGS("#", (text, at) -> {
        boolean opens = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        return opens && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    }),
    /** Obsidian's {@code ==highlight==}. */
    HIGHLIGHTS("=", (text, at) -> isDoubled(text, at, '=')),
    /** Obsidian's {@code %%comment%%}. */
    HIDDEN_COMMENTS("%", (text, at) -> isDoubled(text, at, '%')),
    /** Obsidian's {@code ^block} at the end of a line. */
    BLOCK_NAMES("^", (text, at) -> true);

    /** What ends a summary to Hugo. */
    static final String SUMMARY_END = "<!--more-->";

    private static final int MAX_NAME = 40;
    private static final int MAX_ATTRIBUTES = 1000;

    private final String signs;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final Place place;

    /**
     * A rule.
     *
     * @param signs the characters on which it acts
     * @param place where it acts on one of them
     */
    Rule(String signs, Place place) {
        this.signs = signs;
        this.place = place;
    }

    /** Tells whether a character is where an engine would act on it. */
    private interface Place {
        boolean has(CharSequence text, int at);
    }

    /** Returns the characters on which this rule acts. */
    String signs() {
        return signs;
    }

    /** Returns how to write a character; {@code null} for as it is. See {@link io.github.tistoryarchiver.markdown.Dialect}. */
    @Nullable
    String written(Context context, CharSequence text, int at) {
        char sign = text.charAt(at);
        return signs.indexOf(sign) >= 0 && place.has(text, at) ? written(context, sign) : null;
    }

    /** Returns how to write a sign on which this rule acts; {@code null} for as it is. */
    @Nullable
    String written(Context context, char sign) {
        return context == Context.PROSE ? "\\" + sign : null;
    }

    static boolean is(CharSequence text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }

    private static boolean hasAt(CharSequence text, int from, String part) {
        int end = from + part.length();
        return from >= 0
                && end <= text.length()
                && text.subSequence(from, end).toString().equals(part);
    }

    static boolean beginsLine(CharSequence text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    /** Tells whether only digits are before a character in its line, so that it makes an item of a list. */
    static boolean endsNumber(CharSequence text, int at) {
        int from = at;
        while (from > 0 && at - from < 10 && text.charAt(from - 1) >= '0' && text.charAt(from - 1) <= '9') {
            from--;
        }
        return from < at && beginsLine(text, from);
    }

    private static boolean isDoubled(CharSequence text, int at, char c) {
        return is(text, at - 1, c) || is(text, at + 1, c);
    }

    /** Tells whether the next closing brace is at the end of its line. */
    private static boolean closesLine(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && end - from < MAX_ATTRIBUTES && "{}\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (!is(text, end, '}')) {
            return false;
        }
        end++;
        while (is(text, end, ' ') || is(text, end, '\t')) {
            end++;
        }
        return end >= text.length() || text.charAt(end) == '\n';
    }

    private static boolean endsName(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && end - from < MAX_NAME && isOfName(text.charAt(end))) {
            end++;
        }
        return end > from && is(text, end, ':');
    }

    private static boolean isOfName(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '+' || c == '-');
    }
}
