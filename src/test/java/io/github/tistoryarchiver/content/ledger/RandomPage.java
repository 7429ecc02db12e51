package io.github.tistoryarchiver.content.ledger;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts as authors and the editors of twenty years write them, of all kinds and nested in each other. Each word is there only once,
 * so that a lost one is missed.
 */
final class RandomPage {
    private static final List<String> SYLLABLES =
            List.of("바", "다", "가", "나", "솔", "숲", "길", "별", "물", "산", "새", "꽃", "해", "달", "눈", "비");
    private static final List<String> SIGNS = List.of(
            "*", "_", "`", "#", "1.", "-", "+", "[a](b)", "|", "~", "&lt;b&gt;", "\\", "$x$", "![", "“말”", "😀", ":");

    private static final Pattern OPENING = Pattern.compile("<[a-z]+[0-9]?(?=[ >])");

    private final Random random;
    private int words;

    RandomPage(Random random) {
        this.random = random;
    }

    String body() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i <= random.nextInt(5); i++) {
            html.append(block(3));
        }
        return html.toString();
    }

    /** Returns a text that begins with a link to one of its elements. */
    String linked() {
        String body = body();
        List<MatchResult> tags = OPENING.matcher(body).results().toList();
        int at = tags.get(random.nextInt(tags.size())).end();
        return "<p><a href='#target'>" + text() + "</a></p>" + body.substring(0, at) + " id='target'"
                + body.substring(at);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int number = ++words + 16; number > 0; number /= 16) {
            word.append(SYLLABLES.get(number % 16));
        }
        return word.toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder(word());
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(' ').append(random.nextInt(4) == 0 ? SIGNS.get(random.nextInt(SIGNS.size())) : word());
        }
        return text.toString();
    }

    private String number() {
        return Integer.toString(1000 + ++words);
    }

    private String address() {
        return "https://a" + number() + ".kr/" + word();
    }

    private String picture() {
        return "https://i" + number() + ".kr/p.png";
    }

    private String kakao(String file) {
        return "https://blog.kakaocdn.net/dn/a" + number() + "/b" + number() + "/c/" + file;
    }

    private String inline(int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            html.append(i > 0 ? " " : "").append(depth > 0 && random.nextInt(2) == 0 ? marked(depth) : text());
            html.append(random.nextInt(8) == 0 ? "<br>" + text() : "");
        }
        return html.toString();
    }

    private String marked(int depth) {
        String inner = inline(depth - 1);
        return switch (random.nextInt(27)) {
            case 24 -> word() + "<b style='margin: 0 6px'>" + inner + "</b>" + word();
            case 25 -> "<i style='padding: 2px 9px'>" + word() + "</i><span style='padding: 2px'>" + inner + "</span>";
            case 0 -> "<b>" + inner + "</b>";
            case 1 -> "<i>" + inner + "</i>";
            case 2 -> "<s>" + inner + "</s>";
            case 3 -> "<u>" + inner + "</u>";
            case 4 -> "<span style='font-weight: 700'>" + inner + "</span>";
            case 5 -> "<span style='text-decoration: line-through'>" + inner + "</span>";
            case 6 -> "<span style='text-decoration: underline'>" + inner + "</span>";
            case 7 -> "<span style='background-color: #f6e199'>" + inner + "</span>";
            case 8 -> "<sub>" + inner + "</sub>";
            case 9 -> "<span style='vertical-align: super'>" + inner + "</span>";
            case 10 -> "<b style='font-weight: normal'>" + inner + "</b>";
            case 11 -> "<q>" + text() + "</q>";
            case 12 -> "<code>" + word() + "</code>";
            case 13 -> "<a href='" + address() + "'>" + text() + "</a>";
            case 14 -> "<mark>" + inner + "</mark>";
            case 15 -> "<img src='" + picture() + "' alt='" + word() + "'>";
            case 16 -> "<span class='underline'>" + inner + "</span>";
            case 17 -> "<span style='display: block'>" + text() + "</span>";
            case 18 -> text() + "<span style='font-size: 0'>" + word() + "</span>";
            case 19 -> "<q>" + word() + " <q>" + word() + "</q></q>";
            case 20 -> "<var>" + word() + "</var>";
            case 22 -> word() + "<b>&nbsp;&nbsp;&nbsp; " + word() + "&nbsp;&nbsp;&nbsp;</b>" + word();
            case 23 -> "<span style='white-space: pre-wrap'>   " + word() + "</span>";
            case 21 -> word() + "&nbsp;&nbsp;&nbsp;&nbsp;" + word();
            default -> "<font color='red'>" + inner + "</font>";
        };
    }

    private String block(int depth) {
        return switch (random.nextInt(depth > 0 ? 52 : 12)) {
            case 0, 1, 2, 3 -> "<p>" + inline(2) + "</p>";
            case 4 -> heading();
            case 5 -> image();
            case 6 -> code();
            case 7 -> media();
            case 8 -> control();
            case 9 -> lazyPicture();
            case 10 -> script();
            case 11 -> file();
            case 12, 13 -> "<ul>" + items(depth) + "</ul>";
            case 14, 15 -> "<ol start='" + (1 + random.nextInt(9)) + "'>" + items(depth) + "</ol>";
            case 16 -> "<ol reversed>" + items(depth) + "</ol>";
            case 17, 18 -> "<blockquote>" + blocks(depth) + "</blockquote>";
            case 19, 20 -> table(depth);
            case 21 -> "<details><summary>" + text() + "</summary>" + blocks(depth) + "</details>";
            case 22 -> fold(depth);
            case 23 -> card();
            case 24 -> "<div>" + blocks(depth) + "</div>";
            case 25 -> "<div style='display: none'><p>" + text() + "</p></div><p>" + text() + "</p>";
            case 26 -> oldImage();
            case 27 -> "<div class='txc-textbox'>" + blocks(depth) + "</div>";
            case 28 ->
                "<ul><li><input type='checkbox' checked> " + text() + "</li><li><input type='checkbox'> " + text()
                        + "</li></ul>";
            case 29 -> video();
            case 30 -> "<p style='white-space: pre-line'>" + text() + "\n" + text() + "</p>";
            case 31 -> "<div class='another_category'>" + text() + "</div>";
            case 32 -> "<hr><p>" + text() + "</p>";
            case 33 -> "<ol type='" + "aAiI".charAt(random.nextInt(4)) + "'>" + items(depth) + "</ol>";
            case 34 -> "<ul style='list-style-type: decimal'>" + items(depth) + "</ul>";
            case 35 -> "<ol start='-" + (1 + random.nextInt(9)) + "'>" + items(depth) + "</ol>";
            case 36 -> "<a href='" + address() + "'><p>" + text() + "</p><h3>" + text() + "</h3></a>";
            case 37 -> namedRows();
            case 38 -> "<dialog>" + text() + "</dialog><p>" + text() + "</p>";
            case 39 -> "<p style='white-space: pre-wrap'>" + word() + "   " + word() + "\n   " + word() + "</p>";
            case 40 -> styledList(depth);
            case 41, 42 -> sheet();
            case 45 -> "<a href='" + address() + "'><video src='" + address() + ".mp4'></video></a>";
            case 43 -> "<ol>" + items(depth) + "<p>" + text() + "</p>" + items(depth) + "</ol>";
            case 44 ->
                "<svg><a xlink:href='" + address() + "'><text>" + word()
                        + "</text></a></svg><select onchange='location.href=this.value'>" + "<option value='/"
                        + number() + "'>" + word() + "</select>";
            case 46 -> oddlyPlaced(depth);
            case 47 -> headedTable();
            case 48 -> "<address>" + inline(2) + "</address>";
            case 49 -> filledCode();
            default -> "<center>" + inline(2) + "</center>";
        };
    }

    /** Returns blocks where HTML has no place for them. */
    private String oddlyPlaced(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> "<h3>" + text() + "<ul>" + items(depth) + "</ul></h3>";
            case 1 -> "<h2>" + text() + "<details><summary>" + text() + "</summary>" + text() + "</details></h2>";
            case 2 -> "<figure><img src='" + picture() + "'><figcaption>" + blocks(depth) + "</figcaption></figure>";
            case 3 -> "<code><ol start='3'><li>" + text() + "<li><b>" + text() + "</b></ol></code>";
            default ->
                "<div data-ke-type='moreLess'><a class='btn-toggle-moreless'>" + text()
                        + "<div class='moreless-content'><p>" + text() + "</p></div></a></div>";
        };
    }

    /** Returns a table whose columns are aligned in another way than its head. */
    private String headedTable() {
        String[] heads = {
            "<th>%s</th><th>%s</th>", "<td><b>%s</b></td><td><b>%s</b></td>", "<th align='center'>%s<th>%s"
        };
        return "<table><tr>" + String.format(heads[random.nextInt(heads.length)], text(), text())
                + "</tr><tr><td align='right'>" + text() + "</td><td>" + text()
                + "</td></tr><tr><td align='right'>" + text() + "</td><td>&nbsp;</td></tr></table>";
    }

    /** Returns code with more than text in it. */
    private String filledCode() {
        return switch (random.nextInt(8)) {
            case 5 ->
                "<pre>" + word() + "<ol start='4'><li>" + word() + "<ul><li>" + word() + "</ul><li>" + word() + "\n  "
                        + word() + "</ol>" + word() + "</pre>";
            case 6 ->
                "<pre>" + word() + "<b>" + word() + "</b> <i>" + word() + "<u>" + word() + "</u></i> <span"
                        + (random.nextBoolean() ? " class='k'>" : ">") + word() + "</span> " + word() + word()
                        + word() + word() + "</pre>";
            case 0 -> "<p><code>" + word() + "<b>" + word() + "</b>" + word() + "<sup>" + word() + "</sup></code></p>";
            case 1 -> "<pre>" + word() + "<h3>" + word() + "</h3>" + word() + "</pre>";
            case 2 -> "<pre>" + word() + "<span style='display: none'>" + word() + "</span>\n  " + word() + "</pre>";
            case 3 -> "<pre>" + word() + "<iframe src='" + address() + "'></iframe>\n  " + word() + "</pre>";
            case 4 ->
                "<pre>" + word() + "<blockquote>" + word() + "</blockquote>  " + word() + "<hr>" + word() + "</pre>";
            default -> "<pre>" + word() + "<details><summary>" + word() + "</summary>" + word() + "</details></pre>";
        };
    }

    private String styledList(int depth) {
        String[] styles = {"hangul", "lower-greek", "korean-hangul-formal", "lower-alpha", "decimal", "none"};
        String style = " style='list-style-type: " + styles[random.nextInt(styles.length)] + "'";
        return switch (random.nextInt(4)) {
            case 0 -> "<ol" + style + ">" + items(depth) + "</ol>";
            case 1 -> "<ul>" + items(depth).replaceFirst("<li>", "<li" + style + ">") + "</ul>";
            case 2 -> "<ol><li" + style + ">" + text() + "</li><li" + style + ">" + text() + "</li></ol>";
            default -> "<ol><li style='display: none'>" + text() + "</li>" + items(depth) + "</ol>";
        };
    }

    /** Returns an element with a rule of a style sheet that is only for it. */
    private String sheet() {
        String name = "c" + number();
        String inner = "<p class='" + name + "'>" + text() + "</p>";
        return switch (random.nextInt(14)) {
            case 6 -> sheetOfList(name);
            case 7 ->
                "<style>." + name + ".on{display:block}." + name + "{display:none}</style><p class='" + name + " on'>"
                        + text() + "</p><p class='" + name + "'>" + text() + "</p>";
            case 8 -> "<style>:root{--w:700}." + name + "{font-weight:var(--w) !important}</style>" + inner;
            case 9 ->
                "<style>." + name + "{counter-increment:k}." + name + "::before{content:counter(k,upper-roman) \". \";"
                        + "font-style:italic}</style>" + inner + inner;
            case 10 ->
                "<style>." + name + "{visibility:hidden}." + name + " span{visibility:visible}</style><p class='" + name
                        + "'>" + word() + " <span>" + word() + "</span> " + word() + "</p>";
            case 11 ->
                "<style>." + name + "{display:flex}</style><div class='" + name + "'><span>" + word() + "</span><b>"
                        + word() + "</b></div>";
            case 12 ->
                "<style>." + name + "{& b{font-style:italic}&::after{content:url(" + picture()
                        + ") attr(title)}}</style>" + "<p class='" + name + "' title='" + word() + "'>" + word()
                        + " <b>" + word() + "</b></p>";
            case 0 -> "<style>@media screen{." + name + "{display:none}}</style>" + inner + "<p>" + text() + "</p>";
            case 1 -> "<style>@media print{." + name + "{display:none}}</style>" + inner;
            case 2 -> "<style>@supports (color:red){@layer a{." + name + "{font-weight:bold}}}</style>" + inner;
            case 3 -> "<style>." + name + "{background-image:url(" + picture() + ")}</style>" + inner;
            case 4 -> "<style>." + name + "::before{content:\"" + word() + ": \"}</style>" + inner;
            case 5 -> "<style>." + name + ":after{content:'" + word() + "';display:block}</style>" + inner;
            default ->
                "<style>." + name + "::before{content:'" + word() + "'}</style><ul class='" + name + "'><li>" + text()
                        + "</li></ul>";
        };
    }

    private String sheetOfList(String name) {
        String[] markers = {
            "{list-style:'→ '}",
            "{list-style-image:url(" + picture() + ")}",
            "{list-style:none;counter-reset:n}." + name + " li::before{counter-increment:n;content:counter(n) '. '}",
            "{list-style:none;counter-reset:n}." + name
                    + " li::before{counter-increment:n;content:counters(n,'.',lower-alpha)')'}",
            " li::marker{content:'" + word() + " '}",
        };
        String list = random.nextBoolean() ? "ol" : "ul";
        return "<style>." + name + markers[random.nextInt(markers.length)] + "</style><" + list + " class='" + name
                + "'><li>" + text() + "</li><li>" + text() + "</li></" + list + ">";
    }

    private String heading() {
        String tag = "h" + (2 + random.nextInt(3));
        return "<" + tag + ">" + text() + (random.nextInt(4) == 0 ? "<br>" + text() : "") + "</" + tag + ">";
    }

    private String blocks(int depth) {
        return block(depth - 1) + (random.nextBoolean() ? block(depth - 1) : "");
    }

    private String items(int depth) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            html.append("<li>")
                    .append(inline(1))
                    .append(random.nextInt(3) == 0 ? blocks(depth) : "")
                    .append("</li>");
        }
        return html.toString();
    }

    private String namedRows() {
        return switch (random.nextInt(5)) {
            case 3 ->
                "<table><tr><td>1</td><td><pre>" + word() + "</pre></td></tr><tr><td>2</td><td><pre>" + word()
                        + "</pre></td></tr></table>";
            case 0 -> "<table><tr><th>" + text() + "</th><td>" + inline(1) + "</td></tr></table>";
            case 1 ->
                "<table><thead><tr><th>" + word() + "</th><th>" + word() + "</th></tr></thead><tfoot><tr><td>" + word()
                        + "</td><td>" + word() + "</td></tr></tfoot><tbody><tr><td>" + word() + "</td><td>" + word()
                        + "</td></tr></tbody></table>";
            case 2 ->
                "<table><tr><td>1</td><td><code>" + word() + "</code></td></tr><tr><td>2</td><td><code>" + word()
                        + "</code></td></tr></table>";
            default ->
                "<table style='text-align: center'><tr><td>" + word() + "</td><td style='display: none'>" + word()
                        + "</td><td>" + word() + "</td></tr></table>";
        };
    }

    private String table(int depth) {
        int columns = 2 + random.nextInt(2);
        boolean isRich = random.nextInt(3) == 0;
        String[] align = {"", " style='text-align: center'", " align='right'"};
        StringBuilder html = new StringBuilder("<table>");
        int[] aligned = random.ints(columns, 0, 3).toArray();
        for (int row = 0; row <= 1 + random.nextInt(2); row++) {
            html.append("<tr>");
            for (int column = 0; column < columns; column++) {
                html.append("<td").append(align[aligned[column]]).append(">");
                html.append(
                        isRich && random.nextInt(3) == 0
                                ? blocks(depth)
                                : random.nextInt(6) == 0 ? image() : inline(1));
                html.append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private String image() {
        String address = kakao("img.png");
        return "<figure class='imageblock alignCenter' data-origin-width='10' data-origin-height='10'><span data-url='"
                + address
                + "' data-phocus='" + address + "'><img src='" + address + "'></span>"
                + (random.nextBoolean() ? "<figcaption>" + inline(1) + "</figcaption>" : "")
                + (random.nextInt(6) == 0 ? text() : "") + "</figure>";
    }

    private String oldImage() {
        return "<div class='imageblock dual' style='text-align: center'><table cellspacing='5'><tr><td><img src='"
                + picture()
                + "'><p class='cap1'>" + text() + "</p></td><td><img src='" + picture() + "'>"
                + (random.nextBoolean() ? "<p class='cap1'>" + text() + "</p>" : "") + "</td></tr></table></div>";
    }

    private String lazyPicture() {
        return switch (random.nextInt(10)) {
            case 0 -> "<p><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src='" + picture() + "'></p>";
            case 1 -> "<p><img data-original='" + picture() + "'></p>";
            case 2 -> "<p><img data-lazy-src='" + picture() + "'></p>";
            case 3 -> "<p><img srcset='" + picture() + " 1x'></p>";
            case 4 -> "<p><noscript><img src='" + picture() + "'></noscript>" + text() + "</p>";
            case 5 -> "<div data-bg='" + picture() + "'>" + text() + "</div>";
            case 6 -> "<p><embed src='" + picture() + "'>" + text() + "</p>";
            case 7 -> "<p>" + word() + " <img alt='" + word() + "'> " + word() + "</p>";
            case 8 -> "<p><svg><image href='" + picture() + "'/></svg></p>";
            default -> "<p><input type='image' src='" + picture() + "'>" + text() + "</p>";
        };
    }

    private String code() {
        String lines = word() + "\n    " + word() + "\n\n\t" + word();
        return switch (random.nextInt(6)) {
            case 0 ->
                "<pre class='python' data-ke-language='python' data-ke-type='codeblock'><code>" + lines
                        + "</code></pre>";
            case 1 -> "<pre>" + lines.replace("\n", "<br>") + "</pre>";
            case 2 -> "<pre><div>" + word() + "</div><div>  " + word() + "</div></pre>";
            case 3 -> "<textarea>" + lines + "</textarea>";
            case 4 -> codeOfHighlighter();
            default -> "<xmp>" + lines + "</xmp>";
        };
    }

    /** Returns code as highlighters write it, with lines made by styles and lists, their numbers, and marks of the author. */
    private String codeOfHighlighter() {
        String style = "<span style='color: #00f'>" + word() + "</span>";
        return switch (random.nextInt(6)) {
            case 0 ->
                "<pre><code><span style='display:flex'><span>" + style
                        + "\n</span></span><span style='display:flex'><span>  " + word()
                        + "\n</span></span></code></pre>";
            case 1 ->
                "<pre><span style='user-select: none'>1</span>" + style + "\n<span style='user-select: none'>2</span>  "
                        + word() + "</pre>";
            case 2 -> "<pre><ol><li>" + style + "</li><li></li><li>  " + word() + "</li></ol></pre>";
            case 3 ->
                "<pre>" + style + " <span style='text-decoration: underline'>" + word() + "</span> <s>" + word()
                        + "</s></pre>";
            case 4 ->
                "<pre>" + word() + " <b>" + word() + "</b> <mark>" + word() + "</mark> <i>" + word() + "</i></pre>";
            default ->
                "<table><caption>" + word() + "</caption><tr><td>1<br>2</td><td><pre>" + word() + "\n  " + word()
                        + "</pre></td></tr></table>";
        };
    }

    private String media() {
        String id = "ab" + number() + "cd";
        return switch (random.nextInt(6)) {
            case 0 -> "<p><iframe src='https://www.youtube.com/embed/" + id + "?start=" + number() + "'></iframe></p>";
            case 1 ->
                "<object width='4'><param name='movie' value='http://www.youtube.com/v/" + id
                        + "'><embed src='http://www.youtube.com/v/" + id + "'></object>";
            case 2 -> "<embed src='" + address() + "'>";
            case 3 -> "<video src='" + address() + ".mp4'></video>";
            case 4 -> "<audio><source src='" + address() + ".mp3'></audio>";
            default -> "<p><iframe data-src='" + address() + "'></iframe></p>";
        };
    }

    private String video() {
        String id = "xy" + number() + "zz";
        return "<figure data-ke-type='video' data-video-host='youtube' data-video-url='https://www.youtube.com/watch?v="
                + id
                + "' data-video-thumbnail='" + picture() + "' data-video-title='" + word()
                + "'><iframe src='https://www.youtube.com/embed/" + id + "'></iframe><figcaption>" + text()
                + "</figcaption></figure>";
    }

    private String card() {
        String address = address();
        String title = word();
        return "<figure data-ke-type='opengraph' data-og-title='" + title + "' data-og-source-url='" + address
                + "' data-og-url='"
                + address + "'><a href='" + address + "' data-source-url='" + address
                + "'><div class='og-text'><p class='og-title'>"
                + title + "</p><p class='og-desc'>" + word()
                + "</p><p class='og-host'>" + word() + "</p></div></a></figure>";
    }

    private String file() {
        return switch (random.nextInt(3)) {
            case 0 ->
                "<figure class='fileblock'><a href='" + kakao("tfile.zip")
                        + "?attach=1'><div class='desc'><div class='filename'>" + "<span class='name'>" + word()
                        + ".zip</span></div><div class='size'>" + number() + "KB</div></div></a></figure>";
            case 1 -> "<p><a href='/attachment/cfile" + number() + ".uf@A.pdf'>" + word() + ".pdf</a></p>";
            default -> "<p>" + word() + " <a href='" + kakao("x.hwp") + "'>" + word() + "</a></p>";
        };
    }

    private String fold(int depth) {
        return "<div data-ke-type='moreLess' data-text-more='더보기' data-text-less='닫기'><a class='btn-toggle-moreless'>"
                + text() + "</a><div class='moreless-content'>" + blocks(depth) + "</div></div>";
    }

    private String control() {
        return switch (random.nextInt(7)) {
            case 0 -> "<p><button>" + text() + "</button></p>";
            case 5 -> "<p><label>" + word() + "</label><label><input type='radio'>" + word() + "</label></p>";
            case 6 ->
                "<p><select>" + word() + "<option>" + word() + "<hr><option hidden>" + word() + "<option>" + word()
                        + "</select></p>";
            case 1 -> "<p><a href='" + address() + "'><button>" + text() + "</button></a></p>";
            case 2 ->
                "<p><select><option>" + word() + "<option" + (random.nextBoolean() ? " selected>" : ">") + word()
                        + "</select></p>";
            case 3 -> "<p><input value='" + word() + "'></p>";
            default -> "<p><button onclick=\"location.href='" + address() + "'\">" + text() + "</button></p>";
        };
    }

    private String script() {
        return switch (random.nextInt(7)) {
            case 5 ->
                "<p>" + text()
                        + " <span class='mjx-chtml MathJax_CHTML'><span>x</span></span><script type='math/tex'>x^"
                        + number() + "</script></p>";
            case 0 -> "<script src='https://gist.github.com/sora/ab" + number() + ".js'></script>";
            case 3 -> {
                String id = "s" + number();
                yield "<p>" + word() + " <span id='" + id + "'>…</span> " + word() + "</p><p>" + text()
                        + "</p><script>document.getElementById('" + id + "').innerHTML = '<b>" + word() + "</b> "
                        + word()
                        + "';</script>";
            }
            case 4 ->
                "<script>var a = '" + word() + "', b = '<i>" + word()
                        + "</i>'; document.write('<p>' + a + ' ' + b + '</p>');</script>";
            case 1 -> "<script>var x = 1;</script><p>" + text() + "</p>";
            case 2 -> "<script src='//jsfiddle.net/sora/" + number() + "/embed/'></script>";
            default -> "<p>" + text() + " <script type='math/tex'>x^" + number() + "</script></p>";
        };
    }
}
