package io.github.tistoryarchiver.content.style;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Text that a style sheet puts before or after the content of elements.
 *
 * @param content the value of {@code content}
 * @param isBlock whether it is on a line of its own
 */
record Generated(String content, boolean isBlock) {
    private static final Pattern PSEUDO = Pattern.compile("(?i)::?(before|after)$");
    private static final Pattern UNSEEN = Pattern.compile(
            "(?:^|;)(?:display:none|visibility:hidden|opacity:0|font-size:0|color:transparent|height:0)[a-z%!]*(?=;|$)");
    private static final Pattern BLOCK = Pattern.compile("(?:^|;)display:(?:block|flex|grid|table|list-item)");
    private static final Pattern PART = Pattern.compile(
            "\"((?:[^\"\\\\]|\\\\.)*+)\"|'((?:[^'\\\\]|\\\\.)*+)'" + "|attr\\(\\s*([\\w-]+)\\s*\\)", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?|\\\\(.)", Pattern.DOTALL);
    private static final int MAX_LENGTH = 1_000;

    /** Returns the pseudo-element that a selector ends with, {@code before} or {@code after}; empty for none. */
    static String pseudo(String selector) {
        Matcher pseudo = PSEUDO.matcher(selector);
        return pseudo.find() ? pseudo.group(1).toLowerCase(Locale.ROOT) : "";
    }

    static String withoutPseudo(String selector) {
        return PSEUDO.matcher(selector).replaceFirst("");
    }

    /** Returns what declarations put there; {@code null} if they say nothing of it. */
    static @Nullable Generated of(List<String> declarations) {
        String content = null;
        StringBuilder others = new StringBuilder();
        for (String declaration : declarations) {
            if (declaration.regionMatches(true, 0, "content", 0, "content".length())
                    && declaration.substring("content".length()).stripLeading().startsWith(":")) {
                content = declaration.substring(declaration.indexOf(':') + 1).strip();
            } else {
                others.append(declaration.replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                        .append(';');
            }
        }
        if (content == null || content.length() > MAX_LENGTH) {
            return null;
        }
        boolean isUnseen = UNSEEN.matcher(others).find();
        return new Generated(isUnseen ? "" : content, BLOCK.matcher(others).find());
    }

    /** Returns the text for an element, without the signs of fonts that draw icons. */
    String text(Element element) {
        StringBuilder text = new StringBuilder();
        Matcher part = PART.matcher(content);
        while (part.find()) {
            String literal = part.group(1) != null ? part.group(1) : part.group(2);
            text.append(literal == null ? element.attr(part.group(3)) : unescaped(literal));
        }
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String unescaped(String literal) {
        return literal.indexOf('\\') < 0
                ? literal
                : ESCAPE.matcher(literal)
                        .replaceAll(escape -> Matcher.quoteReplacement(
                                escape.group(1) == null ? escape.group(2) : character(escape.group(1))));
    }

    private static String character(String hex) {
        int c = Integer.parseInt(hex, 16);
        return Character.isValidCodePoint(c) ? Character.toString(c) : "";
    }
}
