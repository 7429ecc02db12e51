package io.github.tistoryarchiver.export.engines;

import static io.github.tistoryarchiver.MadeUp.comment;
import static io.github.tistoryarchiver.MadeUp.post;

import io.github.tistoryarchiver.export.MadeUpArchive;
import io.github.tistoryarchiver.export.MadeUpArchive.StoredFile;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.PostBuilder;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A blog of everything that engines read as something else. {@code NastyBlog FOLDER} writes its archive. */
public final class NastyBlog {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String ENGINE_WORDS =
            "{{< figure >}} {{% x %}} {{ title }} {% raw %} {% endraw %} {# 주석 #} {{ {% }} %} a | b | c {: .cls} {::comment}x{:/comment} "
                    + "$$x$$ $y$ [^1] [^1]: 각주 *[HTML]: 약어 [[쪽지]] ![[그림]] ==강조== %%숨김%% #태그 ^블록 :smile: "
                    + "\"인용\" 'x' -- --- ... << >> www.example.com https://example.com/a_b_c a@b.kr [gallery] import x from 'y' "
                    + "&lt; &amp;amp; C:\\temp \\* <!-- more --> <!--more--> <% erb %> @[x](y) ~~x~~ __x__ snake_case 1986. 3) - + # 제목 {#id .c}";

    private final MadeUpArchive archive;

    private NastyBlog(MadeUpArchive archive) {
        this.archive = archive;
    }

    public static void main(String[] arguments) {
        System.out.println(write(Path.of(arguments[0])));
    }

    /** Writes the archive below a folder and returns its own folder. */
    static Path write(Path folder) {
        NastyBlog blog = new NastyBlog(MadeUpArchive.in(folder));
        blog.texts();
        blog.names();
        blog.filesAndLinks();
        blog.times();
        blog.closed();
        return blog.archive.done();
    }

    private static PostBuilder dated(long id, String time) {
        return post(id).publishedAt(OffsetDateTime.parse(time)).modifiedAt(OffsetDateTime.parse(time));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static PostCategory in(String... path) {
        return new PostCategory(List.of(path), null);
    }

    private void texts() {
        String words = escaped(ENGINE_WORDS);
        archive.add(
                dated(1, "2017-05-14T18:49:00+09:00")
                        .title(": \"quoted\" #1 [x] {{< y >}} {% z %} \\ 'a' & <b>")
                        .tags(List.of("C++", "C#", "C", ".NET")),
                "<p>" + words + "</p><p>: 콜론으로 시작</p><p>- 줄표</p><p>3. 숫자</p><h2>제목 {/* 주석 */}</h2><h2>제목 {#id} " + words
                        + "</h2><ul><li>[ ] 할 일 " + words + "</li><li>" + words + "</li></ul><blockquote><p>" + words
                        + "</p></blockquote>");
        archive.add(
                dated(2, "2017-05-15T18:49:00+09:00").title("코드").category(in("개발", "도구")),
                "<pre><code class=\"language-go\">" + words
                        + "\n{{< figure >}}\n\n  들여쓰기 ``` ~~~\n</code></pre><p>글 <code>" + words
                        + "</code> 그리고 <code>a | b</code> <code>`x`</code></p><pre>{{% y %}}\n{% raw %}</pre>");
        archive.add(
                dated(3, "2017-05-16T18:49:00+09:00").title("표와 접기").category(in("개발", "도구")),
                "<table><tr><th>a | b</th><th>{{ x }}</th></tr><tr><td>" + words
                        + "</td><td><code>c | d</code></td></tr></table>"
                        + "<table><tr><td>머리글</td><td>없음</td></tr><tr><td><b>굵게</b><br>두 줄</td><td>{{&lt; x &gt;}}</td></tr></table>"
                        + "<div data-ke-type=\"moreLess\"><a class=\"btn-toggle-moreless\">더보기</a><div class=\"moreless-content\"><p>"
                        + words + "</p><pre><code>{% raw %}</code></pre></div></div>"
                        + "<ol start=\"5\"><li>다섯</li><li>여섯<ul><li>안쪽</li></ul></li></ol><ol><li>새 목록</li></ol><ul><li>가</li></ul><ul><li>나</li></ul>");
        archive.add(
                dated(4, "2017-05-17T18:49:00+09:00").title("모양"),
                "<p><u>밑줄 <b>굵게 <i>기울여</i></b> " + words
                        + "</u> <mark>형광</mark>펜 <b>\"강조\"</b>은 <b>굵게</b>은<i>기울여</i>은 <s>지움</s>은 H<sub>2</sub>O "
                        + "<a href=\"https://a.kr/{{x}}?q=a|b&c={%25}\" title='\"{{< t >}}\" \\'>링크 [x] {{ y }}</a> <kbd>{{</kbd>{ {</p><hr><p>***</p><p>===</p>");
    }

    private void names() {
        archive.add(
                dated(11, "2018-01-01T00:00:00+09:00")
                        .title("")
                        .slug("첫-글-제목")
                        .url("https://sora.tistory.com/entry/첫-글-제목")
                        .tags(List.of(
                                "a,b", "ab", "서울 여행", "all", "no", "2017", "true", "null", "#해시", "♥", "..", "a/../b"))
                        .category(in("C/C++")),
                "<p>제목이 없는 글의 첫 문장입니다. 마흔 글자를 넘기려고 조금 더 길게 씁니다. 이만하면 되겠지요.</p>");
        archive.add(
                dated(12, "2018-01-02T00:00:00+09:00")
                        .title("대문자")
                        .slug("Tags")
                        .url("https://sora.tistory.com/entry/Tags")
                        .category(in("가".repeat(80)))
                        .tags(List.of("C++")),
                "<p>가</p>");
        archive.add(
                dated(13, "2018-01-03T00:00:00+09:00")
                        .title("소문자")
                        .slug("tags")
                        .url("https://sora.tistory.com/entry/tags")
                        .category(in("여행", "섬")),
                "<p>나 <a href=\"https://sora.tistory.com/entry/Tags\">대문자로</a></p>");
        archive.add(
                dated(14, "2018-01-04T00:00:00+09:00")
                        .title("이상한 주소")
                        .slug("100%-할인?-#1-&-\"x\":y")
                        .url("https://sora.tistory.com/entry/100%25-할인%3F-%231")
                        .category(in("여행")),
                "<p>다</p>");
        archive.add(
                dated(15, "2018-01-05T00:00:00+09:00")
                        .title("쉼표, (괄호)! 주소")
                        .slug("쉼표,-(괄호)!-주소")
                        .url("https://sora.tistory.com/entry/쉼표,-(괄호)!-주소"),
                "<p>라</p>");
        archive.add(
                dated(18, "2018-01-05T00:00:00+09:00")
                        .title("CON")
                        .slug("CON")
                        .url("https://sora.tistory.com/entry/CON")
                        .category(in("☆"))
                        .tags(List.of("..")),
                "<p><a href=\"/entry/CON\">여기</a></p>");
        archive.add(
                dated(16, "2018-01-06T00:00:00+09:00")
                        .type(PostType.PAGE)
                        .title("소개 \"페이지\"")
                        .slug("about")
                        .url("https://sora.tistory.com/pages/about"),
                "<p>소개 {{ x }}</p>");
        archive.add(
                dated(17, "2018-01-07T00:00:00+09:00")
                        .type(PostType.NOTICE)
                        .title("공지")
                        .url("https://sora.tistory.com/notice/17"),
                "<p>공지 {% y %}</p>");
        archive.guestbook(
                List.of(comment(9001, "방명록 {{ x }} <script>alert(1)</script>").build()));
    }

    private void filesAndLinks() {
        archive.add(
                dated(21, "2019-02-03T10:00:00+09:00").title("파일"),
                "<p><img src=\"https://t.daumcdn.net/1.png\" alt=\"그림 [x] *y* {{&lt; z &gt;}}\"></p><p>글 <img src=\"https://t.daumcdn.net/2.png\" alt=\"\"> 속</p>"
                        + "<p><a href=\"https://t.daumcdn.net/2.png\"><img src=\"https://t.daumcdn.net/2.png\"></a></p>"
                        + "<p><a href=\"https://t.daumcdn.net/3.json\" download>자료</a> <a href=\"https://t.daumcdn.net/4.md\" download>글</a> "
                        + "<a href=\"https://t.daumcdn.net/5.html\" download>쪽</a> <a href=\"https://t.daumcdn.net/6.hwp\" download>한글</a></p>",
                List.of(
                        comment(501, "댓글 <b>굵게</b> {{< x >}} {% y %} \\ & \"따옴표\"\n둘째 줄")
                                .replies(List.of(comment(502, "답글")
                                        .replies(List.of(comment(503, "깊은 답글")
                                                .author(new CommentAuthor("소라", null, null, CommentAuthor.OWNER))
                                                .build()))
                                        .build()))
                                .build(),
                        comment(504, "비밀 이야기").secret(true).build(),
                        comment(505, "광고합니다").spam(true).build(),
                        comment(506, "지워진 말")
                                .state(PostState.GONE)
                                .replies(List.of(comment(507, "남은 답글").build()))
                                .build()),
                Map.of(
                        "https://t.daumcdn.net/1.png", new StoredFile("등대-50_.png", PIXEL),
                        "https://t.daumcdn.net/2.png", new StoredFile("등대-50_-2.png", PIXEL),
                        "https://t.daumcdn.net/3.json",
                                new StoredFile("자료.json", "{\"x\": \"{{ y }}\"}".getBytes(StandardCharsets.UTF_8)),
                        "https://t.daumcdn.net/4.md",
                                new StoredFile("글.md", "# {{< x >}}".getBytes(StandardCharsets.UTF_8)),
                        "https://t.daumcdn.net/5.html",
                                new StoredFile("쪽.html", "<p>{{ x }}</p>".getBytes(StandardCharsets.UTF_8)),
                        "https://t.daumcdn.net/6.hwp",
                                new StoredFile("한글-문서.hwp", "hwp".getBytes(StandardCharsets.UTF_8))));
        archive.add(
                dated(22, "2019-02-04T10:00:00+09:00").title("링크"),
                "<h2 id=\"part\">부분</h2><p><a href=\"#part\">여기</a> <a href=\"https://sora.tistory.com/m/21?category=3#comment501\">댓글로</a> "
                        + "<a href=\"http://sora.tistory.com/21\">글로</a> <a href=\"/23#target\">목표로</a> <a href=\"/23#none\">없는 곳으로</a> "
                        + "<a href=\"https://sora.tistory.com/999\">없는 글로</a> <a href=\"https://sora.tistory.com/entry/%EC%B2%AB-%EA%B8%80-%EC%A0%9C%EB%AA%A9\">슬러그로</a> "
                        + "<a href=\"https://sora.tistory.com/41\">비공개로</a> <a href=\"https://sora.tistory.com/category/여행\">카테고리로</a> "
                        + "<a href=\"mailto:a@b.kr\">편지</a> <a href=\"javascript:alert(1)\">나쁜 링크</a></p>");
        archive.add(
                dated(23, "2019-02-05T10:00:00+09:00").title("목표"),
                "<h3 id=\"target\">목표 제목</h3><p id=\"other\">글</p>");
    }

    private void times() {
        archive.add(dated(31, "1960-03-01T09:00:00+09:00").title("1960년"), "<p>가</p>");
        archive.add(dated(32, "1988-07-01T12:00:00+09:00").title("1988년 서머타임").category(in("여행", "섬")), "<p>나</p>");
        archive.add(dated(33, "2099-12-31T23:59:59+09:00").title("미래의 글"), "<p>다</p>");
        archive.add(dated(34, "2017-05-14T23:30:00-10:00").title("다른 시간대"), "<p>라</p>");
    }

    private void closed() {
        List<Comment> comments = List.of(comment(601, "비공개 글의 댓글입니다").build());
        Map<String, StoredFile> files = Map.of("https://t.daumcdn.net/9.png", new StoredFile("숨은-그림.png", PIXEL));
        archive.add(
                dated(41, "2020-01-01T00:00:00+09:00")
                        .title("아무도 모르는 비공개 글")
                        .visibility(Visibility.PRIVATE)
                        .tags(List.of("숨은태그"))
                        .category(in("숨은갈래")),
                "<p>비밀 본문 <img src=\"https://t.daumcdn.net/9.png\"></p>",
                comments,
                files);
        archive.add(
                dated(42, "2020-01-02T00:00:00+09:00").title("비밀번호가 걸린 글").visibility(Visibility.PROTECTED),
                "<p>보호 본문</p>",
                comments,
                Map.of());
        archive.add(dated(43, "2020-01-03T00:00:00+09:00").title("블로그에서 지워진 글").state(PostState.GONE), "<p>지워진 본문</p>");
    }
}
