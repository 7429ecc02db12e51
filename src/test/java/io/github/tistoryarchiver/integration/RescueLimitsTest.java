package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sources that are larger than any that a blog is in: what is beyond the limits is named, and the rest is read. */
class RescueLimitsTest {
    private static final int MAX_PARTS = 10_000;
    private static final int BOMB = 70 << 20;
    private static final int LONG_TEXT = 3_000_000;

    @RegisterExtension
    private final Imported rescue = new Imported();

    private static String page() {
        return KeptElsewhere.page(1, "글", "2013-01-01T00:00:00+09:00", "<p>글의 본문</p>");
    }

    @Test
    void ofAMessageWithTooManyPartsThePageIsRead() throws IOException {
        StringBuilder message = new StringBuilder("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"X\"\r\n\r\n--X\r\n"
                + "Content-Type: text/html; charset=utf-8\r\nContent-Location: https://sora.tistory.com/1\r\n\r\n"
                + page() + "\r\n");
        for (int i = 0; i < MAX_PARTS; i++) {
            message.append("--X\r\nContent-Type: image/png\r\nContent-Location: https://x.example/")
                    .append(i)
                    .append("\r\n\r\n.\r\n");
        }

        Cli run = rescue.into("out", rescue.write("a.mhtml", KeptElsewhere.utf8(message + "--X--\r\n")));

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("more parts or entries than are read");
        assertThat(rescue.read("out", "posts/1/body.html")).contains("글의 본문");
    }

    /** An entry of HTTrack's cache that unpacks to far more than it is. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i < BOMB >> 20; i++) {
                out.write(blank);
            }
        }
        byte[] name = "http://sora.tistory.com/9".getBytes(StandardCharsets.US_ASCII);
        byte[] notes = "HTTP/1.1 200 OK\r\nX-In-Cache: 1\r\nX-StatusCode: 200\r\nContent-Type: text/html\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        ByteBuffer head = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(0, 0x04034b50)
                .putShort(8, (short) 8)
                .putInt(18, packed.size())
                .putInt(22, BOMB);
        head.putShort(26, (short) name.length).putShort(28, (short) notes.length);
        return KeptElsewhere.concat(
                KeptElsewhere.concat(head.array(), KeptElsewhere.concat(name, notes)), packed.toByteArray());
    }

    @Test
    void anEntryOfACacheThatUnpacksToFarTooMuchIsLeftOut() throws IOException {
        byte[] whole = SavedForms.cache(Map.of("http://sora.tistory.com/1", KeptElsewhere.utf8(page())), Map.of());
        Path zip = Files.createDirectories(rescue.folder().resolve("mirror/hts-cache"))
                .resolve("new.zip");
        Files.write(zip, KeptElsewhere.concat(bomb(), whole));

        Cli run = rescue.into("out", zip);

        assertThat(run.err()).contains("http://sora.tistory.com/9 unpacks to far more");
        assertThat(rescue.read("out", "posts/1/body.html")).contains("글의 본문");
    }

    @Test
    void aTextOfFifteenNovelsIsKeptThoughNothingIsProvedOfIt() throws IOException {
        String html = "<p>" + "가".repeat(LONG_TEXT) + "</p>";
        byte[] backup = KeptElsewhere.ttxml(KeptElsewhere.ttxmlPost(1, "글", 1361375338, html, ""));

        rescue.into("out", rescue.write("b.xml", backup));

        assertThat(rescue.archive("out").resolve("posts/1/body.html")).isNotEmptyFile();
        assertThat(Files.size(rescue.archive("out").resolve("posts/1/body.html")))
                .isGreaterThan(3L * LONG_TEXT);
    }
}
