package io.github.tistoryarchiver.tistory.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.body.parts.AssetReference;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the text of a post, of every era. */
class BodyContentsTest {
    private static final HttpUrl POST = HttpUrl.parse("https://sora.tistory.com/7");

    private static final String BLOCK =
            "<meta property='og:type' content='article'><meta property='og:url' content='https://sora.tistory.com/7'>"
                    + "<meta property='og:title' content='제목'><meta name='by' content='소라'>"
                    + "<meta content='https://sora.tistory.com/7' property='dg:plink' content='https://sora.tistory.com/7'/><meta name='plink'/>"
                    + "<meta property='article:txid' content='77_7'><meta property='article:published_time' content='2025-09-22T19:35:58+09:00'>"
                    + "<meta property='og:regDate' content='20250922073558'><meta property='article:modified_time' content='2025-09-23T01:02:03+09:00'>"
                    + "<meta property='article:section' content=\"'IT 인터넷'\">";

    private static final String TEXT = "<div class='tt_article_useless_p_margin contents_style'><p>본문</p></div>";

    private static Page page(HttpUrl url, String html) {
        return Page.parse(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", url);
    }

    private static ParsedPost read(String head, String body) {
        return Objects.requireNonNull(PostReader.read(
                page(POST, "<html><head>" + head + "</head><body id='tt-body-page'>" + body + "</body></html>"),
                "sora"));
    }

    private static Post post(String head, String body) {
        return read(head, body).post();
    }

    private static String markdown(String body) {
        return MarkdownWriter.write(
                Objects.requireNonNull(read(BLOCK, "<div class='contents_style'>" + body + "</div>")
                        .readable()),
                address -> address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<div class='contents_style'>{T}</div><div class='container_postbtn'>공유하기</div> => beside",
                "<div class='contents_style'>{T}<div class='container_postbtn'>공유하기</div><div class='another_category'><h4>카테고리의 다른 글</h4></div></div> => inside",
                "<div class='area_view'>{T}<div style='width:100%'><div style='width:31px'><a href='/toolbar/popup/abuseReport/?entryId=7'><img alt='신고'></a></div></div>"
                        + "<div class='another_category'>다른 글</div></div> => none",
                "<main id='mainContent'><div class='blogview_content useless_p_margin editor_ke'>{T}</div></main> => mobile",
                "<div class='contents_style'><!DOCTYPE html><html><head><script>window.T.config={}</script></head><body>{T}</body></html></div><div class='area'>곁</div> => pasted",
                "<div class='skin'>{T}<!-- System - START --><div>광고</div><!-- System - END --><div class='container_postbtn'>공유하기</div></div> => unknown skin",
            })
    void theTextBeginsAndEndsWhereTheAuthorsDoes(String body, String era) {
        ParsedPost read = read(BLOCK, body.replace("{T}", "<p>처음</p><p>끝</p>"));

        assertThat(MarkdownWriter.write(read.readable(), address -> address))
                .as(era)
                .isEqualTo("처음\n\n끝\n");
    }

    @Test
    void theAuthorsOwnAdvertisementStaysInTheHtmlAndThePlatformsDoesNot() {
        ParsedPost read = read(
                BLOCK,
                "<div class='contents_style'><p>글</p><ins class='adsbygoogle' data-ad-client='ca-pub-1'></ins>"
                        + "<ins class='adsbygoogle' data-ad-type='inventory'></ins><div class='revenue_unit_wrap'>"
                        + "<div class='revenue_unit_info'>반응형</div></div></div>");

        assertThat(read.bodyHtml())
                .contains("ca-pub-1")
                .doesNotContain("inventory")
                .doesNotContain("반응형");
        assertThat(MarkdownWriter.write(read.readable(), address -> address)).isEqualTo("글\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "[##_1C|cfile30.uf.11613F34.png|width=\"665\" height=\"361\" filename=\"potato.png\" filemime=\"\"|감자_##] => ![](https://cfile30.uf.tistory.com/image/11613F34)@@*감자*",
                "[##_2C|cfile1.uf.AA.jpg|width=\"1\"|왼쪽|cfile2.uf.BB.jpg|width=\"1\"|오른쪽_##] => ![](https://cfile1.uf.tistory.com/image/AA)@@*왼쪽*@@![](https://cfile2.uf.tistory.com/image/BB)@@*오른쪽*",
                "[##_Image|kage@a/b/KEY/img.png|CDM|1.3|{\"originWidth\":600,\"originHeight\":400,\"style\":\"alignCenter\",\"caption\":\"배\",\"filename\":\"boat.png\"}_##] => ![](https://blog.kakaocdn.net/dn/a/b/KEY/img.png)@@*배*",
                "[##_Image|t/cfile@99C2DA3F|alignCenter|width=\"1000\" height=\"625\"|_##] => ![](https://t1.daumcdn.net/cfile/tistory/99C2DA3F)",
                "[##_ImageGrid|kage@a/b/K/1.png,kage@c/d/K/2.png|x,y|둘_##] => ![](https://blog.kakaocdn.net/dn/a/b/K/1.png)@@![](https://blog.kakaocdn.net/dn/c/d/K/2.png)@@*둘*",
                "[#M_더보기|접기|안에 [#M_또|접기|깊이_M#]_M#] => <details>@<summary>더보기</summary>@@안에@@<details>@<summary>또</summary>@@깊이@@</details>@@</details>",
                "<pre>[##_1C|cfile30.uf.11613F34.png|x|y_##]</pre> => ```@[##_1C|cfile30.uf.11613F34.png|x|y_##]@```",
                "<p>[##_article_rep_desc_##] 치환자</p> => [##\\_article_rep_desc\\_##] 치환자",
            })
    void tokensOfTheOldEditorsAreWhatTheyStandFor(String body, String expected) {
        assertThat(markdown(body)).isEqualTo(expected.replace("@", "\n") + "\n");
    }

    private static Path folder(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(BodyContentsTest.class.getResource("bodies"))
                        .toURI())
                .resolve(name);
    }

    static Stream<Path> bodies() throws Exception {
        return Files.list(folder(""));
    }

    /** Each folder holds a body and the Markdown that it becomes. */
    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyBecomesItsMarkdown(Path body) throws Exception {
        ParsedPost read = read(BLOCK, Files.readString(body.resolve("body.html")));

        assertThat(MarkdownWriter.write(read.readable(), address -> address))
                .isEqualTo(Files.readString(body.resolve("post.md")));
    }

    @Test
    void everyBlockOfTheEditorsIsATypedPartOfThePost() throws Exception {
        ParsedPost read = read(BLOCK, Files.readString(folder("blocks").resolve("body.html")));

        assertThat(read.assets().stream().map(AssetReference::role))
                .containsExactly(AssetRole.IMAGE, AssetRole.ATTACHMENT, AssetRole.VIDEO, AssetRole.EMOTICON);
        assertThat(read.post().linkCards())
                .singleElement()
                .satisfies(card -> assertThat(card.url()).isEqualTo("https://h.io/a"));
        assertThat(read.post().videos())
                .singleElement()
                .satisfies(video -> assertThat(video.host()).isEqualTo("kakaotv"));
        assertThat(read.post().codeBlocks())
                .singleElement()
                .satisfies(code -> assertThat(code.language()).isEqualTo("kotlin"));
        assertThat(read.unknownBlocks()).containsOnlyKeys("figure futureblock");
        assertThat(MarkdownWriter.write(read.readable(), address -> address))
                .contains(
                        "<summary>더</summary>",
                        "\n<figure data-ke-type=\"futureblock\"><p>모름 <strong>굵게</strong></p></figure>\n",
                        "https://sora.tistory.com/proxy/plusmapViewer.php?id=1");
    }

    @Test
    void aTextIsKeptWithoutThePageAroundIt() {
        ParsedPost post = read(BLOCK, "<nav>메뉴</nav>" + TEXT);

        assertThat(Objects.requireNonNull(post.readable()).root().text()).isEqualTo("본문");
    }
}
