package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stored responses, read by a reader of the test's own, and what can be made of them. */
class RawResponsesTest {
    private static final String IMAGE = "blog.kakaocdn.net/dna/abc/btX/AAAA/img.png";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(blog -> blog.post(1, "<p>하나 <a href='/2'>둘</a></p>")
            .post(2, "<p>둘</p><img src='https://" + IMAGE + "?credential=k&expires=1&signature=x' alt='배'>")
            .image(IMAGE));

    private final FakeTistory blog = sora.blog();

    private List<Path> rawFiles() throws IOException {
        Path raw = sora.path("raw");
        if (!Files.isDirectory(raw)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(raw)) {
            return files.sorted().toList();
        }
    }

    private Map<String, String> posts() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(sora.path("posts"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(sora.out().relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** A WARC record: its header fields and its block. */
    private record Stored(String version, Map<String, String> fields, byte[] block) {}

    /** Each gzip member must be one record whose length and digest are as it says. */
    private static List<Stored> read(Path file) throws IOException, GeneralSecurityException, DataFormatException {
        byte[] bytes = Files.readAllBytes(file);
        List<Stored> records = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            Inflater inflater = new Inflater(true);
            inflater.setInput(bytes, at + 10, bytes.length - at - 10);
            ByteArrayOutputStream member = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                assertThat(read + (inflater.finished() ? 1 : 0))
                        .as("member cut off")
                        .isPositive();
                member.write(buffer, 0, read);
            }
            at += 10 + (int) inflater.getBytesRead() + 8;
            inflater.end();
            records.add(record(member.toByteArray()));
        }
        return records;
    }

    private static Stored record(byte[] member) throws GeneralSecurityException {
        String text = new String(member, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> fields = Arrays.stream(lines)
                .skip(1)
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1], (one, same) -> one, TreeMap::new));
        int length = Integer.parseInt(fields.get("Content-Length"));
        byte[] block = Arrays.copyOfRange(member, end + 4, end + 4 + length);
        assertThat(text.substring(end + 4 + length)).isEqualTo("\r\n\r\n");
        if (!fields.get("WARC-Type").equals("warcinfo")) {
            assertThat(fields.get("WARC-Block-Digest"))
                    .isEqualTo("sha256:"
                            + base32(MessageDigest.getInstance("SHA-256").digest(block)));
        }
        return new Stored(lines[0], fields, block);
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        BigInteger bits =
                new BigInteger(1, bytes).shiftLeft(4); // 256 bits are 51 letters and a fifth; the last is filled up
        for (int letter = 51; letter >= 0; letter--) {
            text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
                    .charAt(bits.shiftRight(5 * letter).intValue() & 31));
        }
        return text + "====";
    }

    @Test
    void everyPageIsKeptWithItsRequestAndNoImageIs() throws Exception {
        sora.backup();

        List<Stored> records = read(rawFiles().get(0));

        assertThat(records).allMatch(record -> record.version().equals("WARC/1.1"));
        assertThat(records.get(0).fields()).containsEntry("WARC-Type", "warcinfo");
        assertThat(records.stream()
                        .filter(record -> record.fields().get("WARC-Type").equals("response"))
                        .map(record -> record.fields().get("WARC-Target-URI")))
                .contains("https://sora.tistory.com/robots.txt", "https://sora.tistory.com/2")
                .noneMatch(url -> url.contains("kakaocdn"));
        assertThat(records.stream()
                        .filter(record -> record.fields().get("WARC-Type").equals("request"))
                        .map(record -> new String(record.block(), StandardCharsets.ISO_8859_1)))
                .anyMatch(request -> request.startsWith("GET /2 HTTP/1.") && request.contains("User-Agent: "));
    }

    @Test
    void aRunThatBringsNothingNewKeepsNothing() throws IOException {
        sora.backup();
        sora.backup();
        sora.backup("--refresh");

        assertThat(rawFiles()).hasSize(1);
    }

    @Test
    void eachRunThatBringsSomethingHasItsOwnFile() throws IOException {
        sora.backup();
        blog.edit(2, "글 2", "<p>고침</p>", "2024-03-05T08:00:00+09:00");
        sora.backup();

        assertThat(rawFiles()).hasSize(2);
    }

    @Test
    void withoutRawNothingIsKept() throws IOException {
        sora.backup("--no-raw");

        assertThat(rawFiles()).isEmpty();
        assertThat(sora.path(".state")).isDirectoryNotContaining("glob:**.warc.gz");
    }

    @Test
    void whatAKilledRunLeftIsSavedWithoutTheRecordThatWasCutOff() throws Exception {
        sora.backup();
        Path whole = rawFiles().get(0);
        int records = read(whole).size();
        Path left = sora.path(".state/20261101T000000Z.warc.gz");
        Files.write(left, Files.readAllBytes(whole));
        Files.write(left, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 5}, StandardOpenOption.APPEND);

        sora.backup();

        assertThat(left).doesNotExist();
        assertThat(read(sora.path("raw/20261101T000000Z.warc.gz"))).hasSize(records);
    }

    @Test
    void rebuildMakesTheSameBytesWithoutTheNetwork() throws IOException {
        sora.backup();
        Map<String, String> before = posts();
        int asked = blog.asked().size();
        Files.writeString(sora.path("posts/1/post.md"), "verdorben");
        Files.delete(sora.path("posts/2/body.html"));

        Cli rebuild = sora.rebuild();

        assertThat(rebuild.exit()).isZero();
        assertThat(rebuild.out()).contains("2 made anew, of which 2 changed");
        assertThat(posts()).isEqualTo(before);
        assertThat(blog.asked()).hasSize(asked);
    }

    @Test
    void rebuildTakesTheLatestPageAndLeavesGoneMarksAlone() throws IOException {
        sora.backup();
        blog.edit(1, "글 1", "<p>고침</p>", "2024-03-05T08:00:00+09:00").delete(2);
        sora.backup();
        sora.backup();
        Map<String, String> before = posts();

        Cli rebuild = sora.rebuild();

        assertThat(rebuild.out()).contains("2 made anew, of which 0 changed");
        assertThat(posts()).isEqualTo(before);
        assertThat(before.get("sora/posts/2/post.json")).contains("goneSince");
    }
}
