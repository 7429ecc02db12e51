package io.github.tistoryarchiver.cluster.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.cluster.TestCluster;
import io.github.tistoryarchiver.cluster.read.table.ReadTables;
import io.github.tistoryarchiver.cluster.read.table.TableKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster reads is what {@code import} reads, byte for byte, in whatever order, and whoever dies. */
class FleetReadTest {
    @RegisterExtension
    private static final TestCluster CLUSTER = new TestCluster();

    /** Posts that workers began, of all tests; the workers are in this process. */
    private static final AtomicInteger BEGUN = new AtomicInteger();

    /** By which thread of the engine a blog was read. */
    private static final Map<String, String> SLOTS = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    private Reading reading;
    private RecordedBlogs blogs;

    @BeforeEach
    void prepare() {
        reading = new Reading(CLUSTER.get(), folder);
        blogs = new RecordedBlogs(folder);
    }

    @Test
    void archivesAreThoseOfAnImport() throws Exception {
        List<Path> recordings = blogs.ofEachKind();
        reading.onOneMachine("alone", recordings);

        ReadReport report = reading.onCluster("out", recordings);

        Map<String, String> alone = reading.archives("alone");
        assertThat(alone).containsKeys("sora/posts/5/post.json", "mari/posts/3/post.json", "sora/SHA256SUMS");
        assertThat(alone.keySet()).anyMatch(name -> name.startsWith("sora/posts/1/revisions/"));
        assertThat(alone.keySet()).anyMatch(name -> name.startsWith("sora/posts/2/assets/"));
        assertThat(alone.get("sora/posts/1/comments.json")).contains("9001");
        assertThat(reading.archives("out")).isEqualTo(alone);
        assertThat(report).isEqualTo(new ReadReport(5, 0, 0, 2, 0, 0));
    }

    @Test
    void aPictureIsFoundByTheDigestOfARevisit() throws Exception {
        List<Path> recordings = blogs.ofARevisitedPicture();
        reading.onOneMachine("alone", recordings);

        reading.onCluster("out", recordings);

        assertThat(reading.archives("alone").keySet()).anyMatch(name -> name.startsWith("sora/posts/1/assets/"));
        assertThat(reading.archives("out")).isEqualTo(reading.archives("alone"));
    }

    @Test
    void theOrderOfTheRecordingsDoesNotMatter() throws Exception {
        List<Path> recordings = new ArrayList<>(blogs.ofEachKind());
        reading.onOneMachine("alone", recordings);
        Collections.shuffle(recordings, new Random(7));

        reading.onCluster("out", recordings);

        assertThat(reading.archives("out")).isEqualTo(reading.archives("alone"));
    }

    @Test
    void aSecondRunLeavesTheArchivesAndTheTableAsTheyAre() throws Exception {
        List<Path> recordings = blogs.ofEachKind();
        reading.onCluster("out", recordings);
        Map<String, String> first = reading.archives("out");
        byte[] table = Files.readAllBytes(folder.resolve("out/_read/rows/sora.jsonl.gz"));

        reading.onCluster("out", recordings);

        assertThat(reading.archives("out")).isEqualTo(first);
        assertThat(folder.resolve("out/_read/rows/sora.jsonl.gz")).hasBinaryContent(table);
    }

    @Test
    void aRecordingThatIsThereTwiceCountsOnce() throws Exception {
        List<Path> recordings = new ArrayList<>(blogs.ofEachKind());
        recordings.add(Files.copy(recordings.get(0), folder.resolve("copy.warc.gz")));
        reading.onOneMachine("alone", recordings);

        reading.onCluster("out", recordings);

        assertThat(reading.archives("out")).isEqualTo(reading.archives("alone"));
    }

    @Test
    void theTableSaysWhereEachTextWasRecorded() throws Exception {
        reading.onCluster("out", blogs.ofEachKind());

        byte[] packed = Files.readAllBytes(folder.resolve("out/_read/rows/sora.jsonl.gz"));
        List<String> rows = new String(
                        new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(rows).hasSize(5);
        assertThat(rows.get(0))
                .contains("\"id\":1,", "\"warc\":\"e.wacz/archive/one.warc.gz\"", "\"offset\":0")
                .doesNotContain("손님");
        assertThat(rows.get(4)).contains("\"warc\":\"d.arc\"", "\"title\":\"다섯\"");
    }

    @Test
    void theTableAsParquetIsBesideTheOtherWhileItIsWanted() throws Exception {
        List<Path> recordings = blogs.ofEachKind();
        ReadSettings settings = Reading.settings(folder.resolve("out"), recordings);
        reading.onCluster(
                ReadSettingsBuilder.builder(settings).tables(TableKind.PARQUET).build(), PostProbe.NONE);
        ReadTables tables = new ReadTables(folder.resolve("out/_read/rows"));

        assertThat(tables.parquet()).hasSizeGreaterThan(5).isEqualTo(tables.jsonl());

        reading.onCluster(settings, PostProbe.NONE);

        assertThat(folder.resolve("out/_read/rows"))
                .isDirectoryContaining("glob:**.jsonl.gz")
                .isDirectoryNotContaining("glob:**.parquet");
    }

    @Test
    void aWorkerThatDiesLosesNothing() throws Exception {
        List<Path> recordings = blogs.ofManyBlogs(12, 6);
        reading.onOneMachine("alone", recordings);
        int before = BEGUN.get();
        CompletableFuture<Void> death = CompletableFuture.runAsync(() -> {
            try {
                while (BEGUN.get() < before + 20) {
                    TimeUnit.MILLISECONDS.sleep(2);
                }
                CLUSTER.endTaskManager(0);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        ReadReport report = reading.onCluster(
                Reading.settings(folder.resolve("out"), recordings), (blog, post) -> BEGUN.incrementAndGet());

        death.get(60, TimeUnit.SECONDS);
        assertThat(report.blogs()).isEqualTo(12);
        assertThat(report.poison()).isZero();
        assertThat(reading.archives("out")).isEqualTo(reading.archives("alone"));
    }

    @Test
    void aRunThatWasCancelledGoesOnWhereItWas() throws Exception {
        List<Path> recordings = blogs.ofManyBlogs(12, 6);
        reading.onOneMachine("alone", recordings);
        ReadSettings settings = Reading.settings(folder.resolve("out"), recordings);
        int before = BEGUN.get();
        PostProbe counted = (blog, post) -> BEGUN.incrementAndGet();
        CompletableFuture<Void> cancelled = CompletableFuture.runAsync(() -> {
            try {
                while (BEGUN.get() < before + 60) {
                    TimeUnit.MILLISECONDS.sleep(2);
                }
                for (JobStatusMessage job : CLUSTER.get().listJobs().get()) {
                    if (!job.getJobState().isGloballyTerminalState()) {
                        CLUSTER.get().cancelJob(job.getJobId()).get();
                    }
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThatThrownBy(() -> reading.onCluster(settings, counted)).hasStackTraceContaining("cancelled");
        cancelled.get(60, TimeUnit.SECONDS);
        int between = BEGUN.get();

        ReadReport report = reading.onCluster(settings, counted);

        int all = 2 * 12 * 6; // each post is looked at for its files, then made
        assertThat(BEGUN.get() - between).isLessThanOrEqualTo(all - (60 - 4 * 6));
        assertThat(report).isEqualTo(new ReadReport(2, 0, 0, 12, 0, 0));
        assertThat(reading.archives("out")).isEqualTo(reading.archives("alone"));
        assertThat(folder.resolve("out/.fleet/read")).doesNotExist();
    }

    @Test
    void blogsAreReadInAllSlotsThatThereAre() throws Exception {
        List<Path> recordings = blogs.ofManyBlogs(12, 1);
        SLOTS.clear();

        reading.onCluster(
                Reading.settings(folder.resolve("out"), recordings),
                (blog, post) -> SLOTS.put(blog, Thread.currentThread().getName().replaceFirst(": read-.*", "")));

        assertThat(SLOTS).hasSize(12);
        assertThat(Set.copyOf(SLOTS.values())).hasSize(2);
    }
}
