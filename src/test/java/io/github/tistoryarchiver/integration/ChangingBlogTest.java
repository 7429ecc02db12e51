package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A blog that its owner edits between runs. */
class ChangingBlogTest {
    private static final String EDITED = "2024-03-05T08:00:00+09:00";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(
            blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>"));

    private final FakeTistory blog = sora.blog();

    @Test
    void anUnchangedBlogCostsThreeRequests() {
        sora.backup();

        assertThat(sora.askedBy(() -> sora.backup("--comment-checks", "0")))
                .containsExactly("/robots.txt", "/", "/sitemap.xml");
    }

    @Test
    void anEditKeepsWhatItReplaced() throws IOException {
        sora.backup();
        blog.edit(2, "글 2", "<p>두 번째</p>", EDITED);

        Cli run = sora.backup();

        assertThat(run.out()).contains("1 changed");
        assertThat(sora.read("posts/2/post.md")).contains("두 번째");
        assertThat(sora.read("posts/2/revisions/20240305T080000+0900/post.md")).endsWith("---\n\n둘\n");
        assertThat(sora.read("posts/2/revisions/20240305T080000+0900/body.html"))
                .contains("둘");
        assertThat(sora.read("posts/2/revisions/20240305T080000+0900/post.json"))
                .contains("\"id\": 2");
    }

    @Test
    void aChangedTitleIsAnEdit() throws IOException {
        sora.backup();
        blog.edit(2, "새 제목", "<p>둘</p>", EDITED);

        sora.backup();

        assertThat(sora.read("posts/2/post.json")).contains("새 제목");
        assertThat(sora.read("posts/2/revisions/20240305T080000+0900/post.json"))
                .contains("글 2");
    }

    @Test
    void aPostFetchedAgainWithoutAnEditHasNoRevision() {
        sora.backup();

        sora.backup("--refresh");

        assertThat(sora.path("posts/2/revisions")).doesNotExist();
    }

    @Test
    void anImageOfAnOlderRevisionIsNotWrittenOver() throws IOException {
        String first = "blog.kakaocdn.net/dna/aaa/btA/AAAA/img.png";
        String second = "blog.kakaocdn.net/dna/bbb/btB/BBBB/img.png";
        blog.image(first)
                .image(second)
                .edit(2, "글 2", "<img src='https://" + first + "'>", "2024-02-02T10:00:00+09:00");
        sora.backup();
        blog.edit(2, "글 2", "<p>그림 없음</p>", EDITED);
        sora.backup();
        List<byte[]> before = assets();
        blog.edit(2, "글 2", "<img src='https://" + second + "'>", "2024-03-06T08:00:00+09:00");

        sora.backup();

        assertThat(before).hasSize(1);
        assertThat(assets()).hasSize(2).contains(before.get(0));
    }

    private List<byte[]> assets() throws IOException {
        try (Stream<Path> files = Files.list(sora.path("posts/2/assets"))) {
            return files.sorted().map(ChangingBlogTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer list(String... posts) {
        StringBuilder html =
                new StringBuilder(FakeTistory.head("") + "<body id=\"tt-body-category\"><div id=\"content\">");
        for (String post : posts) {
            html.append("<a href='").append(post).append("'>글</a>");
        }
        return Answer.of(200, "text/html; charset=utf-8", html + "</div></body></html>");
    }

    @Test
    void aBlogThatRefusesIsLeftAloneAndTheNextRunGoesOn() throws IOException {
        for (long id = 1; id <= 20; id++) {
            blog.post(id, "<p>글</p>").answer("/" + id, Answer.of(429, "text/html", "x"));
        }

        Cli refused = sora.backup("--connections", "1");
        for (long id = 1; id <= 20; id++) {
            blog.post(id, "<p>글</p>");
        }
        Cli later = sora.backup();

        assertThat(refused.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(refused.err()).contains("not asked for, since the blog refused 5 requests in a row");
        assertThat(blog.asked()).filteredOn(path -> path.endsWith("/20")).hasSize(1);
        assertThat(later.out()).contains("20 new");
    }

    @Test
    void statusSaysWhatIsMissingWhyAndWhoNamedIt() {
        blog.answer("/2", Answer.of(403, "text/html", "<p>권한이 없습니다</p>"));
        sora.backup();

        Cli status = sora.status();

        assertThat(status.exit()).isZero();
        assertThat(status.out())
                .contains("Posts:     2, of which the blog no longer has 0")
                .contains("Sources:   sitemap 3; archived 2")
                .contains(
                        "Missing:   https://sora.tistory.com/2: private or deleted; guests may not read it. Named by: sitemap");
    }
}
