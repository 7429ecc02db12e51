package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Blogs that change their name, and others that take it. */
class OtherBlogTest {
    private static final String PAGE = "text/html; charset=utf-8";

    @RegisterExtension
    private final ArchivedBlog sora =
            new ArchivedBlog(blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>"));

    private final FakeTistory blog = sora.blog();

    private void home(String host, String name, long id) {
        String home = FakeTistory.head("") + "<body id=\"tt-body-index\"></body></html>";
        blog.answer(host + "/", Answer.of(200, PAGE, renamed(home, name).replace("\"id\":77", "\"id\":" + id)));
    }

    private static String renamed(String page, String name) {
        return page.replace("sora.tistory.com", name + ".tistory.com")
                .replace("\"name\":\"sora\"", "\"name\":\"" + name + "\"");
    }

    private void rename(String name) {
        home(name + ".tistory.com", name, 77);
        blog.answer(
                name + ".tistory.com/sitemap.xml",
                Answer.of(200, "application/xml", renamed(FakeTistory.sitemap(java.util.List.of(1L, 2L)), name)));
        for (long id : new long[] {1, 2}) {
            String page = FakeTistory.page(id, "글 " + id, id == 1 ? "<p>하나</p>" : "<p>두 번째</p>");
            blog.answer(name + ".tistory.com/" + id, Answer.of(200, PAGE, renamed(page, name)));
        }
    }

    private Cli backup(String name) {
        return Cli.run(
                sora.address(),
                "backup",
                name,
                "--rate",
                "1000",
                "--out",
                sora.out().toString());
    }

    @Test
    void anotherBlogUnderTheOldNameIsRefusedAndNothingIsTouched() throws IOException {
        sora.backup();
        Map<String, String> before = ArchiveBytes.ofAllFiles(sora.out());
        home(FakeTistory.HOST, "sora", 99);

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err())
                .contains("another blog", "--out", sora.path("").toString())
                .doesNotContain("Exception");
        assertThat(ArchiveBytes.ofAllFiles(sora.out())).isEqualTo(before);
    }

    @Test
    void aRenamedBlogGoesOnInItsArchive() throws IOException {
        sora.backup();
        rename("haru");

        Cli run = backup("haru");

        assertThat(run.exit()).isZero();
        assertThat(sora.out().resolve("haru")).doesNotExist();
        assertThat(sora.read("blog.json")).contains("\"name\": \"haru\"");
        assertThat(sora.read("posts/2/post.md")).contains("두 번째");
        assertThat(sora.read("posts/2/revisions/20240201T100000+0900/post.md")).contains("둘");
        assertThat(sora.verify().exit()).isZero();
    }

    @Test
    void linksToTheNameThatABlogHadBeforeStillLeadToItsPosts() throws IOException {
        sora.backup();
        rename("haru");
        String page = renamed(FakeTistory.page(2, "글 2", "<p>LINK</p>"), "haru");
        blog.answer(
                "haru.tistory.com/2",
                Answer.of(200, PAGE, page.replace("LINK", "<a href='https://sora.tistory.com/1'>처음</a>")));

        backup("haru");

        assertThat(sora.read("blog.json")).contains("\"earlierHosts\": [");
        assertThat(sora.read("posts/2/post.md")).contains("[처음](../1/post.md)");
    }

    @Test
    void aRenamedFolderIsFoundByTheNumberAndFreesTheName() throws IOException {
        sora.backup();
        Files.move(sora.path(""), sora.out().resolve("sora-old"));
        home(FakeTistory.HOST, "sora", 99);
        rename("haru");

        sora.backup();
        backup("haru");

        assertThat(sora.read("blog.json")).contains("\"id\": 99");
        assertThat(Files.readString(sora.out().resolve("sora-old/blog.json")))
                .contains("\"name\": \"haru\"", "\"id\": 77");
    }

    @Test
    void anArchiveWithoutANumberTakesThatOfTheNextPage() throws IOException {
        sora.backup();
        Files.writeString(sora.path("blog.json"), sora.read("blog.json").replace("  \"id\": 77,\n", ""));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("blog.json")).contains("\"id\": 77");
    }
}
