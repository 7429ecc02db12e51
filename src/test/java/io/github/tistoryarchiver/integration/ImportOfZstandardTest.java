package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictTrainer;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Recordings packed with Zstandard, as ArchiveTeam makes them. */
class ImportOfZstandardTest {
    private static final int DICTIONARY = 1 << 14;
    private static final int IN_FRAME = 0x184d2a5d;

    @RegisterExtension
    private final Imported rescue = new Imported();

    private static byte[] record(long post) {
        String page = KeptElsewhere.page(post, "글 " + post, "2013-01-01T00:00:00+09:00", "<p>글 " + post + "의 본문</p>");
        return new Warc()
                .plain()
                .page("https://sora.tistory.com/" + post, "2020-02-02T00:00:00Z", page)
                .bytes();
    }

    private static byte[] dictionary() {
        ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, DICTIONARY);
        for (long post = 100; post < 300; post++) {
            trainer.addSample(record(post));
        }
        return trainer.trainSamples();
    }

    private static byte[] packed(long post, byte[] dictionary) {
        byte[] record = record(post);
        return dictionary.length == 0
                ? Zstd.compress(record)
                : Zstd.compressUsingDict(record, dictionary, Zstd.defaultCompressionLevel());
    }

    /** Three records, each a frame of its own. */
    private static byte[] three(byte[] dictionary) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long post = 1; post <= 3; post++) {
            out.writeBytes(packed(post, dictionary));
        }
        return out.toByteArray();
    }

    private static byte[] inFrame(byte[] content) {
        byte[] header = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(IN_FRAME)
                .putInt(content.length)
                .array();
        return KeptElsewhere.concat(header, content);
    }

    private List<Boolean> has() {
        return List.of(has(1), has(2), has(3));
    }

    private boolean has(long post) {
        return Files.exists(rescue.archive("out").resolve("posts/" + post + "/post.json"));
    }

    @Test
    void aFileWithoutADictionaryIsRead() throws IOException {
        Cli run = rescue.into("out", rescue.write("a.warc.zst", three(new byte[0])));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(has()).doesNotContain(false);
    }

    @Test
    void theDictionaryAtTheBeginningIsUsed() throws IOException {
        byte[] dictionary = dictionary();
        byte[] file = KeptElsewhere.concat(inFrame(dictionary), three(dictionary));

        Cli run = rescue.into("out", rescue.write("a.warc.zst", file));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(has()).doesNotContain(false);
    }

    @Test
    void theDictionaryMayBePackedItself() throws IOException {
        byte[] dictionary = dictionary();
        byte[] file = KeptElsewhere.concat(inFrame(Zstd.compress(dictionary)), three(dictionary));

        rescue.into("out", rescue.write("a.warc.zst", file));

        assertThat(has()).doesNotContain(false);
    }

    @Test
    void aDictionaryThatIsMissingIsNamedAndCanBeGiven() throws IOException {
        byte[] dictionary = dictionary();
        Path file = rescue.write("a.warc.zst", three(dictionary));
        Path given = rescue.write("dictionary", dictionary);

        Cli without = rescue.into("without", file);
        Cli with = rescue.run("out", List.of("--blog", "sora", "--zstd-dict", given.toString()), file);

        assertThat(without.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(without.err())
                .contains(Long.toString(Zstd.getDictIdFromDict(dictionary)))
                .contains("--zstd-dict");
        assertThat(with.exit()).as(with.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(has()).doesNotContain(false);
    }

    @Test
    void aCutFileIsReadAsFarAsItGoes() throws IOException {
        byte[] file = three(new byte[0]);

        Cli run = rescue.into("out", rescue.write("a.warc.zst", Arrays.copyOf(file, file.length - 20)));

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(has()).containsExactly(true, true, false);
    }

    @Test
    void whatIsBehindDamageIsRead() throws IOException {
        byte[] file = three(new byte[0]);
        int second = packed(1, new byte[0]).length;
        Arrays.fill(file, second, second + 4, (byte) 0);

        Cli run = rescue.into("out", rescue.write("a.warc.zst", file));

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("a.warc.zst: bytes ");
        assertThat(has()).containsExactly(true, false, true);
    }

    @Test
    void whatIsWithinAFrameThatIsPassedOverCountsForNothing() throws IOException {
        byte[] file = KeptElsewhere.concat(three(new byte[0]), inFrame(new byte[1_000]));

        Cli run = rescue.into("out", rescue.write("a.warc.zst", file));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
    }
}
