package io.github.tistoryarchiver.export.dialect;

import io.github.tistoryarchiver.markdown.Dialect;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Kramdown, with the input {@code GFM}, as Jekyll uses it. It reads lines with {@code |} as tables, knows fewer escapes than
 * CommonMark, and no Markdown within most tags; what it reads otherwise than CommonMark is written as HTML.
 *
 * @param escapesTemplates whether Liquid acts on the text, as it does in Jekyll 3
 */
public record Kramdown(boolean escapesTemplates) implements Dialect {
    private static final String ESCAPABLE = "*_`#-+.![](){}~|:<>$\"'\\";

    @Override
    public @Nullable String written(Context context, CharSequence text, int at) {
        char c = text.charAt(at);
        String template = escapesTemplates ? Rule.TEMPLATES.written(context, text, at) : null;
        if (template != null) {
            return template;
        }
        if (context == Context.TITLE) {
            return c == '"' ? "&quot;" : c == '\\' ? "&#92;" : c == '|' ? "&#124;" : null;
        }
        if (context == Context.HTML) {
            return null;
        }
        boolean begins = Rule.beginsLine(text, at);
        return switch (c) {
            case '|' -> "&#124;";
            case '{' -> Rule.is(text, at + 1, ':') || Rule.is(text, at + 1, '#') ? "\\{" : null;
            case '$' -> "\\$";
            case '^' -> "&#94;";
            case '[' -> begins || Rule.is(text, at + 1, '^') ? "\\[" : null;
            case ':' -> begins ? "\\:" : null;
            case '*' -> "\\*";
            case '.' -> Rule.endsNumber(text, at) ? "\\." : null;
            case '<', '>' -> Rule.is(text, at + 1, c) || Rule.is(text, at - 1, c) ? "\\" + c : null;
            default -> null;
        };
    }

    @Override
    public String escaped(char c) {
        return ESCAPABLE.indexOf(c) >= 0 ? "\\" + c : "&#" + (int) c + ";";
    }

    @Override
    public boolean holdsCode(String text) {
        return !escapesTemplates || (!text.contains("{{") && !text.contains("{%"));
    }

    @Override
    public boolean holdsSpan(String text) {
        return holdsCode(text) && text.indexOf('|') < 0 && text.indexOf('`') < 0;
    }

    @Override
    public boolean readsAlternatives() {
        return false;
    }

    @Override
    public boolean readsWithinTags() {
        return false;
    }

    @Override
    public boolean alternatesLists() {
        return false;
    }

    @Override
    public boolean holdsEmptyItems() {
        return false;
    }

    @Override
    public boolean holdsBlock(Element block) {
        if (block.hasAttr("hidden")) {
            return false; // kramdown reads no Markdown within HTML
        }
        return switch (block.normalName()) {
            case "details" -> false;
            case "table" -> block.selectFirst("a[id], code, ins, mark, ruby, tt, u, abbr, bdo") == null;
            case "ol" -> block.attr("start").isEmpty() && block.selectFirst("li[value]") == null;
            case "hr" -> block.closest("li") == null;
            default -> true;
        };
    }
}
