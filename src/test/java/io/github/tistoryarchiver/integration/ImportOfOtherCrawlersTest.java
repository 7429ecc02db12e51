package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings as crawlers write them that the others do not: nothing of them is lost, and nothing is made up. */
class ImportOfOtherCrawlersTest {
    private static final String DATE = "2020-02-02T00:00:00Z";
    private static final String PICTURE = "https://blog.kakaocdn.net/dn/a1/b1/KEY/img.png";

    /** Bytes as Brotli packs what it cannot make smaller: a block that is not compressed, and an empty last one. */
    private static byte[] brotli(byte[] bytes) {
        int bits = (bytes.length - 1) << 4 | 1 << 20;
        byte[] head = {(byte) bits, (byte) (bits >> 8), (byte) (bits >> 16)};
        return KeptElsewhere.concat(KeptElsewhere.concat(head, bytes), new byte[] {3});
    }

    @RegisterExtension
    private final Imported rescue = new Imported();

    private static String page(String body) {
        return KeptElsewhere.page(1, "글", "2013-01-01T00:00:00+09:00", body);
    }

    private Cli bring(Warc warc) throws IOException {
        return rescue.into("out", rescue.write("a.warc.gz", warc.bytes()));
    }

    private String body() throws IOException {
        return rescue.read("out", "posts/1/body.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://SORA.Tistory.COM/1",
                "https://sora.tistory.com./1",
                "http://sora.tistory.com:80/1",
                "https://sora.tistory.com:443/1",
                "HTTPS://sora.tistory.com/1",
                "https://sora.tistory.com/1?category=3",
                "https://sora.tistory.com/1#comment5",
                "<https://sora.tistory.com/1>"
            })
    void anAddressThatIsWrittenOtherwiseIsThatOfThePost(String address) throws IOException {
        bring(new Warc().page(address, DATE, page("<p>글의 본문</p>")));

        assertThat(body()).contains("글의 본문");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/html\r\nContent-Length: 7\r\n",
                "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                "Content-Type: text/html\r\nContent-Encoding: br\r\n",
                "Content-Type: text/html\r\nContent-Encoding: zstd\r\n",
                "Content-Type: text/html\r\nContent-Encoding: gzip, br\r\n",
                "content-type: TEXT/HTML\r\nx-orig-content-encoding: br\r\n",
                "Content-Type: text/html; charset=utf-8\r\nContent-Type: text/plain\r\n",
                "X-Archive-Orig-Date: gestern\r\nContent-Type: text/html\r\n"
            })
    void headersThatAreNotTrueDoNotSpoilAPage(String headers) throws IOException {
        bring(new Warc()
                .response("https://sora.tistory.com/1", DATE, headers, KeptElsewhere.utf8(page("<p>글의 본문</p>"))));

        assertThat(body()).contains("글의 본문");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2 200\r\n", "HTTP/1.1 200\r\n", "HTTP/1.0 200 OK\n", "HTTP/1.1 200 좋음\r\n"})
    void aStatusLineOfAnyKindIsOne(String line) throws IOException {
        byte[] answer = KeptElsewhere.utf8(line + "Content-Type: text/html\r\n\r\n" + page("<p>글의 본문</p>"));

        bring(new Warc().record("response", "https://sora.tistory.com/1", DATE, "", answer));

        assertThat(body()).contains("글의 본문");
    }

    @Test
    void aPageThatIsPackedWithZstandardIsUnpacked() throws IOException {
        byte[] packed = Zstd.compress(KeptElsewhere.utf8(page("<p>글의 본문</p>")));

        bring(new Warc()
                .response(
                        "https://sora.tistory.com/1",
                        DATE,
                        "Content-Type: text/html\r\nContent-Encoding: zstd\r\n",
                        packed));

        assertThat(body()).contains("글의 본문");
    }

    private void assertThePictureIs(byte[] stored, String encoding) throws IOException {
        bring(new Warc()
                .page("https://sora.tistory.com/1", DATE, page("<p>글</p><img src='" + PICTURE + "'>"))
                .response(PICTURE, DATE, "Content-Type: image/png\r\nContent-Encoding: " + encoding + "\r\n", stored));

        assertThat(Files.readAllBytes(Unpacked.filesBelow(rescue.archive("out").resolve("posts/1/assets"))
                        .get(0)))
                .isEqualTo(KeptElsewhere.PIXEL);
    }

    @Test
    void aPictureThatIsPackedWithZstandardIsUnpacked() throws IOException {
        assertThePictureIs(Zstd.compress(KeptElsewhere.PIXEL), "zstd");
    }

    @Test
    void aPictureThatIsPackedWithBrotliIsUnpacked() throws IOException {
        assertThePictureIs(brotli(KeptElsewhere.PIXEL), "br");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "deflate", "gzip"})
    void aPictureThatOnlyItsHeaderSaysIsPackedIsKeptAsItIs(String encoding) throws IOException {
        assertThePictureIs(KeptElsewhere.PIXEL, encoding);
    }

    @Test
    void aRecordWithoutADateIsPassedOverAndTheRestIsRead() throws IOException {
        bring(new Warc()
                .record(
                        "response",
                        "https://sora.tistory.com/2",
                        "irgendwann",
                        "",
                        KeptElsewhere.utf8("HTTP/1.1 200 OK\r\n\r\n" + page("<p>undatiert</p>")))
                .page("https://sora.tistory.com/1", DATE, page("<p>글의 본문</p>")));

        assertThat(body()).contains("글의 본문").doesNotContain("undatiert");
    }

    @Test
    void ofTwinsWithAndWithoutHttpsTheLaterOneCounts() throws IOException {
        bring(new Warc()
                .page("http://sora.tistory.com/1", "2021-02-02T00:00:00Z", page("<p>나중 본문</p>"))
                .page("https://sora.tistory.com/1", DATE, page("<p>먼저 본문</p>")));

        assertThat(body()).contains("나중 본문");
    }

    @Test
    void aNameThatEndsWithAHyphenHasAFolderOfItsOwn() throws IOException {
        byte[] one = new Warc()
                .page("https://sora.tistory.com/1", DATE, page("<p>소라</p>"))
                .bytes();
        byte[] other = new Warc()
                .page("https://sora-.tistory.com/1", DATE, page("<p>다른 블로그</p>"))
                .bytes();

        rescue.into("out", rescue.write("a.warc.gz", one));
        rescue.run("out", List.of("--blog", "sora-"), rescue.write("b.warc.gz", other));

        assertThat(body()).contains("소라");
        assertThat(Files.readString(rescue.folder().resolve("out/sora-/posts/1/body.html")))
                .contains("다른 블로그");
    }

    @Test
    void whatIsLackingIsInTheJson() throws IOException {
        Warc warc = new Warc()
                .page("https://sora.tistory.com/1", DATE, page("<p>글의 본문</p>"))
                .record(
                        "revisit",
                        "https://sora.tistory.com/2",
                        DATE,
                        "WARC-Payload-Digest: sha1:NIRGENDS\r\n",
                        KeptElsewhere.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));

        Cli run = rescue.run("out", List.of("--blog", "sora", "--json"), rescue.write("a.warc.gz", warc.bytes()));

        assertThat(run.out()).contains("\"event\":\"lacking\"", "https://sora.tistory.com/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"saved/index.rdf", "page.webarchive"})
    void aPageOfAKindThatIsNotReadIsNamedWithWhatToDo(String kind) throws IOException {
        byte[] file = kind.endsWith("rdf")
                ? KeptElsewhere.zip(kind, KeptElsewhere.utf8("<RDF/>"), "saved/index.html", KeptElsewhere.utf8("<p>"))
                : KeptElsewhere.utf8("bplist00\u0001_\u0010\u000fWebMainResource");

        Cli run = rescue.into("out", rescue.write("a.bin", file));

        assertThat(run.err()).containsAnyOf("MAFF", "Safari").doesNotContain("import.unread");
    }
}
