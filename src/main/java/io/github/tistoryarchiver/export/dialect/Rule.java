package io.github.tistoryarchiver.export.dialect;

import io.github.tistoryarchiver.markdown.Dialect.Context;
import org.jspecify.annotations.Nullable;

/** How to write the signs of one language that an engine may see in a text. */
enum Rule {
    /** A brace before a brace, a percent sign or a number sign, which engines read before Markdown, in HTML and titles too. */
    TEMPLATES {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            boolean second = is(text, at, '{') && is(text, at - 1, '{');
            boolean tag = is(text, at, '{') && (is(text, at + 1, '%') || is(text, at + 1, '#'));
            return second || tag ? "&#123;" : null;
        }
    },
    /** {@code {#id}}, {@code {.class}} and {@code {: …}} after a heading or block. */
    ATTRIBUTES {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            boolean begins = is(text, at + 1, '#') || is(text, at + 1, '.') || is(text, at + 1, ':');
            return context == Context.PROSE && is(text, at, '{') && begins ? "&#123;" : null;
        }
    },
    /** {@code [^1]}. */
    FOOTNOTES {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            return context == Context.PROSE && is(text, at, '[') && is(text, at + 1, '^') ? "\\[" : null;
        }
    },
    /** {@code ![} that begins no picture. */
    PICTURES {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            return context == Context.PROSE && is(text, at, '!') && is(text, at + 1, '[') ? "\\!" : null;
        }
    },
    /** {@code : } at the start of a line. */
    DEFINITIONS {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            return context == Context.PROSE && is(text, at, ':') && beginsLine(text, at) ? "\\:" : null;
        }
    },
    /** {@code [ ]} and {@code [x]} at the start of an item. */
    TASKS {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            boolean box = is(text, at, '[') && is(text, at + 2, ']') && " xX".indexOf(text.charAt(at + 1)) >= 0;
            return context == Context.PROSE && box && beginsLine(text, at) ? "\\[" : null;
        }
    },
    /** {@code :smile:}. */
    EMOJI {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            return context == Context.PROSE && is(text, at, ':') && endsName(text, at + 1) ? "\\:" : null;
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
    },
    /** {@code $…$}. */
    MATH {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            return context == Context.PROSE && is(text, at, '$') ? "\\$" : null;
        }
    },
    /** A tilde or backtick, which strikes out or encloses to some readers where CommonMark sees only a sign. */
    TILDES_AND_BACKTICKS {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            char c = text.charAt(at);
            if (c != '~' && c != '`') {
                return null;
            }
            return context == Context.PROSE ? "\\" + c : context == Context.HTML ? "&#" + (int) c + ";" : null;
        }
    },
    /** {@code 3)} at the start of a line. */
    NUMBERS {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            boolean ends = is(text, at, '.') || is(text, at, ')');
            return context == Context.PROSE && ends && endsNumber(text, at) ? "\\" + text.charAt(at) : null;
        }
    },
    /** A tab in HTML. */
    TABS {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            return context == Context.HTML && is(text, at, '\t') ? "&#9;" : null;
        }
    },
    /** Obsidian's {@code [[note]]} and {@code ![[note]]}. */
    WIKI_LINKS {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            boolean twice = is(text, at, '[') && (is(text, at + 1, '[') || is(text, at - 1, '['));
            return context == Context.PROSE && twice ? "\\[" : null;
        }
    },
    /** Obsidian's {@code #tag}, at the start or after a blank. */
    HASH_TAGS {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            boolean opens = at == 0 || Character.isWhitespace(text.charAt(at - 1));
            boolean named = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
            return context == Context.PROSE && is(text, at, '#') && opens && named ? "\\#" : null;
        }
    },
    /** Obsidian's {@code ==highlight==}. */
    HIGHLIGHTS {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            return context == Context.PROSE && isDoubled(text, at, '=') ? "\\=" : null;
        }
    },
    /** Obsidian's {@code %%comment%%}. */
    HIDDEN_COMMENTS {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            return context == Context.PROSE && isDoubled(text, at, '%') ? "\\%" : null;
        }
    },
    /** Obsidian's {@code ^block} at the end of a line. */
    BLOCK_NAMES {
        @Override
        @Nullable
        String written(Context context, CharSequence text, int at) {
            return context == Context.PROSE && is(text, at, '^') ? "\\^" : null;
        }
    };

    private static final int MAX_NAME = 40;

    /** Returns how to write a character; {@code null} for as it is. See {@link io.github.tistoryarchiver.markdown.Dialect}. */
    abstract @Nullable String written(Context context, CharSequence text, int at);

    static boolean is(CharSequence text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
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
        return is(text, at, c) && (is(text, at - 1, c) || is(text, at + 1, c));
    }
}
