package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole blog by one command, what the options change, and what is refused. */
class BackupCommandTest {
    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    @Test
    void aWholeBlogIsArchivedByOneCommand() throws IOException {
        blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("3 found; 3 new").contains("Complete: nothing is missing.");
        assertThat(sora.files().keySet())
                .containsExactlyInAnyOrder(
                        "README.md",
                        "SHA256SUMS",
                        "blog.json",
                        "index.json",
                        "posts/1/post.json",
                        "posts/1/post.md",
                        "posts/1/body.html",
                        "posts/2/post.json",
                        "posts/2/post.md",
                        "posts/2/body.html",
                        "posts/3/post.json",
                        "posts/3/post.md",
                        "posts/3/body.html");
        assertThat(sora.read("posts/2/post.md")).endsWith("---\n\n둘\n");
    }

    @Test
    void aSecondRunAsksForNoPostAndChangesNoByte() throws IOException {
        blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>");
        sora.backup();
        Map<String, String> before = sora.files();
        int asked = blog.asked().size();

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("0 new, 0 changed, 2 unchanged");
        assertThat(blog.asked().subList(asked, blog.asked().size())).noneMatch(address -> address.matches(".*/\\d+$"));
        assertThat(sora.files()).isEqualTo(before);
    }

    @Test
    void aPrivatePostIsNamedAndTheOthersAreArchived() throws IOException {
        blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").answer("/1", Answer.of(403, "text/html", "<p>권한이 없습니다</p>"));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.err())
                .contains("Not for guests: https://sora.tistory.com/1: private or deleted; guests may not read it."
                        + " Named by: sitemap");
        assertThat(sora.files()).containsKey("posts/2/post.md").doesNotContainKey("posts/1/post.md");
    }

    @Test
    void anErrorPageWithStatus200IsNotStoredAsAPost() throws IOException {
        blog.post(1, "<p>하나</p>")
                .answer(
                        "/1",
                        Answer.of(
                                200,
                                "text/html; charset=utf-8",
                                "<html><h2>에러 메세지</h2><p>권한이 없거나 존재하지 않는 페이지입니다.</p></html>"));

        Cli run = sora.backup();

        assertThat(run.err()).contains("Not for guests: https://sora.tistory.com/1");
        assertThat(sora.files()).doesNotContainKey("posts/1/post.json");
    }

    @Test
    void aProtectedPostIsStoredWithoutABody() throws IOException {
        blog.post(5, "x")
                .answer(
                        "/5",
                        Answer.of(
                                200,
                                "text/html; charset=utf-8",
                                FakeTistory.page(
                                        5,
                                        "비밀 글",
                                        "<div class='entryProtected'><input type='password' id='entry5password'></div>",
                                        "/5")));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/5/post.json"))
                .contains("\"visibility\": \"protected\"")
                .contains("비밀 글");
        assertThat(sora.read("posts/5/post.md")).contains("draft: true");
        assertThat(sora.files()).doesNotContainKey("posts/5/body.html");
    }

    @Test
    void aHostThatIsNotTistoryIsRefusedAndNothingIsWritten() {
        blog.answer("/", Answer.of(200, "text/html", "<html><title>Hello</title><body>just a web site</body></html>"));

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("This is not a Tistory blog.").contains("Nothing was changed.");
        assertThat(sora.out()).isEmptyDirectory();
    }

    @Test
    void aBlogThatDoesNotAnswerIsSaidSoAndNothingIsWritten() {
        blog.answer("/", Answer.of(404, "text/html", "<h2>에러 메세지</h2>"));

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("The blog could not be reached. https://sora.tistory.com/: not there (404).");
        assertThat(sora.out()).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                "^^ => No blog was named.",
                "my blog => 'my blog' is neither the name of a Tistory blog",
                "ftp://sora.tistory.com => 'ftp://sora.tistory.com' is not a web address:",
                "www.tistory.com => 'www.tistory.com' is Tistory itself",
                "한글이름! => '한글이름!' is neither the name of a Tistory blog",
                "10.0.0.1 => '10.0.0.1' is neither the name of a Tistory blog"
            })
    void whatIsNotABlogIsRefusedInOneSentenceThatSaysWhy(String text, String why) {
        Cli run = Cli.run(blog.address(), "backup", text, "--out", sora.out().toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines().toList()).hasSize(2).last().isEqualTo("See 'tistory-archiver backup --help'.");
        assertThat(run.err()).startsWith(why);
        assertThat(blog.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sora",
                "SORA",
                "sora.tistory.com",
                "https://sora.tistory.com/175",
                "http://sora.tistory.com/m/entry/a?b=c#d"
            })
    void aBlogCanBeNamedInManyWays(String text) throws IOException {
        blog.post(1, "<p>하나</p>");

        Cli run = Cli.run(blog.address(), "backup", text, "--out", sora.out().toString());

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.md")).contains("하나");
    }

    @Test
    void postsOutsideTheScopeAreNotStored() throws IOException {
        blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>");

        Cli run = sora.backup("--since", "2024-01-03", "--until", "2024-01-03");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("1 new").contains("2 out of scope");
        assertThat(sora.files()).containsKey("posts/2/post.md").doesNotContainKey("posts/1/post.md");
    }

    @Test
    void aDryRunWritesNothing() {
        blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>");

        Cli run = sora.backup("--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("2 posts would be fetched");
        assertThat(sora.out()).isEmptyDirectory();
        assertThat(blog.asked()).doesNotContain("sora.tistory.com/1");
    }

    @Test
    void aServerErrorIsTriedAgain() throws IOException {
        blog.post(1, "<p>하나</p>").answer("/1", Answer.of(503, "text/html", "busy"));

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(blog.asked().stream().filter("sora.tistory.com/1"::equals)).hasSize(4);
    }

    @Test
    void anEditedPostIsFetchedAgainAndStored() throws IOException {
        blog.post(1, "<p>옛글</p>");
        sora.backup();
        blog.post(1, "<p>새글</p>")
                .answer(
                        "/sitemap.xml",
                        Answer.of(
                                200,
                                "application/xml",
                                FakeTistory.sitemap(List.of(1L)).replace("2024-02-01", "2024-03-01")));

        Cli run = sora.backup();

        assertThat(run.out()).contains("0 new, 1 changed");
        assertThat(sora.read("posts/1/post.md")).contains("새글");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidSo() throws IOException {
        blog.post(1, "<p>하나</p>");
        Files.writeString(sora.path(""), "a file where the folder should be");

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(6);
        assertThat(run.err()).contains("The archive cannot be read or written");
    }

    @Test
    void titlesThatLookLikeYamlOrMarkupStayTitles() throws IOException {
        blog.post(1, "--- \"a\": # <b>&amp;", "<p>하나</p>");

        sora.backup();

        assertThat(sora.read("posts/1/post.md")).contains("title: \"--- \\\"a\\\": # <b>&amp;\"");
        assertThat(sora.read("posts/1/post.json")).contains("\"title\": \"--- \\\"a\\\": # <b>&amp;\"");
    }
}
