package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Images whose signed address has ended when they are asked for. */
class EndedAddressesTest {
    private static final String EDITED = "2024-03-05T08:00:00+09:00";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(
            blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>"));

    private final FakeTistory blog = sora.blog();

    private static Answer list(String... posts) {
        StringBuilder html =
                new StringBuilder(FakeTistory.head("") + "<body id=\"tt-body-category\"><div id=\"content\">");
        for (String post : posts) {
            html.append("<a href='").append(post).append("'>글</a>");
        }
        return Answer.of(200, "text/html; charset=utf-8", html + "</div></body></html>");
    }

    private static final String IMAGE = "blog.kakaocdn.net/dna/abc/btX/AAAA/img.png";

    private static String signed(String signature) {
        return "<img src='https://" + IMAGE + "?credential=k&expires=1&signature=" + signature + "' alt='배'>";
    }

    private FakeTistory ended() {
        return blog.edit(1, "글 1", signed("new"), EDITED)
                .answerOnce(
                        "/1", Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(1, "글 1", signed("old"))));
    }

    @Test
    void anImageWhoseAddressEndedIsFetchedByThatOfThePageReadAgain() throws IOException {
        ended().image(IMAGE + "?credential=k&expires=1&signature=new");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.json")).contains("\"origin\": \"page-again\"");
        assertThat(sora.path("posts/1/assets/배.png")).exists();
        assertThat(blog.asked()).filteredOn(path -> path.endsWith("/1")).hasSize(2);
    }

    @Test
    void anImageWhoseAddressEndedIsFetchedByTheFeedsAddress() throws IOException {
        String feed = "<rss><channel><item><title>글 1</title><link>https://sora.tistory.com/1</link>"
                + "<guid>https://sora.tistory.com/1</guid><description>&lt;p&gt;&lt;img"
                + " src='https://blog.kakaocdn.net/dn/abc/btX/KEY/img.png'&gt;&lt;/p&gt;</description></item></channel></rss>";
        ended().image("blog.kakaocdn.net/dn/abc/btX/KEY/img.png").answer("/rss", Answer.of(200, "text/xml", feed));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.json")).contains("\"origin\": \"feed\"");
    }

    @Test
    void atLastTheThumbnailIsTaken() throws IOException {
        ended().image("img1.daumcdn.net/thumb/R1280x0/");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.json")).contains("\"origin\": \"thumbnail\"");
    }
}
