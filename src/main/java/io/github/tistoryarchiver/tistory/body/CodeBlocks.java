package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.model.CodeBlock;
import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.plain.CodeMarkup;
import io.github.tistoryarchiver.tistory.body.plain.CodeText;
import io.github.tistoryarchiver.tistory.body.plain.StyledText;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Converts code blocks of all editors to {@code pre > code[class=language-…]} with the text as typed; links and pictures in it stay. */
final class CodeBlocks {
    private static final Pattern LANGUAGE_CLASS = Pattern.compile("(?:^|\\s)(?:lang(?:uage)?-|brush:\\s*)([\\w+#.-]+)");
    /** Classes that name the highlighter, not the language. */
    private static final Set<String> HIGHLIGHTERS = Set.of(
            "highlight", "hljs", "prettyprint", "chroma", "shiki", "code", "codehilite", "source", "literal-block");

    private static final Pattern BARE_CLASS = Pattern.compile("[\\w+#.-]+");

    /** Notion marks code without a language as {@code language-Plain Text}. */
    private static final String NO_LANGUAGE = "plain";

    /** The marks that code has from what is around it, by the elements that make them. */
    private static final Map<String, String> MARKS_AROUND =
            Map.of("s", "s, del, strike", "u", "u, ins", "mark", "mark");

    private CodeBlocks() {}

    /** Converts a block of code, in which everything else is converted. */
    static void convert(Element element, BodyContents parts) {
        if (element.childrenSize() > 0) {
            element.select(Css.of(CodeMarkup.NUMBERS)).removeIf(CodeMarkup::isNumbers);
            StyledText.applyToCode(element);
        }
        Element code = CodeText.of(element);
        String text = code.wholeText();
        if (text.isBlank() && code.childrenSize() == 0) {
            element.remove();
            return;
        }
        if (element.normalName().equals("textarea")) {
            replace(element, code, null);
            return;
        }
        String language = language(element);
        parts.add(new CodeBlock(language, (int) text.stripTrailing().lines().count()));
        replace(element, code, language == null || GuessedLanguages.contains(language) ? null : language);
    }

    static boolean isCode(Element element) {
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
            wrapContent(code, new Element("a").attr("href", link.attr("href")));
        }
        for (Map.Entry<String, String> mark : MARKS_AROUND.entrySet()) {
            if (element.parent() != null && element.parent().closest(Css.of(mark.getValue())) != null) {
                wrapContent(code, new Element(mark.getKey()));
            }
        }
        element.replaceWith(new Element("pre").appendChild(code));
    }

    /** Puts what is around code within the code, where HTML can have it. */
    private static void wrapContent(Element code, Element around) {
        List.copyOf(code.childNodes()).forEach(around::appendChild);
        code.appendChild(around);
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
        boolean written = pre.attr("data-ke-type").equals("codeblock") || code != null || pre.hasClass("mermaid");
        return written && BARE_CLASS.matcher(pre.className()).matches() && !HIGHLIGHTERS.contains(pre.className())
                ? pre.className()
                : null;
    }
}
