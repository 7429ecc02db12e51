package io.github.tistoryarchiver.markdown;

import java.util.List;

/** Writes the tokens of one inline run as Markdown. */
public final class InlineWriter {

    /** The kind of block that contains the run. */
    enum Place {
        /** A paragraph or list item, which may have several lines. */
        PARAGRAPH,
        /** A heading, which has one line. */
        HEADING,
        /** A table cell, which has one line and ends at {@code |}. */
        CELL
    }

    private final List<Token> tokens;
    private final Place place;
    private final Dialect dialect;
    private final Escaper escaper;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private InlineWriter(List<Token> tokens, Place place, Dialect dialect) {
        this.tokens = tokens;
        this.place = place;
        this.dialect = dialect;
        this.escaper = new Escaper(tokens, place, dialect);
    }

    static String write(List<Token> tokens, Place place, Dialect dialect) {
        if (dialect == Dialect.COMMON
                && tokens.size() == 1
                && tokens.get(0) instanceof Token.Text only
                && Escaper.isPlain(only.text(), place)) {
            return only.text().trim();
        }
        InlineWriter writer = new InlineWriter(tokens, place, dialect);
        writer.write(0, tokens.size());
        return writer.out.toString().trim();
    }

    /** Tells whether a dialect reads a picture's alternative text, or a link's title, as it is. */
    private static boolean isHeld(Token token, Dialect dialect) {
        if (dialect.readsAlternatives()) {
            return true;
        }
        if (token instanceof Token.LinkOpen link) {
            return link.title().chars().noneMatch(c -> "\"\\&<{|".indexOf(c) >= 0);
        }
        return !(token instanceof Token.Image image)
                || Escaper.linkText(image.alt(), Place.PARAGRAPH, dialect).equals(image.alt());
    }

    /** Tells whether a line must be HTML, because the dialect would read its Markdown otherwise than CommonMark. */
    static boolean isHtml(List<Token> tokens, Dialect dialect) {
        return dialect != Dialect.COMMON
                && tokens.stream()
                        .anyMatch(token -> !isHeld(token, dialect) || (!dialect.readsWithinTags() && isTag(token)));
    }

    /** Tells whether a token is written as a tag around text. */
    private static boolean isTag(Token token) {
        return token instanceof Token.Html
                || (token instanceof Token.Open open && !open.mark().hasDelimiter());
    }

    private void write(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.opens()) {
                int end = endOf(i, to);
                if (token instanceof Token.Open open) {
                    writeMarked(open.mark(), i, end);
                } else if (token instanceof Token.LinkOpen link) {
                    writeLink(link, i, end);
                }
                i = end;
            } else {
                writeSimple(token, i);
            }
        }
    }

    private int endOf(int open, int to) {
        int depth = 0;
        for (int i = open; i < to; i++) {
            if (tokens.get(i).opens()) {
                depth++;
            } else if (tokens.get(i).closes() && --depth == 0) {
                return i;
            }
        }
        return to - 1;
    }

    private void writeSimple(Token token, int index) {
        if (token instanceof Token.Text) {
            out.append(escaper.escape(index, line()));
        } else if (token instanceof Token.Code code) {
            writeCode(code.text());
        } else if (token instanceof Token.Image image) {
            writeImage(image);
        } else if (token instanceof Token.Html html) {
            out.append(HtmlElements.guarded(html.html(), dialect));
        } else if (token instanceof Token.Indent indent) {
            out.append(indent.html());
        } else if (token instanceof Token.Break) {
            out.append(
                    switch (place) {
                        case PARAGRAPH -> "  \n";
                        case HEADING, CELL -> "<br>";
                    });
        }
    }

    private void writeImage(Token.Image image) {
        if (isHeld(image, dialect)) {
            out.append("![")
                    .append(Escaper.linkText(image.alt(), place, dialect))
                    .append("](")
                    .append(destination(image.address()))
                    .append(")");
        } else {
            out.append("<img src=\"")
                    .append(HtmlElements.escape(address(image.address())))
                    .append("\" alt=\"")
                    .append(HtmlElements.references(image.alt()))
                    .append("\">");
        }
    }

    private void writeCode(String text) {
        String span = dialect.holdsSpan(text) ? codeSpan(text) : "<code>" + HtmlElements.references(text) + "</code>";
        out.append(place == Place.CELL ? span.replace("|", "\\|") : span);
    }

    private Escaper.Line line() {
        return out.isEmpty()
                ? Escaper.Line.FIRST
                : out.charAt(out.length() - 1) == '\n' ? Escaper.Line.CONTINUED : Escaper.Line.WITHIN;
    }

    private void writeMarked(InlineStyle mark, int open, int end) {
        if (!mark.hasDelimiter()) {
            out.append(mark.openingTag());
            write(open + 1, end);
            out.append(mark.closingTag());
            return;
        }
        boolean both = isBoldItalic(open, end);
        String delimiter = both ? "***" : mark.delimiter();
        int start = out.length();
        out.append(delimiter);
        int contentStart = out.length();
        depth++;
        write(both ? open + 2 : open + 1, both ? end - 1 : end);
        depth--;
        if (isRead(delimiter, start, contentStart, end)) {
            out.append(delimiter);
        } else {
            out.replace(start, contentStart, both ? "<strong><em>" : mark.openingTag());
            out.append(both ? "</em></strong>" : mark.closingTag());
        }
    }

    /**
     * Tells whether all renderers recognise the delimiter on both sides of what was just written. Within another
     * emphasis, each side must not be readable as the opposite side too, because it might be paired with the outer
     * delimiter.
     */
    private boolean isRead(String delimiter, int start, int contentStart, int end) {
        if (out.length() == contentStart) {
            return false;
        }
        char own = delimiter.charAt(0);
        int before = start == 0 ? '\n' : out.codePointBefore(start);
        int first = out.codePointAt(contentStart);
        int last = out.codePointBefore(out.length());
        int after = nextCharacter(end + 1);
        boolean read = Flanking.opens(before, first) && Flanking.closes(last, after);
        boolean apart = before != own && first != own && last != own && after != own;
        boolean oneSided = !Flanking.mayClose(before, first) && !Flanking.mayOpen(last, after);
        return read && apart && (depth == 0 || oneSided);
    }

    /**
     * Tells whether a strong emphasis contains only an emphasis, or the reverse, without further asterisk delimiters
     * around its content.
     */
    private boolean isBoldItalic(int open, int end) {
        return end - open > 3
                && tokens.get(open) instanceof Token.Open outer
                && outer.mark().delimiter().startsWith("*")
                && tokens.get(open + 1) instanceof Token.Open inner
                && inner.mark().delimiter().startsWith("*")
                && endOf(open + 1, end) == end - 1;
    }

    /** Returns the first character written from a token on; a newline at the end. */
    private int nextCharacter(int index) {
        if (index >= tokens.size()) {
            return '\n';
        }
        String source = tokens.get(index) instanceof Token.Text text ? text.text() : edges(tokens.get(index), place);
        return source.codePointAt(0);
    }

    /** Returns the first and last characters written for a token that is not text. */
    static String edges(Token token, Place place) {
        if (token instanceof Token.Open open) {
            return open.mark().hasDelimiter() ? open.mark().delimiter() : "<>";
        }
        if (token instanceof Token.Close close) {
            return close.mark().hasDelimiter() ? close.mark().delimiter() : "<>";
        }
        if (token instanceof Token.Break) {
            return switch (place) {
                case PARAGRAPH -> "\n";
                case HEADING, CELL -> "<>";
            };
        }
        if (token instanceof Token.LinkOpen) {
            return "[";
        }
        if (token instanceof Token.LinkClose) {
            return "])";
        }
        return token instanceof Token.Code ? "``" : token instanceof Token.Image ? "!)" : "<>";
    }

    private void writeLink(Token.LinkOpen link, int open, int end) {
        if (end == open + 2
                && link.title().isEmpty()
                && tokens.get(open + 1) instanceof Token.Text text
                && text.text().equals(link.address())
                && link.address().matches("https?://[^\\s<>|]+")) {
            out.append("<").append(link.address()).append(">");
            return;
        }
        out.append("[");
        int start = out.length();
        escaper.enterLink();
        write(open + 1, end);
        escaper.leaveLink();
        if (out.length() == start) {
            out.append(Escaper.linkText(link.address(), place, dialect));
        }
        out.append("](").append(destination(link.address()));
        if (!link.title().isEmpty()) {
            out.append(" \"").append(title(link.title())).append("\"");
        }
        out.append(")");
    }

    private String title(String title) {
        StringBuilder escaped = new StringBuilder(title.length());
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            String written = dialect.written(Dialect.Context.TITLE, title, i);
            escaped.append(written != null ? written : c == '\\' || c == '"' ? "\\" + c : String.valueOf(c));
        }
        return escaped.toString();
    }

    /** Returns a link destination, in which what looks like a character reference is escaped. */
    private static String destination(String address) {
        String encoded = address(address);
        StringBuilder out = new StringBuilder(encoded);
        for (int at = encoded.lastIndexOf('&'); at >= 0; at = encoded.lastIndexOf('&', at - 1)) {
            if (Escaper.isEntity(encoded, at)) {
                out.insert(at, '\\');
            }
        }
        return out.toString();
    }

    /** Returns an address with characters percent-encoded that would end a link destination. */
    public static String address(String address) {
        StringBuilder encoded = new StringBuilder();
        boolean balanced = isBalanced(address);
        address.codePoints().forEach(c -> {
            switch (c) {
                case ' ' -> encoded.append("%20");
                case '<' -> encoded.append("%3C");
                case '>' -> encoded.append("%3E");
                case '"' -> encoded.append("%22");
                case '|' -> encoded.append("%7C");
                case '\\' -> encoded.append("%5C");
                case '`' -> encoded.append("%60");
                case '(' -> encoded.append(balanced ? "(" : "%28");
                case ')' -> encoded.append(balanced ? ")" : "%29");
                default -> {
                    if (c >= ' ' && c != 0x7f) {
                        encoded.appendCodePoint(c);
                    }
                }
            }
        });
        return encoded.toString();
    }

    private static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth == 0;
    }

    /** Returns a code span with a fence longer than any run of backticks in the text. */
    static String codeSpan(String text) {
        String fence = "`".repeat(longestRun(text, '`') + 1);
        boolean padded = text.startsWith("`") || text.endsWith("`") || (text.startsWith(" ") && text.endsWith(" "));
        return padded ? fence + " " + text + " " + fence : fence + text + fence;
    }

    /** Returns the length of the longest run of a character in a text. */
    static int longestRun(String text, char c) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == c ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
