package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.model.CodeBlock;
import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.plain.CodeText;
import io.github.tistoryarchiver.tistory.body.plain.StyledText;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Converts code blocks of all editors to {@code pre > code[class=language-…]} with the text as typed; links and pictures in it stay. */
final class CodeBlocks {
    private static final Pattern LANGUAGE_CLASS = Pattern.compile("(?:^|\\s)(?:lang(?:uage)?-|brush:\\s*)([\\w+#.-]+)");
    private static final Pattern BARE_CLASS = Pattern.compile("[\\w+#.-]+");

    /** Notion marks code without a language as {@code language-Plain Text}. */
    private static final String NO_LANGUAGE = "plain";

    /** Selects the numbers that highlighters put before each line. */
    private static final String NUMBERS = ".linenos, .lineno, .line-number, .line-numbers-rows, .hljs-ln-numbers";

    private static final String THINGS = "iframe, video, audio, object, embed, svg";

    private CodeBlocks() {}

    static boolean convert(Element element, BodyContents parts) {
        if (!isCode(element)) {
            return false;
        }
        element.select(Css.of(NUMBERS)).remove();
        if (element.childrenSize() > 0) {
            moveBehind(element);
            StyledText.applyToCode(element);
        }
        Element code = CodeText.of(element);
        String text = code.wholeText();
        if (text.isBlank() && code.childrenSize() == 0) {
            element.remove();
            return true;
        }
        if (element.normalName().equals("textarea")) {
            replace(element, code, null);
            return true;
        }
        String language = language(element);
        parts.add(new CodeBlock(language, (int) text.stripTrailing().lines().count()));
        replace(element, code, language == null || GuessedLanguages.contains(language) ? null : language);
        return true;
    }

    /** Moves what plays or is drawn behind the code, which has no place for it. */
    private static void moveBehind(Element code) {
        Node last = code;
        for (Element thing : code.select(Css.of(THINGS))) {
            if (thing.parent() != null && thing.parent().closest(Css.of(THINGS)) == null) {
                last.after(thing);
                last = thing;
            }
        }
    }

    private static boolean isCode(Element element) {
        return switch (element.normalName()) {
            case "pre", "textarea", "xmp", "listing", "plaintext" -> true;
            case "script" -> element.attr("type").equals("syntaxhighlighter");
            default -> false;
        };
    }

    private static void replace(Element element, Element code, @Nullable String language) {
        if (language != null) {
            code.addClass("language-" + language);
        }
        Element link = element.parent() == null ? null : element.parent().closest(Css.of("a[href]"));
        if (link != null) {
            linkContent(code, link);
        }
        element.replaceWith(new Element("pre").appendChild(code));
    }

    /** Puts a link around code within the code, where HTML can have it. */
    private static void linkContent(Element code, Element around) {
        Element link = new Element("a").attr("href", around.attr("href"));
        List.copyOf(code.childNodes()).forEach(link::appendChild);
        code.appendChild(link);
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
