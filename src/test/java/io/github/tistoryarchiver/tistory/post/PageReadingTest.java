package io.github.tistoryarchiver.tistory.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.BlogState;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.License;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.SidebarLink;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.body.AssetReference;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import io.github.tistoryarchiver.tistory.source.Feed;
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

/** What Tistory's pages do that trips a reader, one by one. The pages are made up. */
class PageReadingTest {
    private static final HttpUrl POST = HttpUrl.parse("https://sora.tistory.com/7");
    private static final HttpUrl HOME = HttpUrl.parse("https://sora.tistory.com/");
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

    private static String markdown(String body) {
        return MarkdownWriter.write(
                Objects.requireNonNull(read(BLOCK, "<div class='contents_style'>" + body + "</div>")
                        .readable()),
                address -> address);
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
    void commentsThatTheOwnerCommentedOutAreNotThere() {
        ParsedPost read = read(
                BLOCK,
                TEXT
                        + "<!-- <span id='commentCount7_0'>3</span><div id='entry7Comment'><ul><li id='comment1'>x</li></ul></div> -->");

        assertThat(read.post().commentCount()).isNull();
        assertThat(read.comments()).isEmpty();
    }

    @Test
    void aPostOfTodayThatShowsOnlyATimeIsNotDatedByIt() {
        String head = BLOCK.replaceAll("<meta property='article:published_time'[^>]*>", "");

        assertThat(post(head, "<div class='blogview_info'><span class='txt_date'>15:13:02</span></div>" + TEXT)
                        .publishedAt())
                .isNull();
    }

    @Test
    void theFirstLabelOfAFeedIsACategoryOnlyIfTheBlogHasIt() {
        Feed feed = Feed.parse(
                ("<rss><channel><title>소라네</title><item><title>하나</title><link>https://sora.tistory.com/entry/a</link><guid>https://sora.tistory.com/7</guid>"
                                + "<category>여행/섬</category><category>배</category><pubDate>Mon, 9 Jun 2025 09:55:09 +0900</pubDate><description>&lt;p&gt;본문&lt;/p&gt;</description></item>"
                                + "<item><guid>https://sora.tistory.com/8</guid><category>배</category></item></channel></rss>")
                        .getBytes(StandardCharsets.UTF_8));
        List<Category> tree = List.of(new Category(
                null,
                "여행",
                List.of("여행"),
                "",
                1,
                List.of(new Category(null, "섬", List.of("여행", "섬"), "", 1, List.of()))));

        assertThat(feed.items().get(0).category(tree)).containsExactly("여행", "섬");
        assertThat(feed.items().get(0).tags(tree)).containsExactly("배");
        assertThat(feed.items().get(1).category(tree)).isEmpty();
        assertThat(feed.items().get(1).tags(tree)).containsExactly("배");
        assertThat(feed.items().get(1).category(List.of())).isNull();
        assertThat(PostReader.read(feed.items().get(0), HOME, "sora", tree)
                        .post()
                        .slug())
                .isEqualTo("a");
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
                        + "<ins class='adsbygoogle' data-ad-type='inventory'></ins><div class='revenue_unit_wrap'>반응형</div></div>");

        assertThat(read.bodyHtml())
                .contains("ca-pub-1")
                .doesNotContain("inventory")
                .doesNotContain("반응형");
        assertThat(MarkdownWriter.write(read.readable(), address -> address)).isEqualTo("글\n");
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
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<h2>에러 메세지</h2><p>권한이 없거나 존재하지 않는 페이지입니다.</p> => ERROR",
                "이 블로그는 사용자 보호를 위해 일시적으로 접근이 제한되었습니다 => RESTRICTED",
                "<h1>429 Too Many Requests</h1> => BLOCKED",
                "비정상적인 접근이 감지되었습니다. => BLOCKED",
                "<h1>nginx</h1>It works => FOREIGN",
                "'' => FOREIGN",
                "<script src='//t1.daumcdn.net/tistory_admin/x.js'></script><a href='/1'>하나</a> => LIST",
            })
    void aPageThatIsNoPostIsToldApart(String body, PageKind kind) {
        assertThat(page(POST, "<html><head></head><body>" + body + "</body></html>")
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void aTextThatSpeaksOfBlockedPagesIsStillAPost() {
        assertThat(page(
                                POST,
                                "<html><head>" + BLOCK + "</head><body>"
                                        + TEXT.replace("본문", "Too Many Requests, 일시적으로 접근이 제한되었습니다") + "</body></html>")
                        .kind())
                .isEqualTo(PageKind.POST);
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
    void aGuestbookAndADormantBlogAreToldApart() throws Exception {
        Page page = page(
                HttpUrl.parse("https://sora.tistory.com/guestbook"),
                "<html><head><script>window.T.config = {\"BLOG\":{\"id\":77,\"name\":\"sora\",\"isDormancy\":true}};</script></head><body id='tt-body-guestbook'></body></html>");

        assertThat(page.kind()).isEqualTo(PageKind.GUESTBOOK);
        assertThat(BlogReader.read(page, BlogAddress.parse("sora")).blog().state())
                .isEqualTo(BlogState.DORMANT);
    }

    @Test
    void flatRepliesOfOldSkinsBelongToTheCommentBeforeThem() {
        List<Comment> comments = read(
                        BLOCK,
                        TEXT
                                + "<div id='entry7Comment'><ul><li id='comment1' class='rp_general'><span class='tit_nickname'><a href='https://a.b'>가</a></span>"
                                + "<span class='txt_date'>2016.02.23 23:53 <a href='/toolbar/popup/abuseReport/?entryId=7&commentId=1'>신고</a></span><span class='txt_reply'>하나<br>둘</span></li>"
                                + "<li id='comment2' class='re_reply rp_admin'><span class='tit_nickname'>주인</span><span class='txt_reply'>답</span></li>"
                                + "<li id='comment3' class='rp_secret hiddenComment'><span class='txt_reply'>비밀댓글입니다</span></li></ul></div>")
                .comments();

        assertThat(comments).hasSize(2);
        assertThat(comments.get(0).text()).isEqualTo("하나\n둘");
        assertThat(comments.get(0).writtenAt()).isEqualTo(OffsetDateTime.parse("2016-02-23T23:53:00+09:00"));
        assertThat(comments.get(0).writtenText()).isEqualTo("2016.02.23 23:53");
        assertThat(comments.get(0).author().homepage()).isEqualTo("https://a.b");
        assertThat(comments.get(0).replies()).singleElement().satisfies(reply -> {
            assertThat(reply.parentId()).isEqualTo(1);
            assertThat(reply.author().role()).isEqualTo("owner");
        });
        assertThat(comments.get(1).secret()).isTrue();
        assertThat(comments.get(1).text()).isNull();
    }

    @Test
    void nestedRepliesOfOldSkinsBelongToTheCommentAround() {
        List<Comment> comments = read(
                        BLOCK,
                        TEXT
                                + "<div id='entry7Comment'><ol><li id='comment1'><div class='rp_general'><span class='name'>가</span><p>하나</p></div>"
                                + "<ul><li id='comment2'><div class='rp_admin'><span class='name'>나</span><p>둘</p></div></li></ul></li></ol></div>")
                .comments();

        assertThat(comments).singleElement().satisfies(comment -> {
            assertThat(comment.author().role()).isEqualTo("guest");
            assertThat(comment.text()).isEqualTo("하나");
            assertThat(comment.replies())
                    .singleElement()
                    .satisfies(reply -> assertThat(reply.text()).isEqualTo("둘"));
        });
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

    @Test
    void everyBlockOfTheEditorsIsATypedPartOfThePost() {
        ParsedPost read = read(
                BLOCK,
                "<div class='contents_style'>"
                        + "<figure class='imageblock' data-filename='a.png' data-origin-width='3' data-origin-height='4'><span data-url='https://blog.kakaocdn.net/dn/1/2/K/img.png'><img src='x.png'></span><figcaption>글</figcaption></figure>"
                        + "<figure class='fileblock'><a href='https://blog.kakaocdn.net/dna/5/6/K/f.zip?signature=s&attach=1'><span class='name'>자료.zip</span><div class='size'>1MB</div></a></figure>"
                        + "<figure data-ke-type='opengraph' data-og-title='T' data-og-description='D' data-og-host='h.io' data-og-source-url='https://h.io/a'><a href='https://h.io/a'>T</a></figure>"
                        + "<figure data-ke-type='video' data-video-host='kakaotv' data-video-url='https://tv.kakao.com/v/123' data-video-title='V' data-video-thumbnail='https://t1.daumcdn.net/x.jpg'><iframe src='https://play-tv.kakao.com/embed/player/cliplink/123'></iframe></figure>"
                        + "<figure data-ke-type='emoticon' data-emoticon-type='niniz' data-emoticon-name='3' data-emoticon-src='https://t1.daumcdn.net/keditor/emoticon/niniz/large/003.gif'><img></figure>"
                        + "<div data-ke-type='moreLess' data-text-more='더'><a class='btn-toggle-moreless'>더</a><div class='moreless-content'><p>속</p></div></div>"
                        + "<pre data-ke-language='kotlin' data-ke-type='codeblock'><code>val x = 1</code></pre>"
                        + "<iframe data-ke-type='map' src='/proxy/plusmapViewer.php?id=1'></iframe>"
                        + "<figure data-ke-type='futureblock' onclick='x()'><p>모름 <b>굵게</b></p>\n\n<script>y()</script></figure></div>");

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dl><dt>Today</dt><dd>1</dd><dt>Yesterday</dt><dd>2</dd><dt>Total</dt><dd>1,234</dd></dl>",
                "<div class='count'><p class='total'>1,234</p><ul><li><strong>오늘</strong>1</li><li><strong>어제</strong>2</li></ul></div>",
                "<div class='counter'><span class='y'>2</span> / <span class='t'>1</span> / <span class='a'>1234</span></div>",
                "<ul><li>전체 <em>1,234</em></li><li>오늘 <em>1</em></li><li>어제 <em>2</em></li></ul>",
            })
    void visitorCountersAreReadInAnyOrderAndLanguage(String sidebar) throws Exception {
        var counters = BlogReader.read(
                        page(HOME, "<html><body><div id='side'>" + sidebar + "</div></body></html>"),
                        BlogAddress.parse("sora"))
                .counters();

        assertThat(counters.total()).isEqualTo(1234);
        assertThat(counters.today()).isEqualTo(1);
        assertThat(counters.yesterday()).isEqualTo(2);
    }

    @Test
    void theSidebarIsReadByItsLinksWhateverTheSkin() throws Exception {
        var sidebar = BlogReader.read(
                page(
                        HOME,
                        "<html><body><aside><h3>최근에 올라온 글</h3><ul><li><a href='/9'>아홉 ⋯</a> <span class='date'>2025.01.02</span></li></ul>"
                                + "<ul><li><a href='/9#comment3'>댓글</a></li></ul><ul><li><a href='/archive/202501'>2025/01</a> (4)</li></ul><ul><li><a href='/notice/5'>알림</a></li></ul>"
                                + "<a href='/tag/c%2B%2B' class='cloud3'> c++</a><ul class='links'><li><a href='https://friend.example'>벗</a></li></ul>"
                                + "<table class='tt-calendar'><caption class='cal_month'><a href='/archive/202412'>«</a> <a href='/archive/202501'>2025/01</a></caption>"
                                + "<tr><td><a class='cal_click' href='/archive/20250102'>2</a></td></tr></table></aside></body></html>"),
                BlogAddress.parse("sora"));

        assertThat(sidebar.blog().sidebar().recentPosts())
                .containsExactly(new SidebarLink("아홉 ⋯", "https://sora.tistory.com/9", null, "2025.01.02"));
        assertThat(sidebar.blog().sidebar().recentComments())
                .extracting(SidebarLink::text)
                .containsExactly("댓글");
        assertThat(sidebar.blog().sidebar().archives())
                .containsExactly(new SidebarLink("2025/01", "https://sora.tistory.com/archive/202501", 4, null));
        assertThat(sidebar.blog().sidebar().notices())
                .extracting(SidebarLink::text)
                .containsExactly("알림");
        assertThat(sidebar.blog().sidebar().tags())
                .extracting(SidebarLink::text)
                .containsExactly("c++");
        assertThat(sidebar.blog().sidebar().links())
                .extracting(SidebarLink::text)
                .containsExactly("벗");
        assertThat(sidebar.calendar().month()).isEqualTo("2025-01");
        assertThat(sidebar.calendar().days()).containsExactly(2);
    }

    @Test
    void aTextIsKeptWithoutThePageAroundIt() {
        ParsedPost post = read(BLOCK, "<nav>메뉴</nav>" + TEXT);

        assertThat(Objects.requireNonNull(post.readable()).root().text()).isEqualTo("본문");
    }
}
