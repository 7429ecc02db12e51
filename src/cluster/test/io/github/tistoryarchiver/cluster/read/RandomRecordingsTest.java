package io.github.tistoryarchiver.cluster.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cluster.TestCluster;
import io.github.tistoryarchiver.importer.ImportException;
import io.github.tistoryarchiver.integration.KeptElsewhere;
import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recordings of nobody's making, in which domains contradict each other and bytes are lost, give what an import makes of them. */
class RandomRecordingsTest {
    private static final String[] HOSTS = {
        "hana.tistory.com", "duri.tistory.com", "hana.example.com", "old.example.org", "elsewhere.example.net"
    };

    @RegisterExtension
    private static final TestCluster CLUSTER = new TestCluster();

    @TempDir
    private Path folder;

    /** {@code -Dfleet.seeds=20} for more. */
    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("fleet.seeds", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areReadAsAnImportReadsThem(int seed) throws Exception {
        Random random = new Random(seed);
        List<Path> recordings = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            recordings.add(Files.write(folder.resolve("r" + i + ".warc.gz"), recording(random)));
        }
        Reading reading = new Reading(CLUSTER.get(), folder);
        importIfThereIsAny(reading, recordings);
        Collections.shuffle(recordings, random);

        reading.onCluster("out", recordings);

        assertThat(reading.archives("out")).isEqualTo(reading.archives("alone"));
    }

    private void importIfThereIsAny(Reading reading, List<Path> recordings) throws Exception {
        Files.createDirectories(folder.resolve("alone"));
        try {
            reading.onOneMachine("alone", recordings);
        } catch (ImportException e) {
            assertThat(e.kind()).isEqualTo(ImportException.Kind.NOTHING_OF_BLOG);
        }
    }

    private static byte[] recording(Random random) {
        Warc warc = random.nextInt(3) == 0 ? new Warc().plain() : new Warc();
        int records = 3 + random.nextInt(12);
        for (int i = 0; i < records; i++) {
            add(warc, random);
        }
        byte[] bytes = warc.bytes();
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] ^= 0x20;
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, bytes.length - random.nextInt(300)) : bytes;
    }

    private static void add(Warc warc, Random random) {
        String host = HOSTS[random.nextInt(HOSTS.length)];
        long id = 1 + random.nextInt(6);
        String url = "https://" + host + "/" + (random.nextInt(5) == 0 ? "" : Long.toString(id));
        String date = "20" + (10 + random.nextInt(10)) + "-02-02T00:00:00Z";
        String picture = "https://blog.kakaocdn.net/dn/a" + random.nextInt(4) + "/b/KEY/img.png";
        switch (random.nextInt(8)) {
            case 0 -> warc.image(picture, KeptElsewhere.concat(KeptElsewhere.PIXEL, new byte[random.nextInt(4)]));
            case 1 ->
                warc.record(
                        "warcinfo",
                        "",
                        date,
                        "",
                        KeptElsewhere.utf8(
                                "software: " + (random.nextBoolean() ? "tistory-archiver 1\r\n" : "wget\r\n")));
            case 2 ->
                warc.record(
                        "revisit",
                        url,
                        date,
                        "WARC-Payload-Digest: sha1:" + random.nextInt(3) + "\r\n",
                        KeptElsewhere.utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
            case 3 ->
                warc.record(
                        "response",
                        url,
                        date,
                        "WARC-Payload-Digest: sha1:" + random.nextInt(3) + "\r\n",
                        KeptElsewhere.utf8(
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(id, picture, random)));
            case 4 ->
                warc.json("https://" + host + "/m/api/" + id + "/comment?reverse=true", date, """
                    {"data":{"items":[{"id":%d,"content":"좋아요","written":"2012-01-02 10:00",\
                    "writer":{"name":"손님"}}],"isLast":true,"totalItems":1}}""".formatted(
                                9_000 + random.nextInt(9)));
            default -> warc.page(url, date, page(id, picture, random));
        }
    }

    private static String page(long id, String picture, Random random) {
        String page = KeptElsewhere.page(
                id,
                "글 " + id,
                "20" + (10 + random.nextInt(5)) + "-01-01T00:00:00+09:00",
                "<p>본문 " + random.nextInt(3) + "</p><p><img src='" + picture + "'></p>");
        String name = new String[] {"hana", "duri", "", "nobody"}[random.nextInt(4)];
        return name.isEmpty()
                ? page.replace("tistory", "somewhere")
                : page.replace(
                        "window.T =", "window.T={};window.T.config={\"BLOG\":{\"name\":\"" + name + "\"}};window.T =");
    }
}
