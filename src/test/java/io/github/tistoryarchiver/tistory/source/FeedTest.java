package io.github.tistoryarchiver.tistory.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final HttpUrl POST = HttpUrl.parse("https://sora.tistory.com/7");
    private static final HttpUrl HOME = HttpUrl.parse("https://sora.tistory.com/");

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

    @Test
    void aFeedInAtomHasItsPosts() {
        Feed feed = Feed.parse(("<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>소라네</title>"
                        + "<updated>2012-01-02T00:00:00Z</updated><entry><title>하나</title><author><name>소라</name><uri>x</uri></author>"
                        + "<link rel='edit' href='https://sora.tistory.com/9'/><link rel='alternate' href='https://sora.tistory.com/7'/>"
                        + "<category term='배'/><published>2012-01-01T10:00:00+09:00</published><summary>짧게</summary>"
                        + "<content type='html'>&lt;p&gt;본문&lt;/p&gt;</content></entry></feed>")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(feed.title()).isEqualTo("소라네");
        assertThat(feed.date()).isEqualTo("2012-01-02T00:00:00Z");
        assertThat(feed.items())
                .containsExactly(new Feed.Item(
                        7L,
                        "https://sora.tistory.com/7",
                        "하나",
                        "소라",
                        List.of("배"),
                        OffsetDateTime.parse("2012-01-01T10:00:00+09:00"),
                        "<p>본문</p>"));
    }

    @Test
    void aFeedInTheFirstRssHasItsPosts() {
        Feed feed = Feed.parse(
                ("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>소라네</title>"
                                + "</channel><item><title>하나</title><link>https://sora.tistory.com/7</link><dc:creator>소라</dc:creator>"
                                + "<dc:date>2006-01-01T10:00:00+09:00</dc:date><description>짧게</description>"
                                + "<content:encoded><![CDATA[<p>본문</p>]]></content:encoded></item></rdf:RDF>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(feed.items())
                .containsExactly(new Feed.Item(
                        7L,
                        "https://sora.tistory.com/7",
                        "하나",
                        "소라",
                        List.of(),
                        OffsetDateTime.parse("2006-01-01T10:00:00+09:00"),
                        "<p>본문</p>"));
    }

    @Test
    void aFeedInTheKoreanEncodingOfWindowsLosesNoSyllable() {
        Feed feed =
                Feed.parse(("<?xml version='1.0' encoding='euc-kr'?><rss><channel><title>똠방각하</title></channel></rss>")
                        .getBytes(Charset.forName("MS949")));

        assertThat(feed.title()).isEqualTo("똠방각하");
    }
}
