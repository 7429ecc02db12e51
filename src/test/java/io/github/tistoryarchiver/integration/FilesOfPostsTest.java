package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Images and attachments of posts. */
class FilesOfPostsTest {
    private static final String SIGNED =
            "https://blog.kakaocdn.net/dna/abc/btX/AAAA/img.png?credential=k&expires=1&signature=";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    @Test
    void noAddressIsAskedForTwiceInARun() {
        blog.post(1, "<img src='" + SIGNED + "x'><img src='" + SIGNED + "y'>").post(2, "<p>둘</p>");
        blog.image("blog.kakaocdn.net/dna/abc/btX/AAAA/img.png");

        sora.backup();

        assertThat(blog.asked()).doesNotHaveDuplicates().hasSize(11);
        assertThat(blog.asked().stream().filter(address -> address.contains("kakaocdn")))
                .hasSize(1);
    }

    @Test
    void aFileThatDidNotChangeIsNotSentAgain() throws IOException {
        String image = "blog.kakaocdn.net/dna/abc/btX/AAAA/img.png";
        blog.post(1, "<img src='" + SIGNED + "x'>")
                .answer(image, new Answer(200, "image/png", FakeTistory.png("a"), Map.of("ETag", "\"one\"")));
        sora.backup();
        Map<String, String> before = sora.files();
        blog.answer(image, new Answer(304, "image/png", new byte[0], Map.of("ETag", "\"one\"")));

        Cli run = sora.backup("--refresh");

        assertThat(run.exit()).isZero();
        assertThat(blog.headers("If-None-Match")).containsExactly("\"one\"");
        assertThat(sora.files()).isEqualTo(before);
    }

    @Test
    void fetchingEverythingAgainChangesNoByteAlthoughEveryImageIsSignedAnew() throws IOException {
        blog.post(1, "<p><img src='" + SIGNED + "first'></p>").image("blog.kakaocdn.net/dna/abc/btX/AAAA/img.png");
        sora.backup();
        Map<String, String> before = sora.files();
        blog.post(1, "<p><img src='" + SIGNED + "second'></p>");

        Cli run = sora.backup("--refresh");

        assertThat(run.out()).contains("0 new, 0 changed, 1 unchanged").contains("1 fetched");
        assertThat(sora.files()).isEqualTo(before);
    }

    @Test
    void anImageThatCannotBeFetchedStaysNamedAndKeepsItsAddress() throws IOException {
        blog.post(1, "<p>앞<img src='" + SIGNED + "x' alt='배'>뒤</p>").post(2, "<p>둘</p>");

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("Missing file: https://blog.kakaocdn.net/dna/abc/btX/AAAA/img.png")
                .contains("(404)");
        assertThat(sora.read("posts/1/post.json"))
                .contains("\"status\": \"failed\"")
                .contains("\"problem\": \"HTTP 404\"");
        assertThat(sora.read("posts/1/post.md")).contains("![배](https://blog.kakaocdn.net/dna/abc/btX/AAAA/img.png)");
        assertThat(sora.read("posts/2/post.md")).contains("둘");
    }

    @Test
    void aPostWithAMissingImageIsAskedForAgainAtTheNextRun() throws IOException {
        blog.post(1, "<p><img src='" + SIGNED + "x' alt='배'></p>");
        sora.backup();
        blog.image("blog.kakaocdn.net/dna/abc/btX/AAAA/img.png");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.md")).contains("![배](assets/배.png)");
    }

    @Test
    void anImageThatIsGoneFromSomebodyElsesServerDoesNotMakeTheArchiveIncomplete() throws IOException {
        blog.post(1, "<p><img src='https://photos.example.com/a.jpg'></p>");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("Dead link:    https://photos.example.com/a.jpg");
        assertThat(sora.read("posts/1/post.json")).contains("\"status\": \"dead\"");
    }

    @Test
    void anErrorPageServedAsAnImageIsNotStored() throws IOException {
        blog.post(1, "<p><img src='" + SIGNED + "x'></p>")
                .answer(
                        "blog.kakaocdn.net/dna/abc/btX/AAAA/img.png",
                        Answer.of(200, "image/png", "<html>sorry</html>"));

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("is not an image (text/html)");
        assertThat(sora.files().keySet()).noneMatch(name -> name.contains("assets"));
    }

    @Test
    void leavingFilesOutDoesNotLoseThoseThatAreThere() throws IOException {
        blog.post(1, "<p><img src='" + SIGNED + "x' alt='배'></p>").image("blog.kakaocdn.net/dna/abc/btX/AAAA/img.png");
        sora.backup();
        Map<String, String> before = sora.files();

        sora.backup("--no-assets", "--refresh");

        assertThat(sora.files()).isEqualTo(before);
    }

    @Test
    void aFileThatStandsInTheTextItselfIsStoredAndLinked() throws IOException {
        blog.post(1, "<p><a href='data:text/plain;charset=utf-8,%EA%B0%80' download='메모.txt'>내려받기</a></p>");

        sora.backup();

        assertThat(sora.read("posts/1/post.md")).contains("[내려받기](assets/메모.txt)");
        assertThat(sora.read("posts/1/assets/메모.txt")).isEqualTo("가");
    }
}
