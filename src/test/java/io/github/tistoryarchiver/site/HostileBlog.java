package io.github.tistoryarchiver.site;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.export.MadeUpArchive.StoredFile;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.PostBuilder;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An archive of posts that try to break the pages that show them. {@code HostileBlog FOLDER} writes it and prints where. */
public final class HostileBlog {
    /** A word that is in closed posts and secret comments alone. */
    public static final String CLOSED = "닫힌비밀낱말";

    private static final String HANGUL = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호";
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    private static final String ATTACK = """
            <p id="main" class="top skip" onclick="alert(1)">공격낱말 <b onmouseover=alert(2)>굵게</b></p>
            <script>document.title='broken';alert(3)</script><style>body{display:none}</style>
            <img src="https://evil.example/x.gif" onerror="alert(4)"><img src="//evil.example/y.gif">
            <a href="javascript:alert(5)">하나</a> <a href="ja&Tab;vascript:alert(6)">둘</a> <a href=" JaVaScRiPt&colon;alert(7)">셋</a>
            <a href="data:text/html,<script>alert(8)</script>">넷</a> <a href="vbscript:x">다섯</a> <a href="//evil.example/page">여섯</a>
            <a href="\\\\evil.example\\share">일곱</a> <a href="#b-x" name="comments">여덟</a>
            <svg onload="alert(9)"><script>alert(10)</script><a xlink:href="javascript:alert(11)"><text>그림글</text></a></svg>
            <math><maction actiontype="statusline" xlink:href="javascript:alert(12)">수식글</maction></math>
            <div style="position:fixed;inset:0;z-index:9999;background:red">덮개글</div>
            <form action="https://evil.example/"><input name="x" value="칸"><button>단추글</button></form>
            <meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">
            <iframe src="https://evil.example/"></iframe><object data="https://evil.example/o"></object>
            <noscript><p title="</noscript><img src=x onerror=alert(13)>">없는글</p></noscript>
            <p style="color:#ee2323;background-color:#f6e199">칠한글</p><p align="center"><font color="#0000ff">파란글</font></p>
            <table><tr><td colspan="99999">칸글</td></tr></table><template><script>alert(14)</script></template>
            <h5>아래 제목글</h5><h1>위 제목글</h1><h6></h6><ul>맨몸글<li>항목글</li></ul><dl><dd>풀이글</dd></dl>
            """;

    private final MadeUpArchive archive;
    private final Random random = new Random(7);

    private HostileBlog(Path folder) {
        this.archive = MadeUpArchive.in(folder);
    }

    public static void main(String[] arguments) {
        System.out.println(write(Path.of(arguments[0]), 60_000, 2000));
    }

    /** Writes a small archive below a folder, and returns its own. */
    static Path write(Path folder) {
        return write(folder, 20, 20);
    }

    private static Path write(Path folder, int paragraphs, int answers) {
        HostileBlog blog = new HostileBlog(folder);
        blog.attacks();
        blog.sizes(paragraphs, answers);
        blog.closed();
        blog.many();
        return blog.archive.done();
    }

    private static PostBuilder post(int id, String title) {
        OffsetDateTime time = OffsetDateTime.parse("2012-01-01T09:00:00+09:00").plusDays(id * 11L);
        return MadeUp.post(id)
                .title(title)
                .publishedAt(time)
                .modifiedAt(time)
                .category(new PostCategory(List.of("C# / <b>갈래</b> ?%"), (long) id % 3))
                .tags(List.of(
                        "C#",
                        "a/b",
                        "?x=1&y",
                        "100%",
                        "🌊",
                        "Java",
                        "java",
                        "..",
                        "CON",
                        "<i>꼬리</i>",
                        "\u1112\u1161\u11ab"));
    }

    private void attacks() {
        archive.add(post(1, "<script>alert('제목')</script> & \"따옴표\" \u202eRTL"), ATTACK);
        archive.add(
                post(2, "그림과 링크"),
                "<p>찻잔그림 앞 글</p><img src=\"https://t.daumcdn.net/1.png\"><img src=\"https://t.daumcdn.net/none.png\" alt=\"없는그림\">"
                        + "<p><a href=\"https://sora.tistory.com/1#b\">앞 글</a> <a href=\"https://sora.tistory.com/4#comment41\">댓글</a>"
                        + " <a href=\"https://sora.tistory.com/90\">닫힌 글</a></p>",
                List.of(),
                Map.of("https://t.daumcdn.net/1.png", new StoredFile("이름 #1?100%.png", PICTURE)));
        archive.add(post(3, "  "), "<p dir=\"rtl\">שלום עולם</p><p>العربية</p><p>$E=mc^2$ \\(a_1\\)</p>");
    }

    private void sizes(int paragraphs, int count) {
        List<Comment> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(MadeUp.comment(100_000L + i, "답글 " + i + " <b>x</b>")
                    .parentId(41L)
                    .build());
        }
        archive.add(
                post(4, "댓글이 많은 글"),
                "<p>손님맞이</p>",
                List.of(MadeUp.comment(41, "첫댓글낱말").replies(answers).build()),
                Map.of());
        archive.add(
                post(5, "넓은 표"),
                "<table><tr>" + "<td>넓은칸넓은칸넓은칸</td>".repeat(60) + "</tr></table><pre><code>" + "x".repeat(4000)
                        + "</code></pre><p>" + "끝없는낱말".repeat(400) + "</p>");
        archive.add(post(6, "깊은 글"), "<div><blockquote>".repeat(5000) + "깊은바닥글" + "</blockquote></div>".repeat(5000));
        archive.add(post(7, "긴 글"), "<p>긴글낱말 가나다라 마바사</p>\n".repeat(paragraphs));
        archive.add(post(8, "날짜 없는 글").publishedAt(null).modifiedAt(null), "<p>날짜없음글</p>");
        archive.add(post(9, "옛 시계").publishedAt(OffsetDateTime.parse("1970-01-01T00:00:00Z")), "<p>옛시계글</p>");
        archive.add(post(10, "<i>쪽</i>").type(PostType.PAGE), "<p>쪽글낱말</p>");
        archive.add(post(11, "알림").type(PostType.NOTICE), "<p>알림글낱말</p>");
    }

    private void closed() {
        archive.add(
                post(90, CLOSED + " 제목")
                        .visibility(Visibility.PRIVATE)
                        .tags(List.of(CLOSED + "꼬리"))
                        .category(new PostCategory(List.of(CLOSED + "갈래"), 77L)),
                "<p>" + CLOSED + " 본문</p>");
        archive.add(post(91, CLOSED + " 보호").visibility(Visibility.PROTECTED), "<p>" + CLOSED + "</p>");
        archive.add(
                post(92, "비밀 댓글이 있는 글"),
                "<p>드러난글</p>",
                List.of(
                        MadeUp.comment(921, CLOSED).secret(true).build(),
                        MadeUp.comment(922, "드러난댓글").build()),
                Map.of());
        archive.guestbook(List.of(
                MadeUp.comment(1, "방명록낱말").build(),
                MadeUp.comment(2, CLOSED).secret(true).build()));
    }

    /** Posts with words of their own, for several pages of lists and for comparing what is found. */
    private void many() {
        for (int id = 200; id < 320; id++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 150; i++) {
                text.append(HANGUL.charAt(random.nextInt(HANGUL.length())));
                text.append(random.nextInt(4) == 0 ? " " : "");
            }
            archive.add(
                    post(id, "글 " + id),
                    "<p>" + text + " JavaScript english" + id + "</p>",
                    List.of(MadeUp.comment(id * 10L, "댓글낱말" + id).build()),
                    Map.of());
        }
    }
}
