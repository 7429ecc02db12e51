package io.github.tistoryarchiver.cluster.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictTrainer;
import io.github.tistoryarchiver.cluster.TestCluster;
import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with one recording, or with one page, costs nothing but that. */
class BadRecordingsTest {
    private static final AtomicInteger TRIED = new AtomicInteger();

    @RegisterExtension
    private static final TestCluster CLUSTER = new TestCluster();

    @TempDir
    private Path folder;

    private Reading reading;
    private RecordedBlogs blogs;

    @BeforeEach
    void prepare() {
        reading = new Reading(CLUSTER.get(), folder);
        blogs = new RecordedBlogs(folder);
        TRIED.set(0);
    }

    @Test
    void aPostThatEndsWorkersIsLeftOutAfterTheSecondRestart() throws Exception {
        List<Path> recordings = blogs.ofEachKind();
        reading.onOneMachine("alone", recordings);

        ReadReport report = reading.onCluster(Reading.settings(folder.resolve("out"), recordings), (blog, post) -> {
            if (blog.equals("sora") && post == 3) {
                TRIED.incrementAndGet();
                throw new StackOverflowError("made up by the test");
            }
        });

        Map<String, String> read = reading.archives("out");
        assertThat(TRIED).hasValue(2);
        assertThat(report.poison()).isOne();
        assertThat(reading.lines("out", "poison.jsonl"))
                .containsExactly("{\"blog\":\"sora\",\"id\":3,\"url\":\"https://sora.tistory.com/3\"}");
        assertThat(read).containsKey("sora/posts/4/post.json").doesNotContainKey("sora/posts/3/post.json");
        Map<String, String> alone = reading.archives("alone");
        assertThat(read.keySet().stream().filter(name -> name.contains("raw/")))
                .allSatisfy(name -> assertThat(read.get(name)).isEqualTo(alone.get(name)))
                .isNotEmpty();
    }

    @Test
    void whatWasLeftOutComesWithTheNextRunOfABetterReader() throws Exception {
        List<Path> recordings = blogs.ofEachKind();
        reading.onOneMachine("alone", recordings);
        reading.onCluster(Reading.settings(folder.resolve("out"), recordings), (blog, post) -> {
            if (blog.equals("mari") && post == 3) {
                throw new OutOfMemoryError("made up by the test");
            }
        });

        ReadReport report = reading.onCluster("out", recordings);

        assertThat(report.poison()).isZero();
        assertThat(folder.resolve("out/_read/poison.jsonl")).doesNotExist();
        assertThat(reading.archives("out")).isEqualTo(reading.archives("alone"));
    }

    @Test
    void aRecordingThatCannotBeReadIsALineOfTheReport() throws Exception {
        List<Path> recordings = new ArrayList<>(blogs.ofEachKind());
        byte[] whole = Files.readAllBytes(recordings.get(0));
        recordings.set(0, blogs.write("cut.warc.gz", Arrays.copyOf(whole, whole.length - 40)));
        recordings.add(blogs.write("empty.warc.gz", new byte[0]));
        recordings.add(blogs.write("letter.txt", new byte[] {'h', 'e', 'l', 'l', 'o'}));
        recordings.add(blogs.write("noise.wacz", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}));
        reading.onOneMachine("alone", recordings);

        ReadReport report = reading.onCluster("out", recordings);

        assertThat(report.unread()).isEqualTo(3);
        assertThat(report.damaged()).isOne();
        assertThat(reading.lines("out", "report.jsonl").get(0)).contains("cut.warc.gz", "GAP");
        assertThat(reading.lines("out", "report.jsonl").get(5)).contains("empty.warc.gz", "\"problem\":\"empty\"");
        assertThat(reading.archives("out")).isEqualTo(reading.archives("alone"));
    }

    @Test
    void aMissingDictionaryIsNamedAndTheRestIsRead() throws Exception {
        byte[] dictionary = dictionary();
        List<Path> recordings = List.of(
                blogs.write("a.warc.zst", Zstd.compressUsingDict(record(1), dictionary, 3)),
                blogs.write(
                        "b.warc.gz",
                        new Warc()
                                .page(
                                        "https://sora.tistory.com/2",
                                        "2020-02-02T00:00:00Z",
                                        RecordedBlogs.page(2, "둘", "둘"))
                                .bytes()));
        reading.onOneMachine("alone", recordings);

        ReadReport report = reading.onCluster("out", recordings);

        assertThat(report.damaged()).isOne();
        assertThat(reading.lines("out", "report.jsonl").get(0))
                .contains("NO_DICTIONARY", Long.toString(Zstd.getDictIdFromDict(dictionary)));
        assertThat(reading.archives("out")).isEqualTo(reading.archives("alone"));
    }

    private static byte[] record(long post) {
        return new Warc()
                .plain()
                .page(
                        "https://sora.tistory.com/" + post,
                        "2020-02-02T00:00:00Z",
                        RecordedBlogs.page(post, "글", "본문 " + post))
                .bytes();
    }

    private static byte[] dictionary() {
        ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 1 << 14);
        for (long post = 100; post < 300; post++) {
            trainer.addSample(record(post));
        }
        return trainer.trainSamples();
    }

    @Test
    void aNameThatIsNoFolderTouchesNoOtherBlog() throws Exception {
        List<Path> recordings = List.of(blogs.write(
                "a.warc.gz",
                new Warc()
                        .page("https://sora.tistory.com/1", "2020-02-02T00:00:00Z", RecordedBlogs.page(1, "하나", "하나"))
                        .page("https://sora-.tistory.com/2", "2020-02-02T00:00:00Z", RecordedBlogs.page(2, "둘", "둘"))
                        .bytes()));

        ReadReport report = reading.onCluster("out", recordings);

        assertThat(report.incomplete()).isOne();
        assertThat(reading.archives("out").keySet())
                .contains("sora/posts/1/post.json")
                .doesNotContain("sora/posts/2/post.json");
    }

    @Test
    void onlyBlogsThatAreNamedAreRead() throws Exception {
        List<Path> recordings = blogs.ofEachKind();
        ReadSettings all = Reading.settings(folder.resolve("out"), recordings);

        ReadReport report = reading.onCluster(
                ReadSettingsBuilder.builder(all)
                        .blogs(List.of("https://mari.example.com/", "nobody"))
                        .build(),
                PostProbe.NONE);

        assertThat(report.blogs()).isEqualTo(2);
        assertThat(report.incomplete()).isOne();
        assertThat(folder.resolve("out/mari/posts/1")).isDirectory();
        assertThat(folder.resolve("out/sora")).doesNotExist();
        assertThat(reading.lines("out", "report.jsonl")).anyMatch(line -> line.contains("NOTHING_OF_BLOG"));
    }
}
