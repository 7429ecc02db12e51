package io.github.tistoryarchiver.site.body;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The languages whose code the pages colour: those of highlight.js's common build, with the other names that authors use. */
final class CodeLanguage {
    private static final String PREFIX = "language-";
    private static final Map<String, String> NAMES = names(
            "bash sh zsh shell-script",
            "c h",
            "cpp cc c++ h++ hpp hh cxx",
            "csharp cs c#",
            "css",
            "diff patch",
            "go golang",
            "graphql gql",
            "ini toml",
            "java jsp",
            "javascript js jsx mjs cjs node",
            "json jsonc json5",
            "kotlin kt kts",
            "less",
            "lua",
            "makefile mk make",
            "markdown md",
            "objectivec objc obj-c objective-c mm",
            "perl pl pm",
            "php",
            "python py python3 py3",
            "python-repl pycon",
            "r",
            "ruby rb",
            "rust rs",
            "scss",
            "shell console shellsession",
            "sql mysql plsql tsql postgresql oracle",
            "swift",
            "typescript ts tsx",
            "vbnet vb vb.net",
            "wasm",
            "xml html xhtml rss atom svg xsd xsl plist vue",
            "yaml yml");

    private CodeLanguage() {}

    private static Map<String, String> names(String... lines) {
        Map<String, String> names = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            Arrays.stream(words).forEach(word -> names.put(word, words[0]));
        }
        return names;
    }

    /** Returns the class that says the language of a code block, by its author's class; {@code null} if it is not coloured. */
    static @Nullable String className(Element element) {
        Element parent = element.parent();
        if (!element.normalName().equals("code")
                || parent == null
                || !parent.normalName().equals("pre")) {
            return null;
        }
        return element.classNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> NAMES.get(name.substring(PREFIX.length()).toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(PREFIX::concat)
                .orElse(null);
    }
}
