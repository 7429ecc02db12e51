package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A name that was that of several blogs one after the other: their numbers tell them from each other. */
class ImportByNumberTest {

    @RegisterExtension
    private final Imported rescue = new Imported();

    private boolean has(long post) {
        return Files.exists(rescue.archive("out").resolve("posts/" + post + "/post.json"));
    }

    private static String page(long blog, long id, String text) {
        return KeptElsewhere.page(id, "글 " + id, "2009-01-01T00:00:00+09:00", "<p>" + text + "</p>")
                .replace("\"77_", "\"" + blog + "_");
    }

    private Path twoBlogs() throws IOException {
        String silent = page(0, 3, "셋").replaceFirst("<meta property=\"article:txid\"[^>]*>", "");
        return rescue.write(
                "a.warc.gz",
                new KeptElsewhere.Warc()
                        .page("https://sora.tistory.com/1", "2010-02-02T00:00:00Z", page(8812, 1, "옛글"))
                        .page("https://sora.tistory.com/3", "2011-02-02T00:00:00Z", silent)
                        .page("https://sora.tistory.com/2", "2012-02-02T00:00:00Z", page(8812, 2, "옛글"))
                        .page("https://sora.tistory.com/1", "2020-02-02T00:00:00Z", page(17043, 1, "새글"))
                        .bytes());
    }

    private Cli into(String out, Path file, String... options) {
        return rescue.run(out, List.of(options), file);
    }

    @Test
    void theLastOneIsTakenAndTheOtherIsNamed() throws IOException {
        Cli run = into("out", twoBlogs());

        assertThat(List.of(has(1), has(2), has(3))).containsExactly(true, false, false);
        assertThat(rescue.read("out", "posts/1/body.html")).contains("새글");
        assertThat(rescue.archive("out").resolve("posts/1/revisions")).doesNotExist();
        assertThat(run.err()).contains("2010 to 2012", "number 8812", "--blog-id 8812");
    }

    @Test
    void theOtherOneIsTakenByItsNumberWithPagesOfItsTimeThatTellNone() throws IOException {
        into("out", twoBlogs(), "--blog-id", "8812");

        assertThat(List.of(has(1), has(2), has(3))).containsExactly(true, true, true);
        assertThat(rescue.read("out", "posts/1/body.html")).contains("옛글");
        assertThat(rescue.read("out", "blog.json")).contains("\"id\": 8812");
    }

    @Test
    void theArchiveOfOneDoesNotTakeTheOther() throws IOException {
        into("out", twoBlogs(), "--blog-id", "8812");

        Cli run = into("out", twoBlogs(), "--blog-id", "17043");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(rescue.read("out", "posts/1/body.html")).contains("옛글");
    }

    @Test
    void recordingsOfTheOtherBlogAloneAreNamedAsThat() throws IOException {
        into("out", twoBlogs());
        Path other = rescue.write(
                "b.warc.gz",
                new KeptElsewhere.Warc()
                        .page("https://sora.tistory.com/4", "2011-02-02T00:00:00Z", page(8812, 4, "옛글"))
                        .bytes());

        Cli run = into("out", other);

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err()).contains("number 8812", "--blog-id 8812");
        assertThat(has(4)).isFalse();
    }

    @Test
    void theNumberIsThatOfOneBlog() throws IOException {
        Cli run = into("out", twoBlogs(), "--blog-id", "8812", "--all-blogs");

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aDryRunNamesBoth() throws IOException {
        Cli run = into("out", twoBlogs(), "--dry-run");

        assertThat(run.err()).contains("8812", "17043");
        assertThat(Files.exists(rescue.folder().resolve("out"))).isFalse();
    }

    @Test
    void anAnswerWhoseBodyIsOfTheOtherBlogIsNotMissed() throws IOException {
        byte[] head = KeptElsewhere.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        String digest = "WARC-Payload-Digest: sha1:A\r\n";
        Path file = rescue.write(
                "a.warc.gz",
                new KeptElsewhere.Warc()
                        .record(
                                "response",
                                "https://sora.tistory.com/1",
                                "2010-02-02T00:00:00Z",
                                digest,
                                KeptElsewhere.concat(head, KeptElsewhere.utf8(page(8812, 1, "옛글"))))
                        .record("revisit", "https://sora.tistory.com/1", "2011-02-02T00:00:00Z", digest, head)
                        .page("https://sora.tistory.com/2", "2020-02-02T00:00:00Z", page(17043, 2, "새글"))
                        .bytes());

        Cli run = into("out", file);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
    }
}
