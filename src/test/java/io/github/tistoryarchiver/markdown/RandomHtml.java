package io.github.tistoryarchiver.markdown;

import java.util.List;
import java.util.Random;

/** Bodies of nested marks, lists, quotes and tables over text that likes to be mistaken for Markdown. */
final class RandomHtml {
    private static final List<String> WORDS = List.of(
            "바다",
            "글",
            "\"인용\"",
            "(괄호)",
            "*",
            "**",
            "_",
            "__x__",
            "snake_case",
            "`",
            "~",
            "~~",
            "1.",
            "3)",
            "-",
            "+",
            "#",
            "##",
            "&gt;",
            "&lt;b&gt;",
            "&amp;amp;",
            "[a](b)",
            "[x]",
            "]",
            "[",
            "![",
            "!",
            "\\",
            "\\*",
            "|",
            "---",
            "===",
            "www.a.b",
            "https://a.b/c_d_e",
            "😀",
            "·",
            "…",
            "“따옴표”",
            "。",
            "a*b*c",
            "5*3",
            " ",
            "  ",
            "&nbsp;",
            "$x_1$",
            "=",
            "```",
            "~~~",
            ":",
            ":-",
            "{",
            "}",
            "가나다",
            "은",
            "는");
    private static final List<String> MARKS =
            List.of("b", "i", "s", "u", "a href='https://x.y/'", "span", "code", "sub");

    private final Random random;

    RandomHtml(Random random) {
        this.random = random;
    }

    String body() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            html.append(block(2));
        }
        return html.toString();
    }

    private String block(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 4)) {
            case 0, 1, 2 -> "<p>" + inline(3) + "</p>";
            case 3 -> "<h" + (1 + random.nextInt(4)) + ">" + inline(2) + "</h" + 1 + ">";
            case 4 -> "<ul>" + items(depth) + "</ul>";
            case 5 -> "<ol start='" + random.nextInt(12) + "'>" + items(depth) + "</ol>";
            case 6 -> "<blockquote>" + block(depth - 1) + block(depth - 1) + "</blockquote>";
            case 7 ->
                "<table><tr><td>" + inline(2) + "</td><td>" + inline(2) + "</td></tr><tr><td>" + inline(1)
                        + "</td><td></td></tr></table>";
            default -> "<pre>" + inline(0) + "\n" + inline(0) + "</pre>";
        };
    }

    private String items(int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            html.append("<li>")
                    .append(inline(2))
                    .append(random.nextInt(3) == 0 ? block(depth - 1) : "")
                    .append("</li>");
        }
        return html.toString();
    }

    private String inline(int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i <= random.nextInt(5); i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            int kind = random.nextInt(10);
            if (depth > 0 && kind < 4) {
                String mark = MARKS.get(random.nextInt(MARKS.size()));
                html.append("<")
                        .append(mark)
                        .append(">")
                        .append(inline(depth - 1))
                        .append("</")
                        .append(mark.split(" ")[0])
                        .append(">");
            } else if (kind == 4) {
                html.append("<br>");
            } else {
                html.append(word).append(random.nextBoolean() ? " " : "");
            }
        }
        return html.toString();
    }
}
