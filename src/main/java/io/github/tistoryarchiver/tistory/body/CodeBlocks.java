package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.model.CodeBlock;
import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Converts code blocks of all editors to {@code pre > code[class=language-…]} with the text as typed. */
final class CodeBlocks {
    private static final Pattern LANGUAGE_CLASS = Pattern.compile("(?:^|\\s)lang(?:uage)?-([\\w+#.-]+)");
    private static final Pattern BARE_CLASS = Pattern.compile("[\\w+#.-]+");

    /** Notion marks code without a language as {@code language-Plain Text}. */
    private static final String NO_LANGUAGE = "plain";

    private CodeBlocks() {}

    static boolean convert(Element element, BodyContents parts) {
        if (element.normalName().equals("textarea")) {
            replace(element, element.wholeText(), null);
            return true;
        }
        if (!element.normalName().equals("pre")) {
            return false;
        }
        element.select(Css.of("br")).forEach(line -> line.replaceWith(new TextNode("\n")));
        String text = element.wholeText().replace('\u00a0', ' ');
        text = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        if (text.isBlank()) {
            element.remove();
            return true;
        }
        String language = language(element);
        parts.add(new CodeBlock(language, (int) text.stripTrailing().lines().count()));
        replace(element, text, language == null || GuessedLanguages.contains(language) ? null : language);
        return true;
    }

    private static void replace(Element element, String text, @Nullable String language) {
        Element pre = new Element("pre");
        Element code = pre.appendElement("code");
        code.appendChild(new TextNode(text));
        if (language != null) {
            code.addClass("language-" + language);
        }
        element.replaceWith(pre);
    }

    private static @Nullable String language(Element pre) {
        if (!pre.attr("data-ke-language").isBlank()) {
            return pre.attr("data-ke-language").strip();
        }
        Element code = pre.selectFirst(Css.of("code"));
        for (String classes : List.of(code == null ? "" : code.className(), pre.className())) {
            Matcher named = LANGUAGE_CLASS.matcher(classes);
            if (named.find()) {
                return named.group(1).equalsIgnoreCase(NO_LANGUAGE) ? null : named.group(1);
            }
        }
        boolean written = pre.attr("data-ke-type").equals("codeblock") || code != null;
        return written && BARE_CLASS.matcher(pre.className()).matches() ? pre.className() : null;
    }
}
