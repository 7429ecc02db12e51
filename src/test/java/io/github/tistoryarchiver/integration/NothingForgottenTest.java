package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles, tags, categories and addresses: what is the post's, what stays known, and what is no longer so. */
class NothingForgottenTest {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "<div class='contents_style'><p>글</p></div>";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(blog -> blog.post(1, ""));

    private final FakeTistory blog = sora.blog();

    private Cli backup(String... options) {
        return sora.backup(options);
    }

    private String post(long id) throws IOException {
        return sora.read("posts/" + id + "/post.json");
    }

    private void serve(String page) {
        blog.answer("/1", Answer.of(200, HTML, page));
    }

    private static String page(String article) {
        return FakeTistory.page(1, "제목", article, "/1");
    }

    /** A page whose skin shows neither title nor times. */
    private static String bare(String article) {
        return page(article)
                .replaceAll("<meta property=\"(og:title|article:[a-z]+_time)\"[^>]*>", "")
                .replace("\"categoryId\":0,\"categoryLabel\":null", "\"isAuthor\":false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='entryProtected'><input type='password' id='entry1password'></div>",
                "<form onsubmit='return open(this)'><p>비밀번호</p><input type='password' name='pw'></form>",
                "<div class='contents_style'><p>잠긴 글</p><input type=\"password\"></div>",
                "<section class='lock'><label>비밀번호 <input class='x' type='PASSWORD'></label></section>",
            })
    void aProtectedPostIsKnownByItsPasswordFieldInAnyMarkup(String form) throws IOException {
        serve(page(form));

        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(post(1)).contains("\"visibility\": \"protected\"");
        assertThat(sora.path("posts/1/body.html")).doesNotExist();
    }

    @Test
    void thePasswordOfTheFormForCommentsClosesNoPost() throws IOException {
        serve(page(TEXT + "<form action='/comment/add/1'><input type='password' name='password'></form>"));

        backup();

        assertThat(post(1)).contains("\"visibility\": \"public\"");
        assertThat(sora.path("posts/1/body.html")).exists();
    }

    @Test
    void tagsOfASidebarAreNotThePosts() throws IOException {
        String sidebar = "<div id='right'><a rel='tag' href='/tag/남의'>남의</a></div>";
        serve("<!-- -->"
                + page(
                        "<div id='wrap'><div id='content'><div class='box'><div class='entryProtected'><input type='password' id='entry1password'></div></div></div>"
                                + sidebar + "</div>"));
        backup();
        assertThat(post(1)).doesNotContain("남의");

        serve(page("<div class='layout-aside-right'><div class='article'>" + TEXT
                + "<div class='tags'><a rel='tag' href='/tag/내'>내 태그</a></div></div>"
                + "<aside><a rel='tag' href='/tag/남의'>남의</a></aside></div>"));
        backup("--refresh");
        assertThat(post(1)).contains("내 태그").doesNotContain("남의");
    }

    @Test
    void whatAPageNoLongerTellsStaysKnown() throws IOException {
        String form = "<div class='entryProtected'><input type='password' id='entry1password'></div>";
        serve(page(form)
                .replace("\"categoryId\":0,\"categoryLabel\":null", "\"categoryId\":5,\"categoryLabel\":\"여행\""));
        backup();
        String before = post(1);
        serve(bare(form));

        Cli run = backup("--refresh");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(post(1)).isEqualTo(before);
    }

    @Test
    void aTitleThatThePageLacksIsTakenFromItsHeadOrTheListing() throws IOException {
        String form = "<div class='entryProtected'><input type='password' id='entry1password'></div>";
        serve(bare(form).replace("<head>", "<head><title>비밀 이야기 :: 소라네</title>"));
        backup();
        assertThat(post(1)).contains("\"title\": \"비밀 이야기\"");

        blog.post(2, "")
                .answer(
                        "/2",
                        Answer.of(
                                200,
                                HTML,
                                FakeTistory.page(2, "x", form.replace("entry1", "entry2"), "/2")
                                        .replaceAll("<meta property=\"og:title\"[^>]*>", "")
                                        .replace("<head>", "<head><title>소라네</title>")))
                .answer(
                        "/m/api/entry/0/POST",
                        Answer.of(
                                200,
                                "application/json",
                                "{\"data\":{\"items\":[{\"id\":2,\"title\":\"목록의 제목\",\"path\":\"/2\"}],\"isLast\":true}}"));
        backup();
        assertThat(post(2)).contains("\"title\": \"목록의 제목\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "%BF%A9%C7%E0", "%25EC%2597%25AC"})
    void theLabelOfACategoryIsItsNameWhereItsAddressHasNone(String segment) throws IOException {
        serve(bare("<a href='/category/" + segment + "'>여행 <span class='c_cnt'>(3)</span></a>" + TEXT)
                .replace("</head>", "<meta property=\"og:title\" content=\"제목\"></head>"));

        backup();

        assertThat(post(1)).containsSubsequence("\"category\"", "\"여행\"");
    }

    @Test
    void aCategoryThatWasDeletedEnds() throws IOException {
        String filed = "\"categoryId\":5,\"categoryLabel\":\"여행\"";
        home(
                "<li><a class='link_item' href='/category/여행'>여행</a></li><li><a class='link_item' href='/category/집'>집</a></li>");
        serve(page(TEXT).replace("\"categoryId\":0,\"categoryLabel\":null", filed));
        backup();
        assertThat(post(1)).contains("여행");

        home("<li><a class='link_item' href='/category/집'>집</a></li>");
        serve(page(TEXT));
        backup();

        assertThat(post(1)).doesNotContain("여행");
        int asked = blog.asked().size();
        backup("--comment-checks", "0");
        assertThat(blog.asked().size() - asked).isEqualTo(3);
    }

    private void home(String categories) {
        blog.answer(
                "/",
                Answer.of(
                        200,
                        HTML,
                        FakeTistory.head("")
                                + "<body id='tt-body-index'><ul class='tt_category'><li><a class='link_tit'"
                                + " href='/category'>전체</a><ul class='category_list'>" + categories
                                + "</ul></li></ul></body></html>"));
    }

    @Test
    void aPostWhoseSkinSaysThatItHasNoCategoryKeepsNone() throws IOException {
        String link = "<a href='/category/%EC%97%AC%ED%96%89'>여행</a>";
        String titled = "<meta property=\"og:title\" content=\"제목\"></head>";
        serve(bare(link + TEXT).replace("</head>", titled));
        backup();
        assertThat(post(1)).contains("여행");
        serve(bare("<a href='/category'>분류없음</a>" + TEXT).replace("</head>", titled));

        backup("--refresh");

        assertThat(post(1)).doesNotContain("여행");
    }

    @Test
    void aPostWhoseAddressPassedToAnotherIsAskedForByItsNumberAndMarkedGone() throws IOException {
        String slug = "https://sora.tistory.com/entry/sea";
        sitemap(slug, "2024-02-01T10:00:00+09:00");
        entry(1, "처음 글");
        backup();
        sitemap(slug, "2024-03-01T10:00:00+09:00");
        entry(2, "나중 글");
        blog.answer("/1", Answer.of(404, HTML, "<h2>에러 메세지</h2>"));

        Cli first = backup();
        assertThat(first.err()).contains("Not there:    https://sora.tistory.com/1");
        assertThat(post(1)).contains("\"state\": \"live\"");
        assertThat(post(2)).contains("나중 글");
        Cli second = backup();

        assertThat(second.err()).contains("Gone:");
        assertThat(post(1)).contains("\"state\": \"gone\"", "처음 글");
        assertThat(post(2)).contains("\"state\": \"live\"");
    }

    private void sitemap(String address, String time) {
        blog.answer(
                "/sitemap.xml",
                Answer.of(
                        200,
                        "application/xml",
                        "<urlset><url><loc>" + address + "</loc><lastmod>" + time + "</lastmod></url></urlset>"));
    }

    private void entry(long id, String title) {
        blog.answer("/entry/sea", Answer.of(200, HTML, FakeTistory.page(id, title, TEXT, "/entry/sea")));
    }

    @Test
    void aTitleThatIsWrittenEmptyStaysEmpty() throws IOException {
        serve(page("<div class='hgroup'><h1>소라네</h1></div>" + TEXT)
                .replace("og:title\" content=\"제목\"", "og:title\" content=\"\"")
                .replace("<head>", "<head><title>소라네</title><meta property='og:site_name' content='소라네'>"));
        backup();
        assertThat(post(1)).contains("\"title\": \"\"");
        String before = post(1);

        Cli again = backup("--refresh");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(post(1)).isEqualTo(before);
    }

    @Test
    void aTitleThatNobodyTellsIsNotTheBlogs() throws IOException {
        serve(page("<div class='hgroup'><h1>소라네</h1></div>" + TEXT)
                .replaceAll("<meta property=\"og:title\"[^>]*>", "")
                .replace("<head>", "<head><title>소라네</title><meta property='og:site_name' content='소라네'>"));

        backup();

        assertThat(post(1)).doesNotContain("\"title\": \"소라네\"");
    }

    @Test
    void postsThatOnlyTheHomePageListsAreArchivedAndSaid() throws IOException {
        blog.answer(
                        "/sitemap.xml",
                        Answer.of(
                                200,
                                "application/xml",
                                "<urlset><url><loc>https://sora.tistory.com/</loc></url></urlset>"))
                .answer(
                        "/m/api/entry/0/POST",
                        Answer.of(200, "application/json", "{\"data\":{\"items\":[],\"isLast\":true}}"))
                .answer(
                        "/",
                        Answer.of(
                                200,
                                HTML,
                                FakeTistory.head("")
                                        + "<body id='tt-body-index'><ul><li><a href='/1'>글</a></li></ul></body></html>"));
        serve(page(TEXT));

        Cli run = backup();

        assertThat(run.err()).contains("neither the sitemap nor the listing names a post");
        assertThat(post(1)).contains("제목");
        assertThat(sora.read(".state/last-run.json")).contains("ONLY_IN_PAGES");
    }
}
