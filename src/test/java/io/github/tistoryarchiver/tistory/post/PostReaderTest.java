package io.github.tistoryarchiver.tistory.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.License;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.tistory.page.Page;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Tistory's pages do that trips a reader of a post's fields, one by one. The pages are made up. */
class PostReaderTest {
    private static final HttpUrl POST = HttpUrl.parse("https://sora.tistory.com/7");

    private static final String BLOCK =
            "<meta property='og:type' content='article'><meta property='og:url' content='https://sora.tistory.com/7'>"
                    + "<meta property='og:title' content='제목'><meta name='by' content='소라'>"
                    + "<meta content='https://sora.tistory.com/7' property='dg:plink' content='https://sora.tistory.com/7'/><meta name='plink'/>"
                    + "<meta property='article:txid' content='77_7'><meta property='article:published_time' content='2025-09-22T19:35:58+09:00'>"
                    + "<meta property='og:regDate' content='20250922073558'><meta property='article:modified_time' content='2025-09-23T01:02:03+09:00'>"
                    + "<meta property='article:section' content=\"'IT 인터넷'\">";

    private static final String TIARA =
            "<script>window.tiara = {\"key\":\"77-7\",\"entry\":{\"entryId\":\"7\",\"entryTitle\":\"제목\","
                    + "\"categoryName\":\"Tools/Home Server\",\"categoryId\":\"12\",\"tags\":[\"a b\",\"c++\",\"a b\"]}}</script>";
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

    @Test
    void theTwelveHourRegDateIsNotBelieved() {
        assertThat(post(BLOCK, TEXT).publishedAt()).isEqualTo(OffsetDateTime.parse("2025-09-22T19:35:58+09:00"));
    }

    @Test
    void theTopicOfThePortalIsNoCategory() {
        assertThat(post(BLOCK, TEXT).category()).isEqualTo(new PostCategory(List.of(), null));
    }

    @Test
    void jsonLdDatesThatJavaRejectsAreRead() {
        String head = BLOCK.replaceAll("<meta property='article:(published|modified)_time'[^>]*>", "")
                + "<script type='application/ld+json'>{\"@type\":\"BlogPosting\",\"datePublished\":\"20160221T23:45:10+09:00\"}</script>";
        ParsedPost read = read(head, TEXT);

        assertThat(read.post().publishedAt()).isEqualTo(OffsetDateTime.parse("2016-02-21T23:45:10+09:00"));
        assertThat(read.notes())
                .contains(new ParsedPost.Note("publishedAt", "JSON-LD"), new ParsedPost.Note("modifiedAt", null));
    }

    @Test
    void titlesOfDrawingsAndPastedDocumentsAreNotThePosts() {
        assertThat(post(
                                BLOCK + "<title>제목 :: 블로그</title>",
                                "<svg><title>더보기</title></svg><div class='contents_style'><html><head><title>남의 제목</title>"
                                        + "<meta property='og:title' content='남의 제목'></head><body><p>본문</p></body></html></div>")
                        .title())
                .isEqualTo("제목");
    }

    @Test
    void aCanonicalLinkToTheBlogsRootIsNotThePostsAddress() {
        Post post = post(
                "<link rel='canonical' href='https://sora.tistory.com/'><meta property='og:url' content='https://sora.tistory.com/'>"
                        + BLOCK,
                TEXT);

        assertThat(post.url()).isEqualTo("https://sora.tistory.com/7");
        assertThat(post.permalink()).isEqualTo("https://sora.tistory.com/7");
    }

    @Test
    void aSkinsOwnCopyOfAMetaElementDoesNotHideThePlatforms() {
        String copies = "<meta property='og:title' content='블로그 이름'><meta name='viewport' content='x'>";

        assertThat(post(copies + BLOCK + copies, TEXT).title()).isEqualTo("제목");
    }

    @Test
    void anAttributeThatStandsTwiceIsRead() {
        assertThat(post(BLOCK, TEXT).permalink()).isEqualTo("https://sora.tistory.com/7");
    }

    @Test
    void scriptObjectsWithoutQuotesAreRead() {
        String head = "<script>window.T = {}; window.T.config = { BLOG: { id: 77, name: \"sora\", title: 'T', }, };\n"
                + "window.T.entryInfo = { entryId: 7, isAuthor: true, categoryId: 1038135, categoryLabel: \"A/B\", };</script>";

        assertThat(post(head + BLOCK, TEXT).category()).isEqualTo(new PostCategory(List.of("A", "B"), 1038135L));
    }

    @Test
    void categoryNumberZeroIsNoCategory() {
        String head = "<script>window.T.entryInfo = {\"entryId\":7,\"categoryId\":0,\"categoryLabel\":null};</script>"
                + BLOCK;

        assertThat(post(head, TEXT + "<a href='/category/다른'>다른</a>").category())
                .isEqualTo(new PostCategory(List.of(), 0L));
    }

    @Test
    void categoryNamesHoldBlanksPlusesAmpersandsAndSlashes() {
        String tree =
                "<ul class='tt_category'><li><a class='link_tit' href='/category'>전체 <span class='c_cnt'>(3)</span></a><ul class='category_list'>"
                        + "<li><a class='link_item' href='/category/C%2B%2B%20%26%20Rust'> C++ &amp; Rust <span class='c_cnt'>(2)</span><img alt='N' src='n.gif'></a>"
                        + "<ul class='sub_category_list'><li><a class='link_sub_item' href='/category/C%2B%2B%20%26%20Rust/I%2FO'> I/O <span class='c_cnt'>(1)</span></a></li></ul></li></ul></li></ul>";
        String head =
                "<script>window.T.entryInfo = {\"entryId\":7,\"categoryId\":5,\"categoryLabel\":\"C++ & Rust/I/O\"};</script>"
                        + BLOCK;

        assertThat(post(head, tree + TEXT).category().path()).containsExactly("C++ & Rust", "I/O");
    }

    @Test
    void aTagIsKeptOnceAsWritten() {
        assertThat(post(BLOCK, TEXT + TIARA).tags()).containsExactly("a b", "c++");
    }

    @Test
    void tagsOfTheCloudAreNotThePosts() {
        assertThat(post(
                                BLOCK,
                                TEXT
                                        + "<a href='/tag/x' class='cloud1'>x</a><dd><a href='/tag/y' rel='tag'>y</a>, <a href='/tag/z' rel='tag'>z</a></dd>")
                        .tags())
                .containsExactly("y", "z");
    }

    @Test
    void aPastedPageOfAnotherBlogDoesNotSpeakForThisOne() {
        String pasted =
                "<div class='contents_style'><html><head><script>window.T.config = {\"BLOG\":{\"name\":\"other\"}}</script></head><body><p>본문</p>"
                        + "<script>window.tiara = {\"key\":\"1-2\",\"entry\":{\"entryId\":\"2\",\"tags\":[\"other\"]}}</script></body></html></div>";
        String head = "<script>window.T.config = {\"BLOG\":{\"id\":77,\"name\":\"sora\"}};</script>" + BLOCK;
        Page page = page(POST, "<html><head>" + head + "</head><body>" + pasted + TIARA + "</body></html>");

        assertThat(PostReader.read(page, "sora").post().tags()).containsExactly("a b", "c++");
        assertThat(page.platform().blog().path("name").asString()).isEqualTo("sora");
    }

    @Test
    void aPostOfTodayThatShowsOnlyATimeIsNotDatedByIt() {
        String head = BLOCK.replaceAll("<meta property='article:published_time'[^>]*>", "");

        assertThat(post(head, "<div class='blogview_info'><span class='txt_date'>15:13:02</span></div>" + TEXT)
                        .publishedAt())
                .isNull();
    }

    @Test
    void aBodyWithoutTextIsABody() {
        assertThat(read(BLOCK, "<div class='contents_style'><style>p { color: red }</div>")
                        .hasBody())
                .isTrue();
    }

    @Test
    void aPageWithoutABodyIsNoWholePost() {
        assertThat(read(BLOCK, "<div class='strange'>?</div>").hasBody()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='entry-content'><div class='entryProtected'><form><input type='password' id='entry7password'></form></div></div>",
                "<div class='contents_style'><input type='password' name='x' onkeydown='reloadEntry(7)'></div>",
            })
    void aProtectedPostKeepsItsTitleAndDateButHasNoBody(String body) {
        ParsedPost read = read(BLOCK, body);

        assertThat(read.post().visibility().name()).isEqualTo("PROTECTED");
        assertThat(read.post().title()).isEqualTo("제목");
        assertThat(read.bodyHtml()).isNull();
    }

    @Test
    void aPasswordFieldInATextOfTheAuthorsProtectsNothing() {
        assertThat(post(BLOCK, "<div class='contents_style'><p>예제</p><input type='password' id='demo'></div>")
                        .visibility()
                        .name())
                .isEqualTo("PUBLIC");
    }

    @Test
    void theMobilePageIsReadOfItself() {
        Page page = page(
                HttpUrl.parse("https://sora.tistory.com/m/7"),
                "<html><head>" + BLOCK.replaceAll("<meta property='article:published_time'[^>]*>", "") + "</head><body>"
                        + "<div class='blogview_tit'><a class='txt_category' href='/m/category/%EC%97%AC%ED%96%89/%EC%84%AC'><span>여행/섬</span></a><h3 class='tit_blogview'>제목</h3></div>"
                        + "<div class='blogview_info'><cite class='by_blog'>소라</cite><span class='txt_date'> 2025. 12. 1. 20:03</span></div>"
                        + "<div class='blogview_content editor_ke'><p>본문</p></div></body></html>");
        Post post = PostReader.read(page, "sora").post();

        assertThat(post.source()).isEqualTo(Source.MOBILE);
        assertThat(post.category().path()).containsExactly("여행", "섬");
        assertThat(post.publishedAt()).isEqualTo(OffsetDateTime.parse("2025-12-01T20:03:00+09:00"));
    }

    @ParameterizedTest
    @CsvSource({"euc-kr", "ms949"})
    void pagesInOldCharsetsAreReadWhetherTheyNameThemOrTheServerDoes(String charset) {
        byte[] named = ("<html><head><meta charset='euc-kr'>" + BLOCK + "</head><body>" + TEXT + "</body></html>")
                .getBytes(Charset.forName(charset));
        byte[] unnamed =
                ("<html><head>" + BLOCK + "</head><body>" + TEXT + "</body></html>").getBytes(Charset.forName(charset));

        assertThat(PostReader.read(Page.parse(named, null, POST), "sora").post().title())
                .isEqualTo("제목");
        assertThat(PostReader.read(Page.parse(unnamed, "text/html; charset=euc-kr", POST), "sora")
                        .post()
                        .title())
                .isEqualTo("제목");
    }

    @Test
    void aByteOrderMarkAndNulsDoNoHarm() {
        assertThat(PostReader.read(
                                page(
                                        POST,
                                        "\ufeff<html>\0<head>" + BLOCK + "</head><body>\0" + TEXT + "</body></html>"),
                                "sora")
                        .post()
                        .title())
                .isEqualTo("제목");
    }

    @Test
    void anEmptyLicenceOfASkinIsNone() {
        assertThat(post(
                                BLOCK,
                                TEXT
                                        + "<div class='postbtn_ccl' data-ccl-type=''><a href='https://creativecommons.org/licenses//4.0/deed.ko'></a></div>")
                        .license())
                .isNull();
        assertThat(post(
                                BLOCK,
                                TEXT
                                        + "<div class='postbtn_ccl' data-ccl-type='1'><a href='https://creativecommons.org/licenses/by-nc-nd/4.0/deed.ko'></a></div>")
                        .license())
                .isEqualTo(new License("CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/deed.ko"));
    }

    @Test
    void styleSheetsCountAlsoWhatThePlatformPutsIntoAText() {
        String text = "<style>p:nth-child(2){text-decoration:line-through}</style><p>가</p>";
        String advertising = "<div class='revenue_unit_wrap'><ins class='adsbygoogle'></ins></div>";

        assertThat(readable(text)).contains("<del>");
        assertThat(readable(advertising + text)).doesNotContain("<del>");
    }

    private static String readable(String text) {
        ParsedPost read = read(BLOCK, TEXT.replace("<p>본문</p>", text));
        return Objects.requireNonNull(read.readable()).html();
    }
}
