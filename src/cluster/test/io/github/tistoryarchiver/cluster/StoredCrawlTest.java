package io.github.tistoryarchiver.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cluster.store.LoopbackS3;
import io.github.tistoryarchiver.cluster.store.LoopbackS3.Fault;
import io.github.tistoryarchiver.integration.ComparedArchives;
import io.github.tistoryarchiver.integration.FakeBlogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.flink.api.common.JobID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A crawl into an object store: whatever ends or gets lost in the middle, the archives are those of one machine. */
class StoredCrawlTest {
    private static final int RATE = 100;
    private static final List<String> NAMES =
            IntStream.range(0, 4).mapToObj(i -> "blog" + i).toList();

    @RegisterExtension
    private static final TestCluster CLUSTER = new TestCluster();

    @TempDir
    private Path folder;

    private final FakeBlogs blogs = new FakeBlogs();
    private LoopbackS3 store;
    private CrawlOnMiniCluster crawl;

    @BeforeEach
    void open() throws IOException {
        store = new LoopbackS3();
        crawl = new CrawlOnMiniCluster(CLUSTER.get(), blogs, folder, "s3://bucket/fleet", store.access());
        NAMES.forEach(name -> blogs.blog(name, name.equals("blog3") ? 25 : 4));
    }

    @AfterEach
    void close() {
        blogs.close();
        store.close();
    }

    private void assertThatTheArchivesAreThoseOfOneMachine() throws Exception {
        assertThat(blogs.mostInASecond()).isLessThanOrEqualTo(RATE);
        Map<String, String> alone = crawl.archivesOfOneMachine(NAMES);
        Map<String, String> stored = stored();
        assertThat(stored.keySet()).isEqualTo(alone.keySet());
        alone.forEach((file, bytes) -> assertThat(stored.get(file)).as(file).isEqualTo(bytes));
    }

    /** Copies the archives out of the store, as a user would, and reads them. */
    private Map<String, String> stored() throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String name : NAMES) {
            Path copy = folder.resolve("copy").resolve(name);
            String prefix = "fleet/" + name + "/";
            store.objects().forEach((key, bytes) -> {
                if (key.startsWith(prefix)) {
                    write(copy.resolve(key.substring(prefix.length())), bytes);
                }
            });
            ComparedArchives.of(copy).forEach((file, bytes) -> all.put(name + "/" + file, bytes));
        }
        return all;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> report() {
        return store.files("fleet/" + FleetCrawl.REPORT).values().stream()
                .flatMap(String::lines)
                .toList();
    }

    @Test
    void archivesAreThoseOfOneMachine() throws Exception {
        crawl.await(crawl.crawl(NAMES, RATE));

        assertThatTheArchivesAreThoseOfOneMachine();
        assertThat(report()).filteredOn(line -> line.contains("\"WHOLE\"")).hasSize(NAMES.size());
        assertThat(new String(store.objects().get("fleet/frontier.jsonl"), StandardCharsets.UTF_8))
                .contains("\"last\":\"WHOLE\"");
    }

    @Test
    void aStoreThatIsBusyAndLosesAnswersSpoilsNothing() throws Exception {
        Random random = new Random(1);
        store.faults((method, key) ->
                random.nextInt(25) > 0 ? Fault.NONE : Fault.values()[1 + random.nextInt(Fault.values().length - 1)]);

        crawl.await(crawl.crawl(NAMES, RATE));

        store.faults((method, key) -> Fault.NONE);
        assertThatTheArchivesAreThoseOfOneMachine();
    }

    @Test
    void aTaskManagerMayEndWhileItBringsAnArchiveBack() throws Exception {
        AtomicBoolean isEnded = new AtomicBoolean();
        AtomicBoolean isUnderWay = new AtomicBoolean();
        store.faults((method, key) -> {
            boolean isLate = method.equals("PUT") && key.startsWith("fleet/blog3/posts/") && !isEnded.get();
            isUnderWay.set(isLate || isUnderWay.get());
            return isLate && key.endsWith("post.md") ? Fault.SLOW_DOWN : Fault.NONE;
        });
        JobID job = crawl.crawl(NAMES, RATE);
        while (!isUnderWay.get()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        CLUSTER.endTaskManagers();
        isEnded.set(true);
        crawl.await(job);

        assertThatTheArchivesAreThoseOfOneMachine();
    }
}
