package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Recordings that are unlike those of the usual crawlers: packed twice, with twins, of old versions, without names. */
class ImportOfOddRecordingsTest {
    private static final String DATE = "2020-02-02T00:00:00Z";
    private static final String HTML = "Content-Type: text/html; charset=UTF-8\r\n";
    private static final String PICTURE = "https://t1.daumcdn.net/cfile/tistory/AB12CD34EF567801";

    @RegisterExtension
    private final Imported rescue = new Imported();

    private boolean has(long post) {
        return Files.exists(rescue.archive("out").resolve("posts/" + post + "/post.json"));
    }

    private static String page(long id, String text) {
        return KeptElsewhere.page(id, "글 " + id, "2013-01-01T00:00:00+09:00", "<p>" + text + "</p>");
    }

    private static String withPicture(long id) {
        return page(id, "그림 <img src=\"" + PICTURE + "\" filename=\"a.png\">");
    }

    private static byte[] chunked(byte[] body) {
        byte[] head = KeptElsewhere.utf8(Integer.toHexString(body.length) + ";x=y\r\n");
        return KeptElsewhere.concat(KeptElsewhere.concat(head, body), KeptElsewhere.utf8("\r\n0\r\n\r\n"));
    }

    private void assertPictureIsThere() {
        assertThat(rescue.archive("out").resolve("posts/1/assets/a.png")).hasBinaryContent(KeptElsewhere.PIXEL);
    }

    @Test
    void aPictureThatCameInChunksIsWhole() throws IOException {
        rescue.into(
                "out",
                rescue.write(
                        "a.warc.gz",
                        new KeptElsewhere.Warc()
                                .page("https://sora.tistory.com/1", DATE, withPicture(1))
                                .response(
                                        PICTURE,
                                        DATE,
                                        "Content-Type: image/png\r\nTransfer-Encoding: chunked\r\n",
                                        chunked(KeptElsewhere.PIXEL))
                                .bytes()));

        assertPictureIsThere();
    }

    @Test
    void aPictureThatWasPackedOnTheWayIsUnpacked() throws IOException {
        rescue.into(
                "out",
                rescue.write(
                        "a.warc.gz",
                        new KeptElsewhere.Warc()
                                .page("https://sora.tistory.com/1", DATE, withPicture(1))
                                .response(
                                        PICTURE,
                                        DATE,
                                        "Content-Type: image/png\r\nContent-Encoding: gzip\r\n",
                                        KeptElsewhere.gzip(KeptElsewhere.PIXEL))
                                .bytes()));

        assertPictureIsThere();
    }

    private Path pictureWithTwin(String fields) throws IOException {
        byte[] head = KeptElsewhere.utf8("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n");
        return rescue.write(
                "a.warc.gz",
                new KeptElsewhere.Warc()
                        .page("https://sora.tistory.com/1", DATE, withPicture(1))
                        .record("revisit", PICTURE, DATE, "WARC-Payload-Digest: sha1:QQ\r\n" + fields, head)
                        .record(
                                "response",
                                "https://i1.daumcdn.net/other.png",
                                DATE,
                                "WARC-Payload-Digest: sha1:QQ\r\n",
                                KeptElsewhere.concat(head, KeptElsewhere.PIXEL))
                        .bytes());
    }

    @Test
    void aPictureThatIsTheSameAsAnotherOneHasItsContent() throws IOException {
        rescue.into("out", pictureWithTwin("WARC-Refers-To-Target-URI: <https://i1.daumcdn.net/other.png>\r\n"));

        assertPictureIsThere();
    }

    @Test
    void theDigestIsEnoughToFindTheOtherOne() throws IOException {
        rescue.into("out", pictureWithTwin(""));

        assertPictureIsThere();
    }

    private Cli importWithAnswer(String answer, byte[] body) throws IOException {
        return rescue.into(
                "out",
                rescue.write(
                        "a.warc.gz",
                        new KeptElsewhere.Warc()
                                .page("https://sora.tistory.com/1", DATE, withPicture(1))
                                .record(
                                        "response",
                                        PICTURE,
                                        DATE,
                                        "",
                                        KeptElsewhere.concat(KeptElsewhere.utf8(answer + "\r\n"), body))
                                .image("https://cdn.example/real.png", KeptElsewhere.PIXEL)
                                .bytes()));
    }

    @Test
    void aPictureWithoutATypeIsOne() throws IOException {
        importWithAnswer("HTTP/1.0 200 OK\r\n", KeptElsewhere.PIXEL);

        assertPictureIsThere();
    }

    @Test
    void aPictureToWhichAnAnswerLeadsIsThatOfItsAddress() throws IOException {
        importWithAnswer(
                "HTTP/1.1 302 Found\r\nContent-Type: text/html\r\nLocation: //cdn.example/real.png\r\n", new byte[0]);

        assertPictureIsThere();
    }

    @Test
    void aPartOfAPictureIsNoPicture() throws IOException {
        byte[] part = Arrays.copyOf(KeptElsewhere.PIXEL, 40);
        String head = "HTTP/1.1 206 Partial Content\r\nContent-Type: image/png\r\nContent-Range: bytes 0-39/";

        importWithAnswer(head + KeptElsewhere.PIXEL.length + "\r\n", part);
        assertThat(rescue.archive("out").resolve("posts/1/assets")).doesNotExist();

        importWithAnswer(
                head.replace("39", "" + (KeptElsewhere.PIXEL.length - 1)) + KeptElsewhere.PIXEL.length + "\r\n",
                KeptElsewhere.PIXEL);
        assertPictureIsThere();
    }

    @Test
    void aBodyThatIsPackedTwiceOrWithoutAHeadIsUnpacked() throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(raw, new Deflater(9, true))) {
            out.write(KeptElsewhere.utf8(page(2, "둘")));
        }
        byte[] once = KeptElsewhere.gzip(KeptElsewhere.utf8(page(1, "하나")));

        rescue.into(
                "out",
                rescue.write(
                        "a.warc.gz",
                        new KeptElsewhere.Warc()
                                .response(
                                        "https://sora.tistory.com/1",
                                        DATE,
                                        HTML + "Content-Encoding: gzip\r\n",
                                        KeptElsewhere.gzip(once))
                                .response(
                                        "https://sora.tistory.com/2",
                                        DATE,
                                        HTML + "Content-Encoding: deflate\r\n",
                                        raw.toByteArray())
                                .bytes()));

        assertThat(List.of(has(1), has(2))).containsExactly(true, true);
    }

    @Test
    void aPackedBodyThatBreaksOffIsNamedAndItsRecordIsNoDamage() throws IOException {
        byte[] packed = KeptElsewhere.gzip(KeptElsewhere.utf8(page(1, "하나 ".repeat(500))));
        Path file = rescue.write(
                "a.warc.gz",
                new KeptElsewhere.Warc()
                        .response("https://sora.tistory.com/1", DATE, HTML, Arrays.copyOf(packed, packed.length - 20))
                        .page("https://sora.tistory.com/2", DATE, page(2, "둘"))
                        .bytes());

        Cli run = rescue.into("out", file);

        assertThat(run.err())
                .contains("https://sora.tistory.com/1 cannot be read or unpacked")
                .doesNotContain("bytes");
        assertThat(has(2)).isTrue();
    }

    @Test
    void damageInAFileOfAnOldVersionIsPassedOver() throws IOException {
        String text = new String(
                new KeptElsewhere.Warc()
                        .plain()
                        .page("https://sora.tistory.com/1", DATE, page(1, "하나"))
                        .bytes(),
                StandardCharsets.UTF_8);
        String other = new String(
                new KeptElsewhere.Warc()
                        .plain()
                        .page("https://sora.tistory.com/2", DATE, page(2, "둘"))
                        .bytes(),
                StandardCharsets.UTF_8);

        Cli run = rescue.into(
                "out",
                rescue.write(
                        "a.warc",
                        KeptElsewhere.utf8((text + "?".repeat(500) + other).replace("WARC/1.0", "WARC/0.18"))));

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(List.of(has(1), has(2))).containsExactly(true, true);
    }

    private static byte[] arc(String url, String html) {
        byte[] answer = KeptElsewhere.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html);
        byte[] line = KeptElsewhere.utf8(url + " 203.0.113.9 20120202000000 text/html " + answer.length + "\n");
        return KeptElsewhere.concat(KeptElsewhere.concat(line, answer), KeptElsewhere.utf8("\n"));
    }

    @Test
    void whatIsBehindDamageInAPackedArcFileIsRead() throws IOException {
        byte[] damaged = KeptElsewhere.gzip(arc("http://sora.tistory.com/1", page(1, "하나")));
        damaged[damaged.length / 2] ^= 0x11;
        byte[] whole = KeptElsewhere.gzip(arc("http://sora.tistory.com/entry/a b c", page(2, "둘")));
        byte[] first = KeptElsewhere.gzip(arc("http://sora.tistory.com/3", page(3, "셋")));

        rescue.into("out", rescue.write("a.arc.gz", KeptElsewhere.concat(KeptElsewhere.concat(first, damaged), whole)));

        assertThat(List.of(has(1), has(2), has(3))).containsExactly(false, true, true);
    }

    @Test
    void ofAFileWithRubbishAtItsEndOnlyTheRubbishIsNamed() throws IOException {
        byte[] records = new KeptElsewhere.Warc()
                .page("https://sora.tistory.com/1", DATE, page(1, "하나"))
                .bytes();

        Cli run = rescue.into("out", rescue.write("a.warc.gz", KeptElsewhere.concat(records, new byte[700])));

        assertThat(run.err()).contains("bytes " + records.length + " to " + (records.length + 700));
        assertThat(run.out()).contains("sora: 1 posts");
    }

    @Test
    void recordingsInAZipAreReadWhereverTheyAreInIt() throws IOException {
        byte[] one = new KeptElsewhere.Warc()
                .page("https://sora.tistory.com/1", DATE, page(1, "하나"))
                .bytes();
        byte[] two = new KeptElsewhere.Warc()
                .page("https://sora.tistory.com/2", DATE, page(2, "둘"))
                .bytes();

        rescue.into(
                "out", rescue.write("a.zip", KeptElsewhere.zip("x/one.warc.gz", one, "archive/deep/two.WARC.GZ", two)));

        assertThat(List.of(has(1), has(2))).containsExactly(true, true);
    }

    @Test
    void ofAZipThatBreaksOffTheRecordingIsReadAsFarAsItGoes() throws IOException {
        byte[] one = new KeptElsewhere.Warc()
                .page("https://sora.tistory.com/1", DATE, page(1, "하나"))
                .bytes();
        byte[] two = new KeptElsewhere.Warc()
                .page("https://sora.tistory.com/2", DATE, page(2, "둘"))
                .bytes();
        byte[] zip =
                KeptElsewhere.zip("datapackage.json", "{}", "archive/data.warc.gz", KeptElsewhere.concat(one, two));

        Cli run = rescue.into("out", rescue.write("a.wacz", Arrays.copyOf(zip, zip.length - 400)));

        assertThat(run.err()).contains("breaks off before its end");
        assertThat(has(1)).isTrue();
    }

    private static String at(String host, long id) {
        return page(id, "글").replace("https://sora.tistory.com/", "http://" + host + "/");
    }

    @Test
    void aBlogThatNoPageNamesIsNamedAsItsHost() throws IOException {
        Path file = rescue.write(
                "a.warc.gz",
                new KeptElsewhere.Warc()
                        .page("http://blog.example.com/1", DATE, at("blog.example.com", 1))
                        .page("http://blog.example.com/2", DATE, at("blog.example.com", 2))
                        .bytes());

        Cli run = rescue.run("out", List.of(), file);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescue.folder().resolve("out/blog.example.com/posts/2/post.json"))
                .exists();
    }

    @Test
    void aPageThatSomebodyElseHadAtTheHostBeforeDoesNotHideTheBlog() throws IOException {
        String named = at("blog.example.com", 1)
                .replace(
                        "<script>",
                        "<script>window.appInfo={};window.TistoryBlog = {\"url\":\"https://blog.example.com\",\"tistoryUrl\":\"https://sora.tistory.com\"};</script><script>");

        rescue.into(
                "out",
                rescue.write(
                        "a.warc.gz",
                        new KeptElsewhere.Warc()
                                .page(
                                        "http://blog.example.com/",
                                        "2005-01-01T00:00:00Z",
                                        "<html><body>for sale</body></html>")
                                .page("http://blog.example.com/1", DATE, named)
                                .bytes()));

        assertThat(has(1)).isTrue();
    }
}
