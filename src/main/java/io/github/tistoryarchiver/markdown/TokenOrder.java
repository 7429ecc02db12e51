package io.github.tistoryarchiver.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tokens of an inline run into normal form. Each pass applies every rule at every token; passes are repeated
 * until nothing changes.
 */
final class TokenOrder {
    private TokenOrder() {}

    static List<Token> pass(List<Token> tokens) {
        Pass pass = new Pass(tokens.size());
        tokens.forEach(pass::add);
        return pass.out;
    }

    /**
     * Joins the blanks at the beginning of each line that a reader sees. Those within it are dropped, as they count as one, unless they
     * are wide enough for a reader to see a gap.
     */
    static List<Token> indented(List<Token> tokens) {
        if (tokens.stream().noneMatch(Token.Indent.class::isInstance)) {
            return tokens;
        }
        List<Token> out = new ArrayList<>(tokens.size());
        int line = 0;
        Token.Indent none = new Token.Indent(0, 0);
        Token.Indent indent = none;
        boolean isBegun = false;
        for (Token token : tokens) {
            if (token instanceof Token.Indent more) {
                indent = indent.and(more);
                continue;
            }
            if (!isBegun && token.isSeen()) {
                isBegun = true;
                if (indent.signs() >= InlineTokenizer.LEAST_INDENT) {
                    out.add(line, indent);
                }
            } else if (token.isSeen() && indent.width() >= InlineTokenizer.LEAST_GAP) {
                addGap(indent, out);
            }
            out.add(token);
            if (token instanceof Token.Break) {
                line = out.size();
                isBegun = false;
            }
            indent = token.isSeen() || token instanceof Token.Break ? none : indent;
        }
        return out;
    }

    /** Adds a gap before the styles that begin behind it, beside the one blank that the texts around it have. */
    private static void addGap(Token.Indent blanks, List<Token> out) {
        int at = out.size();
        while (at > 0 && out.get(at - 1).opens()) {
            at--;
        }
        out.add(at, new Token.Html(new Token.Indent(0, blanks.width() - 1).html()));
    }

    /** One pass over a run. */
    private static final class Pass {
        private final List<Token> out;
        private boolean afterBlank = true;

        Pass(int size) {
            this.out = new ArrayList<>(size);
        }

        void add(Token token) {
            Token last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (token instanceof Token.Text text) {
                addText(text.text(), last);
            } else if (token instanceof Token.Break) {
                dropTrailingBlank(out);
                if (last != null && last.opens()) {
                    moveBeforeOpening(out, token);
                } else {
                    out.add(token);
                }
                afterBlank = true;
            } else if (token.closes()) {
                close(out, token);
            } else if (token instanceof Token.Code code && last instanceof Token.Code before) {
                out.set(out.size() - 1, new Token.Code(before.text() + code.text()));
                afterBlank = false;
            } else if (token instanceof Token.Open open && reopens(out, open)) {
                afterBlank = last instanceof Token.Text;
            } else {
                out.add(token);
                afterBlank = token instanceof Token.Indent || (afterBlank && token.opens());
            }
        }

        /**
         * Adds a text: joined to a text before it, without a second blank, and with a leading blank moved before the
         * opening tokens.
         */
        private void addText(String text, @Nullable Token last) {
            String kept = afterBlank && text.startsWith(" ") ? text.substring(1) : text;
            if (kept.isEmpty()) {
                return;
            }
            if (kept.startsWith(" ") && last != null && last.opens()) {
                moveBeforeOpening(out, new Token.Text(" "));
                kept = kept.substring(1);
                if (!kept.isEmpty()) {
                    out.add(new Token.Text(kept));
                }
                afterBlank = kept.isEmpty() || kept.endsWith(" ");
                return;
            }
            if (last instanceof Token.Text before) {
                out.set(out.size() - 1, new Token.Text(before.text() + kept));
            } else {
                out.add(new Token.Text(kept));
            }
            afterBlank = kept.endsWith(" ");
        }
    }

    /**
     * Tells whether a style opens where the same style was just closed, except for a blank between them; if so, removes
     * the closing token.
     */
    private static boolean reopens(List<Token> out, Token.Open open) {
        int at = out.size() - 1;
        if (at > 0 && out.get(at) instanceof Token.Text text && text.text().equals(" ")) {
            at--;
        }
        boolean same = at >= 0 && out.get(at) instanceof Token.Close close && close.mark() == open.mark();
        if (same) {
            out.remove(at);
        }
        return same;
    }

    /** Inserts a token before the opening tokens at the end. */
    private static void moveBeforeOpening(List<Token> out, Token token) {
        int at = out.size();
        while (at > 0 && out.get(at - 1).opens()) {
            at--;
        }
        out.add(at, token);
    }

    /** Adds a closing token. An empty style or link is removed; a blank or break at its end moves behind it. */
    private static void close(List<Token> out, Token token) {
        Token last = out.isEmpty() ? null : out.get(out.size() - 1);
        if (last != null && matches(last, token)) {
            out.remove(out.size() - 1);
        } else if (last instanceof Token.Break) {
            out.set(out.size() - 1, token);
            out.add(last);
        } else if (last instanceof Token.Text text && text.text().endsWith(" ")) {
            dropTrailingBlank(out);
            out.add(token);
            out.add(new Token.Text(" "));
        } else {
            out.add(token);
        }
    }

    private static boolean matches(Token open, Token close) {
        return open instanceof Token.LinkOpen
                ? close instanceof Token.LinkClose
                : open instanceof Token.Open start && close instanceof Token.Close end && start.mark() == end.mark();
    }

    private static void dropTrailingBlank(List<Token> out) {
        if (!out.isEmpty()
                && out.get(out.size() - 1) instanceof Token.Text text
                && text.text().endsWith(" ")) {
            String kept = text.text().substring(0, text.text().length() - 1);
            if (kept.isEmpty()) {
                out.remove(out.size() - 1);
            } else {
                out.set(out.size() - 1, new Token.Text(kept));
            }
        }
    }

    /** Removes breaks and blanks at both ends. */
    static List<Token> trim(List<Token> tokens) {
        int start = 0;
        while (start < tokens.size() && tokens.get(start) instanceof Token.Break) {
            start++;
        }
        List<Token> out = new ArrayList<>(tokens.subList(start, tokens.size()));
        dropTrailingBlank(out);
        while (!out.isEmpty() && out.get(out.size() - 1) instanceof Token.Break) {
            out.remove(out.size() - 1);
            dropTrailingBlank(out);
        }
        return out;
    }

    /**
     * Splits a run into paragraphs at blank lines (two or more breaks in a row). Styles and links that span one are
     * closed before it and opened again after it.
     */
    static List<List<Token>> paragraphs(List<Token> tokens) {
        if (!containsBlankLine(tokens)) {
            return List.of(tokens);
        }
        List<List<Token>> paragraphs = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean split =
                    token instanceof Token.Break && i + 1 < tokens.size() && tokens.get(i + 1) instanceof Token.Break;
            if (!split) {
                current.add(token);
                if (token.opens()) {
                    open.add(token);
                } else if (token.closes()) {
                    open.remove(open.size() - 1);
                }
                continue;
            }
            while (i + 1 < tokens.size() && tokens.get(i + 1) instanceof Token.Break) {
                i++;
            }
            for (int j = open.size() - 1; j >= 0; j--) {
                current.add(
                        open.get(j) instanceof Token.Open start
                                ? new Token.Close(start.mark())
                                : new Token.LinkClose());
            }
            paragraphs.add(current);
            current = new ArrayList<>(open);
        }
        paragraphs.add(current);
        return paragraphs;
    }

    private static boolean containsBlankLine(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Break && tokens.get(i - 1) instanceof Token.Break) {
                return true;
            }
        }
        return false;
    }
}
