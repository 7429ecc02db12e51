package io.github.tistoryarchiver.markdown.roundtrip;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Bodies of nested marks, lists, quotes and tables over text that likes to be mistaken for Markdown. */
public final class RandomHtml {
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
            "는",
            "、",
            "！",
            "（전각）",
            "\u200b",
            "\ufeff",
            "\u1112\u1161\u11ab",
            "👨‍👩‍👧",
            "e\u0301",
            "===\n",
            "-- -",
            "* * *",
            "+ a",
            "10)",
            "[^1]",
            "[^1]: 각주",
            "[a]: /b",
            "[ ] 할 일",
            "&amp;nbsp;",
            "&amp;#42;",
            "&lt;!-- x --&gt;",
            "&lt;https://a.b&gt;",
            "a@b.kr",
            "http://a.b/?x=1&amp;y=2",
            "&nbsp;&nbsp;들여",
            "<math><mi>x</mi><mo>*</mo></math>",
            "\\[x_1*2*\\]",
            "$$a_1*b*$$",
            "\\(y_2\\)",
            "::: tip",
            "{{ x }}",
            "a|b|c",
            "| --- |",
            "\t",
            "—",
            "***",
            "_a_b_",
            "~a~",
            "“",
            "”",
            "'",
            "\"");
    private static final List<String> MARKS = List.of(
            "b",
            "strong",
            "i",
            "em",
            "s",
            "u",
            "mark",
            "a href='https://x.y/'",
            "a href='https://x.y/a b(c' title='제목 \"하나\"'",
            "span",
            "span style='font-weight:bold'",
            "span style='color:red'",
            "span hidden",
            "abbr title='x \"y\"'",
            "bdo dir='rtl'",
            "font",
            "code",
            "sub",
            "sup",
            "kbd");

    private final Random random;
    private final List<String> words;

    RandomHtml(Random random) {
        this(random, List.of());
    }

    /** @param more words besides those that look like Markdown */
    public RandomHtml(Random random, List<String> more) {
        this.random = random;
        this.words = Stream.concat(WORDS.stream(), more.stream()).toList();
    }

    public String body() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            html.append(block(3));
        }
        return html.toString();
    }

    private String block(int depth) {
        return switch (random.nextInt(depth > 0 ? 18 : 6)) {
            case 0, 1, 2 -> "<p>" + inline(3) + "</p>";
            case 3 -> {
                String heading = "h" + (1 + random.nextInt(6));
                yield "<" + heading + ">" + inline(2) + "</" + heading + ">";
            }
            case 4 -> "<hr>";
            case 5 -> inline(2);
            case 6, 7 -> "<ul>" + items(depth) + "</ul>";
            case 8 -> "<ol start='" + random.nextInt(12) + "'>" + items(depth) + "</ol>";
            case 9 ->
                "<ol reversed>" + items(depth).replaceFirst("<li>", "<li value='" + random.nextInt(9) + "'>") + "</ol>";
            case 10, 11 -> "<blockquote>" + blocks(depth) + "</blockquote>";
            case 12 -> table(depth);
            case 13 -> "<details><summary>" + inline(1) + "</summary>" + blocks(depth) + "</details>";
            case 14 ->
                "<figure><img src='a%20b.png' alt='" + attribute() + "'><img src='2.png' alt=''><figcaption>"
                        + inline(1) + "</figcaption></figure>";
            case 15 -> (random.nextBoolean() ? "<div>" : "<div hidden>") + blocks(depth) + "</div>";
            case 16 -> "<b>" + blocks(depth) + "</b>";
            default ->
                "<pre><code class='language-x'>" + inline(0).replace("<br>", "\n") + "\n\t"
                        + inline(0).replace("<br>", "\n") + "</code></pre>";
        };
    }

    private String blocks(int depth) {
        return block(depth - 1) + (random.nextBoolean() ? block(depth - 1) : "");
    }

    private String table(int depth) {
        int columns = 1 + random.nextInt(3);
        boolean rich = random.nextInt(3) == 0;
        StringBuilder html = new StringBuilder("<table>");
        for (int row = 0; row <= random.nextInt(3); row++) {
            html.append("<tr>");
            boolean isHead = row == 0 && random.nextBoolean();
            boolean isNamed = random.nextInt(4) == 0;
            for (int column = 0; column < columns; column++) {
                String cell = isHead || (isNamed && column == 0) ? "th" : "td";
                boolean wide = rich && random.nextInt(4) == 0;
                html.append("<")
                        .append(cell)
                        .append(column == 1 ? " align='right'" : "")
                        .append(wide ? " colspan='2'>" : ">");
                html.append(rich && random.nextInt(3) == 0 ? blocks(depth) : random.nextInt(5) == 0 ? "" : inline(2));
                html.append("</").append(cell).append(">");
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private String items(int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            html.append("<li>")
                    .append(random.nextInt(6) == 0 ? "<input type='checkbox' checked>" : "")
                    .append(random.nextInt(8) == 0 ? "" : inline(2))
                    .append(random.nextInt(3) == 0 ? blocks(depth) : "")
                    .append("</li>");
        }
        return html.toString();
    }

    private String attribute() {
        return inline(0).replaceAll("<br>|'", "");
    }

    private String inline(int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i <= random.nextInt(6); i++) {
            String word = words.get(random.nextInt(words.size()));
            int kind = random.nextInt(12);
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
            } else if (kind == 5 && depth > 0) {
                html.append("<img src='그림 [1].png' alt='").append(attribute()).append("'>");
            } else {
                html.append(word).append(random.nextBoolean() ? " " : "");
            }
        }
        return html.toString();
    }
}
