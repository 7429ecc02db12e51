package io.github.tistoryarchiver.markdown;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Converts a run of inline nodes to tokens in normal form: whitespace collapsed and outside the styles; no empty,
 * nested or adjacent equal styles; no breaks at the ends.
 */
public final class InlineTokenizer {
    /** The least number of non-breaking spaces that indent a line; a single one is a blank like any other. */
    public static final int LEAST_INDENT = 2;

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Set<String> KEPT_AS_HTML = Set.of(
            "ruby",
            "rt",
            "rp",
            "math",
            "mrow",
            "mi",
            "mn",
            "mo",
            "ms",
            "mtext",
            "mspace",
            "msup",
            "msub",
            "msubsup",
            "mfrac",
            "msqrt",
            "mroot",
            "mover",
            "munder",
            "munderover",
            "mtable",
            "mtr",
            "mtd",
            "mfenced",
            "mstyle",
            "semantics");
    private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(bold|[6-9]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*italic");
    private static final Pattern STRUCK = Pattern.compile("text-decoration[\\w-]*:[^;]*line-through");

    /** The width of blanks within a line from which a reader sees a gap. */
    static final int LEAST_GAP = 3;

    /** Blanks within a line of which more than two are shown. */
    private static final Pattern WIDE_GAP =
            Pattern.compile("(?<=[^\\s\u00a0\u200b-\u200d\u2060\ufeff])[ \u00a0]{3,1000}(?=[^\\s\u00a0])");

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private final List<Token> tokens = new ArrayList<>();
    private final Map<InlineStyle, Integer> depth = new EnumMap<>(InlineStyle.class);
    private final UnaryOperator<String> addresses;
    private int linkDepth;
    private int inCode;

    private InlineTokenizer(UnaryOperator<String> addresses) {
        this.addresses = addresses;
    }

    static List<Token> of(List<Node> nodes, UnaryOperator<String> addresses) {
        if (nodes.size() == 1
                && nodes.get(0) instanceof TextNode only
                && Token.Indent.of(only.getWholeText()).signs() == 0
                && !hasGap(only.getWholeText())) {
            return text(collapsed(only.getWholeText()).trim());
        }
        InlineTokenizer run = new InlineTokenizer(addresses);
        nodes.forEach(run::add);
        return run.inOrder();
    }

    private void add(Node node) {
        if (node instanceof TextNode text) {
            if (inCode > 0) {
                addCode(text);
            } else {
                addIndent(text.getWholeText());
                addText(text.getWholeText());
            }
        } else if (node instanceof Element element && !HtmlElements.isInvisible(element)) {
            switch (element.normalName()) {
                case "br" -> tokens.add(new Token.Break());
                case "img" ->
                    tokens.add(new Token.Image(
                            collapsed(element.attr("alt")).strip(), addresses.apply(element.attr("src"))));
                case "code", "tt" -> addCode(element);
                case "input" -> {
                    if (HtmlElements.isCheckbox(element) && inCode == 0) {
                        tokens.add(new Token.Text(element.hasAttr("checked") ? "[x] " : "[ ] "));
                    }
                }
                default -> addAround(element, () -> element.childNodes().forEach(this::add));
            }
        }
    }

    /** Adds a text; a gap in it that is wide, as in drawings made of signs, stays wide. */
    private void addText(String text) {
        int from = 0;
        Matcher gap = hasGap(text) ? WIDE_GAP.matcher(text) : null;
        while (gap != null && gap.find()) {
            int width = SPACES.matcher(gap.group()).replaceAll(" ").length();
            if (width > 2) {
                tokens.add(new Token.Text(collapsed(text.substring(from, gap.start()))));
                tokens.add(new Token.Html("&nbsp;".repeat(width - 1)));
                tokens.add(new Token.Text(" "));
                from = gap.end();
            }
        }
        tokens.add(new Token.Text(collapsed(text.substring(from))));
        addTrailingBlanks(text);
    }

    /** Adds the blanks at the end of a text, which may be a gap together with those before the next one. */
    private void addTrailingBlanks(String text) {
        int start = text.length();
        while (start > 0 && (text.charAt(start - 1) == '\u00a0' || text.charAt(start - 1) == ' ')) {
            start--;
        }
        int sign = text.indexOf('\u00a0', start);
        if (sign >= 0 && new Token.Text(text.substring(0, start)).isSeen()) {
            tokens.add(Token.Indent.of(text.substring(sign)));
        }
    }

    private static boolean hasGap(String text) {
        return text.contains("\u00a0\u00a0") || text.contains("\u00a0 \u00a0") || text.contains(" \u00a0 ");
    }

    private void addIndent(String text) {
        Token.Indent indent = Token.Indent.of(text);
        if (indent.signs() > 0) {
            tokens.add(indent);
        }
    }

    private static String collapsed(String text) {
        boolean blankBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = isBlank(c);
            if ((blank && (blankBefore || c != ' ')) || !isComposed(c)) {
                return Normalizer.normalize(withSingleBlanks(text), Normalizer.Form.NFC);
            }
            blankBefore = blank;
        }
        return text;
    }

    private static String withSingleBlanks(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                out.append(c);
            } else if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\u00a0' || c == '\r' || c == '\f';
    }

    /** Tells whether a character is certain to stay the same under NFC, whatever its neighbours are. */
    private static boolean isComposed(char c) {
        if (c < '\u0300' || (c >= '\uac00' && c <= '\ud7a3')) {
            return true; // Latin, and whole Korean syllables
        }
        return (c >= '\u2010' && c <= '\u2027') // dashes, quotes, dots
                || (c >= '\u2190' && c <= '\u2327') // arrows, mathematics
                || (c >= '\u2460' && c <= '\u27bf') // circled numbers, boxes, symbols
                || (c >= '\u3001' && c <= '\u3020') // punctuation of East Asia
                || (c >= '\u3131' && c <= '\u318e') // single Korean letters
                || (c >= '\uff01' && c <= '\uff60') // full-width forms
                || (c >= '\u4e00' && c <= '\u9fff') // Chinese characters
                || (c >= '\ud83c' && c <= '\ud83e') // emoji
                || Character.isLowSurrogate(c)
                || c == '\u200b'
                || c == '\u200d'
                || c == '\ufe0f';
    }

    static boolean isCode(Element element) {
        return element.normalName().equals("code") || element.normalName().equals("tt");
    }

    private void addCode(Element element) {
        inCode++;
        element.childNodes().forEach(this::add);
        inCode--;
    }

    /** Adds the text of a code span, with whitespace collapsed as browsers do. */
    private void addCode(TextNode node) {
        String text =
                withPlainBlanks(WHITE_SPACE.matcher(node.getWholeText()).replaceAll(" "), hasGap(node.getWholeText()));
        String code = text.strip();
        addIndent(node.getWholeText());
        if (text.startsWith(" ")) {
            tokens.add(new Token.Text(" "));
        }
        if (!code.isEmpty()) {
            tokens.add(new Token.Code(code));
        }
        if (text.endsWith(" ")) {
            tokens.add(new Token.Text(" "));
        }
    }

    /** Returns a text with blanks for its non-breaking ones, but for those that make a gap wide. */
    private static String withPlainBlanks(String text, boolean hasGap) {
        if (!hasGap) {
            return text.replace('\u00a0', ' ');
        }
        StringBuilder out = new StringBuilder(text.length());
        Matcher gap = WIDE_GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            out.append(text.substring(from, gap.start()).replace('\u00a0', ' '));
            out.append("\u00a0".repeat(gap.group().length() - 1)).append(' ');
            from = gap.end();
        }
        return out.append(text.substring(from).replace('\u00a0', ' ')).toString();
    }

    private void addAround(Element element, Runnable content) {
        if (HtmlElements.isBlock(element)) {
            tokens.add(new Token.Break());
            switch (element.normalName()) {
                case "figcaption" -> marked(List.of(InlineStyle.EMPHASIS), content);
                case "figure" -> element.childNodes().forEach(this::addPicture);
                default -> content.run();
            }
            tokens.add(new Token.Break());
            return;
        }
        String name = element.normalName();
        String address = name.equals("a") ? addresses.apply(element.attr("href").strip()) : "";
        if (linkDepth == 0 && isLink(address)) {
            linkDepth++;
            tokens.add(new Token.LinkOpen(address, element.attr("title").strip()));
            content.run();
            tokens.add(new Token.LinkClose());
            linkDepth--;
            return;
        }
        if (name.equals("a") && !element.hasAttr("href") && !element.id().isEmpty()) {
            tokens.add(new Token.Html("<a id=\"" + HtmlElements.escape(element.id()) + "\"></a>"));
        }
        String opening = opening(element);
        if (!opening.isEmpty() && inCode == 0) {
            tokens.add(new Token.Html(opening));
            content.run();
            tokens.add(new Token.Html("</" + name + ">"));
            return;
        }
        marked(marks(element), content);
    }

    /** Returns the tag with which an element begins that is kept as HTML; empty for any other. */
    private static String opening(Element element) {
        String name = element.normalName();
        String tag = switch (name) {
            case "abbr", "acronym" -> {
                String title = collapsed(element.attr("title")).strip();
                yield title.isEmpty() ? "" : "<" + name + " title=\"" + HtmlElements.escape(title) + "\">";
            }
            case "bdo" -> "<bdo dir=\"" + (element.attr("dir").equalsIgnoreCase("rtl") ? "rtl" : "ltr") + "\">";
            default -> KEPT_AS_HTML.contains(name) ? "<" + name + ">" : "";
        };
        boolean isOnOneLine = tag.isEmpty() || KEPT_AS_HTML.contains(name) || element.selectFirst("br") == null;
        return isOnOneLine ? tag : "";
    }

    /** Adds a node of a figure with a break after it, because its pictures are shown one below the other. */
    private void addPicture(Node node) {
        add(node);
        tokens.add(new Token.Break());
    }

    /**
     * Tells whether an address, in the form written to the Markdown, is worth a link: not empty, not {@code #}, not a
     * script.
     */
    public static boolean isLink(String address) {
        return !address.isEmpty() && !address.equals("#") && !HtmlElements.isProgram(address);
    }

    /** Returns the inline styles of an element, from its name or its {@code style} attribute; empty for none. */
    public static List<InlineStyle> marks(Element element) {
        if (element.hasAttr("hidden") && !HtmlElements.isBlock(element)) {
            return List.of(InlineStyle.HIDDEN);
        }
        return switch (element.normalName()) {
            case "b", "strong" -> List.of(InlineStyle.STRONG);
            case "i", "em", "cite", "dfn", "var" -> List.of(InlineStyle.EMPHASIS);
            case "s", "strike", "del" -> List.of(InlineStyle.DELETED);
            case "u", "ins" -> List.of(InlineStyle.UNDERLINE);
            case "mark" -> List.of(InlineStyle.HIGHLIGHT);
            case "sub" -> List.of(InlineStyle.SUBSCRIPT);
            case "sup" -> List.of(InlineStyle.SUPERSCRIPT);
            case "kbd" -> List.of(InlineStyle.KEYBOARD);
            default -> element.hasAttr("style") ? styled(element.attr("style").toLowerCase(Locale.ROOT)) : List.of();
        };
    }

    private static List<InlineStyle> styled(String style) {
        List<InlineStyle> marks = new ArrayList<>();
        if (BOLD.matcher(style).find()) {
            marks.add(InlineStyle.STRONG);
        }
        if (ITALIC.matcher(style).find()) {
            marks.add(InlineStyle.EMPHASIS);
        }
        if (STRUCK.matcher(style).find()) {
            marks.add(InlineStyle.DELETED);
        }
        return marks;
    }

    private void marked(List<InlineStyle> marks, Runnable content) {
        for (InlineStyle mark : marks) {
            if (depth.merge(mark, 1, Integer::sum) == 1 || isNestable(mark)) {
                tokens.add(new Token.Open(mark));
            }
        }
        content.run();
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (depth.merge(marks.get(i), -1, Integer::sum) == 0 || isNestable(marks.get(i))) {
                tokens.add(new Token.Close(marks.get(i)));
            }
        }
    }

    /** Tells whether a style means more within itself, as a power of a power. */
    private static boolean isNestable(InlineStyle mark) {
        return mark == InlineStyle.SUPERSCRIPT || mark == InlineStyle.SUBSCRIPT;
    }

    private static List<Token> text(String text) {
        return text.isEmpty() ? List.of() : List.of(new Token.Text(text));
    }

    private List<Token> inOrder() {
        if (tokens.isEmpty()) {
            return List.of();
        }
        if (tokens.size() == 1 && tokens.get(0) instanceof Token.Text only) {
            return text(only.text().trim());
        }
        List<Token> now = TokenOrder.indented(tokens);
        for (int pass = 0; pass < 64; pass++) {
            List<Token> next = TokenOrder.pass(now);
            if (next.equals(now)) {
                break;
            }
            now = next;
        }
        return TokenOrder.trim(now);
    }
}
