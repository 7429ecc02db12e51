package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Recordings of other programs, whole and damaged. */
class ImportOfRecordingsTest {
    private static final String DATE = "2020-02-02T00:00:00Z";

    @RegisterExtension
    private final Imported rescue = new Imported();

    private static String page(long id, String text) {
        return KeptElsewhere.page(id, "글 " + id, "2013-01-01T00:00:00+09:00", "<p>" + text + "</p>");
    }

    private static Warc three() {
        return new Warc()
                .page("https://sora.tistory.com/1", DATE, page(1, "하나"))
                .page("https://sora.tistory.com/2", DATE, page(2, "둘"))
                .page("https://sora.tistory.com/3", DATE, page(3, "셋"));
    }

    private boolean has(long post) {
        return Files.exists(rescue.archive("out").resolve("posts/" + post + "/post.json"));
    }

    @Test
    void anUnpackedFileIsReadAsAPackedOne() throws IOException {
        Path file = rescue.write(
                "a.warc",
                new Warc()
                        .plain()
                        .page("https://sora.tistory.com/1", DATE, page(1, "하나"))
                        .bytes());

        Cli run = rescue.into("out", file);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescue.read("out", "posts/1/post.json")).contains("\"source\": \"warc\"");
    }

    @Test
    void anArcFileIsRead() throws IOException {
        byte[] answer =
                KeptElsewhere.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n" + page(1, "하나"));
        String version = "1 0 test\nURL IP-address Archive-date Content-type Archive-length\n";
        byte[] head = KeptElsewhere.utf8("filedesc://x.arc 0.0.0.0 20120202000000 text/plain " + version.length() + "\n"
                + version + "\nhttp://sora.tistory.com/1 203.0.113.9 20120202000000 text/html " + answer.length + "\n");
        Path file = rescue.write(
                "a.arc", KeptElsewhere.concat(KeptElsewhere.concat(head, answer), KeptElsewhere.utf8("\n")));

        Cli run = rescue.into("out", file);

        assertThat(run.exit()).as(run.err() + run.out()).isEqualTo(ExitCode.COMPLETE);
        assertThat(has(1)).isTrue();
    }

    @Test
    void whatAFlippedBitDamagesIsNamedAndTheRestIsRead() throws IOException {
        byte[] bytes = three().bytes();
        bytes[bytes.length / 2] ^= 0x10;

        Cli run = rescue.into("out", rescue.write("a.warc.gz", bytes));

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("a.warc.gz: bytes ");
        assertThat(List.of(has(1), has(2), has(3))).containsExactly(true, false, true);
    }

    @Test
    void ofACutFileWhatIsWholeIsRead() throws IOException {
        byte[] bytes = three().bytes();

        Cli run = rescue.into("out", rescue.write("a.warc.gz", Arrays.copyOf(bytes, bytes.length - 100)));

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(List.of(has(1), has(2), has(3))).containsExactly(true, true, false);
    }

    @Test
    void aBodyIsUnpackedOnlyIfItIsPackedWhateverItsHeadersSay() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(KeptElsewhere.utf8(page(3, "셋")));
        }
        String html = "Content-Type: text/html; charset=UTF-8\r\n";
        byte[] one = KeptElsewhere.utf8(page(4, "넷"));
        byte[] chunked = KeptElsewhere.concat(
                KeptElsewhere.concat(KeptElsewhere.utf8(Integer.toHexString(one.length) + "\r\n"), one),
                KeptElsewhere.utf8("\r\n0\r\n\r\n"));
        Path file = rescue.write(
                "a.warc.gz",
                new Warc()
                        .response(
                                "https://sora.tistory.com/1",
                                DATE,
                                html + "Content-Encoding: gzip\r\n",
                                KeptElsewhere.utf8(page(1, "하나")))
                        .response(
                                "https://sora.tistory.com/2",
                                DATE,
                                html,
                                KeptElsewhere.gzip(KeptElsewhere.utf8(page(2, "둘"))))
                        .response(
                                "https://sora.tistory.com/3",
                                DATE,
                                html + "Content-Encoding: deflate\r\n",
                                deflated.toByteArray())
                        .response("https://sora.tistory.com/4", DATE, html + "Transfer-Encoding: chunked\r\n", chunked)
                        .response(
                                "https://sora.tistory.com/5",
                                DATE,
                                html + "Transfer-Encoding: chunked\r\n",
                                KeptElsewhere.utf8(page(5, "다섯")))
                        .bytes());

        Cli run = rescue.into("out", file);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(List.of(has(1), has(2), has(3), has(4), has(5))).doesNotContain(false);
    }

    @Test
    void anAnswerThatRefersToAnotherOneHasItsBody() throws IOException {
        String comments = "{\"data\":{\"items\":[{\"id\":7,\"content\":\"안녕\",\"written\":\"2012-01-02 10:00\","
                + "\"writer\":{\"name\":\"손님\"}}],\"isLast\":true,\"totalItems\":1}}";
        String digest = "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n";
        byte[] head = KeptElsewhere.utf8("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
        Path file = rescue.write(
                "a.warc.gz",
                new Warc()
                        .record("revisit", "https://sora.tistory.com/m/api/2/comment?reverse=true", DATE, digest, head)
                        .record(
                                "response",
                                "https://sora.tistory.com/m/api/1/comment?reverse=true",
                                DATE,
                                digest,
                                KeptElsewhere.concat(head, KeptElsewhere.utf8(comments)))
                        .page("https://sora.tistory.com/1", DATE, page(1, "하나"))
                        .page("https://sora.tistory.com/2", DATE, page(2, "둘"))
                        .bytes());

        Cli run = rescue.into("out", file);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescue.read("out", "posts/2/comments.json")).contains("안녕");
    }

    @Test
    void anAnswerWhoseBodyIsNowhereIsNamed() throws IOException {
        byte[] head = KeptElsewhere.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        Path file = rescue.write(
                "a.warc.gz",
                new Warc()
                        .page("https://sora.tistory.com/1", DATE, page(1, "하나"))
                        .record("revisit", "https://sora.tistory.com/2", DATE, "WARC-Payload-Digest: sha1:B\r\n", head)
                        .bytes());

        Cli run = rescue.into("out", file);

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("https://sora.tistory.com/2").contains("another recording");
    }

    @Test
    void pagesAtOtherHostsOfTheBlogCountAsItsOwn() throws IOException {
        String page = page(1, "하나")
                .replace("https://sora.tistory.com/1", "https://blog.example.com/1")
                .replace("window.T =", "window.T.config={\"BLOG\":{\"name\":\"sora\"}};window.T =");
        String named = page.replace(
                "<script>",
                "<script>window.appInfo={};window.TistoryBlog = {\"url\":\"https://blog.example.com\",\"tistoryUrl\":\"https://sora.tistory.com\"};</script><script>");
        Path file = rescue.write(
                "a.warc.gz",
                new Warc()
                        .page("http://blog.example.com/1", DATE, named)
                        .page("https://sora.tistory.com/2", DATE, page(2, "둘"))
                        .bytes());

        rescue.into("out", file);

        assertThat(List.of(has(1), has(2))).containsExactly(true, true);
    }

    @Test
    void filesOfSeveralBlogsAreRefusedUntilOneIsNamed() throws IOException {
        Path file = rescue.write(
                "a.warc.gz",
                new Warc()
                        .page("https://sora.tistory.com/1", DATE, page(1, "하나"))
                        .page("https://mari.tistory.com/1", DATE, page(1, "하나"))
                        .bytes());

        Cli run = rescue.run("out", List.of(), file);

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("mari").contains("sora").contains("--blog");
        assertThat(rescue.folder().resolve("out")).doesNotExist();
    }

    @Test
    void whatIsOfNoBlogChangesNothing() throws IOException {
        Path file = rescue.write("a.warc.gz", three().bytes());

        Cli run = rescue.run("out", List.of("--blog", "mari"), file);

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err()).contains("sora");
        assertThat(rescue.folder().resolve("out")).doesNotExist();
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        Path file = rescue.write("a.warc.gz", three().bytes());

        Cli run = rescue.run("out", List.of("--dry-run"), file);

        assertThat(run.exit()).isEqualTo(ExitCode.COMPLETE);
        assertThat(run.out()).contains("sora: 3 posts");
        assertThat(rescue.folder().resolve("out")).doesNotExist();
    }

    @Test
    void aWaczIsReadAsTheRecordingsInIt() throws IOException {
        Path file = rescue.write(
                "a.wacz",
                KeptElsewhere.zip(
                        "datapackage.json",
                        "{\"resources\":[{\"path\":\"archive/data.warc.gz\",\"hash\":\"sha256:00\"}]}",
                        "archive/data.warc.gz",
                        three().bytes()));

        Cli run = rescue.into("out", file);

        assertThat(run.err()).contains("archive/data.warc.gz is not as the list of the WACZ says");
        assertThat(List.of(has(1), has(2), has(3))).doesNotContain(false);
    }

    @Test
    void anErrorPageIsNoPost() throws IOException {
        Path file = rescue.write(
                "a.warc.gz",
                three().page("https://sora.tistory.com/9", DATE, "<html><body><h1>접근이 일시적으로 제한</h1></body></html>")
                        .bytes());

        Cli run = rescue.into("out", file);

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(has(9)).isFalse();
    }
}
