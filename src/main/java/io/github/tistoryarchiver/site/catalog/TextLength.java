package io.github.tistoryarchiver.site.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How many letters a text has, counted without building its tree: tags, comments, styles and spaces do not count. */
final class TextLength {
    private static final int LONGEST_REFERENCE = 10;

    private final String html;
    private int at;

    private TextLength(String html) {
        this.html = html;
    }

    /** Counts the letters of a body; 0 for {@code null}. */
    static int of(@Nullable String html) {
        return html == null ? 0 : new TextLength(html).count();
    }

    private int count() {
        int count = 0;
        while (at < html.length()) {
            int sign = html.codePointAt(at);
            if (sign == '<' && isTag()) {
                skipTag();
            } else {
                at = sign == '&' ? afterReference() : at + Character.charCount(sign);
                count += Character.isWhitespace(sign) || Character.isSpaceChar(sign) ? 0 : 1;
            }
        }
        return count;
    }

    private boolean isTag() {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        return next == '/' || next == '!' || Character.isLetter(next);
    }

    private void skipTag() {
        if (html.startsWith("<!--", at)) {
            at = after("-->", at);
            return;
        }
        String hidden = hidden();
        if (hidden != null) {
            at = after("</" + hidden, at);
        }
        at = after(">", at);
    }

    /** Returns the name of an element whose content is no text; {@code null} for others. */
    private @Nullable String hidden() {
        String name = html.substring(at + 1, Math.min(html.length(), at + 7)).toLowerCase(Locale.ROOT);
        return name.startsWith("script") ? "script" : name.startsWith("style") ? "style" : null;
    }

    private int after(String end, int from) {
        for (int i = html.indexOf(end.charAt(0), from); i >= 0; i = html.indexOf(end.charAt(0), i + 1)) {
            if (html.regionMatches(true, i, end, 0, end.length())) {
                return i + end.length();
            }
        }
        return html.length();
    }

    private int afterReference() {
        int end = at + 1;
        int limit = Math.min(html.length(), at + LONGEST_REFERENCE);
        while (end < limit && (Character.isLetterOrDigit(html.charAt(end)) || html.charAt(end) == '#')) {
            end++;
        }
        return end < limit && html.charAt(end) == ';' ? end + 1 : at + 1;
    }
}
