package io.github.tistoryarchiver.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cluster.store.BucketFolder;
import io.github.tistoryarchiver.cluster.store.LoopbackS3;
import io.github.tistoryarchiver.cluster.store.LoopbackS3.Fault;
import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.fleet.Lease;
import io.github.tistoryarchiver.fleet.LeaseEnd;
import io.github.tistoryarchiver.fleet.work.Gate;
import io.github.tistoryarchiver.fleet.work.LeaseResult;
import io.github.tistoryarchiver.integration.Cli;
import io.github.tistoryarchiver.integration.ComparedArchives;
import io.github.tistoryarchiver.integration.FakeTistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leases of one blog with pictures, whose archive is in an object store, against the same runs on one machine. */
class StoredLeaseTest {
    private static final String PICTURE = "https://blog.kakaocdn.net/dn/a1/b1/KEY/img.png";
    private static final String OTHER = "https://blog.kakaocdn.net/dn/a2/b2/KEY/img.png";

    @TempDir
    private Path folder;

    private final FakeTistory blog = new FakeTistory();
    private LoopbackS3 store;
    private NetworkAccess.Network network;
    private StoredCrawl crawl;
    private long leases;

    @BeforeEach
    void open() throws Exception {
        store = new LoopbackS3();
        network = new LoopbackAccess(blog.address().toString()).open();
        crawl = crawl("fleet");
        blog.image(PICTURE.replace("https://", "")).image(OTHER.replace("https://", ""));
        blog.post(1, "<p>하나</p><img src='" + PICTURE + "'>").post(2, "<p>둘</p><img src='" + OTHER + "'>");
    }

    @AfterEach
    void close() {
        crawl.close();
        network.close();
        store.close();
        blog.close();
    }

    private StoredCrawl crawl(String fleet) throws Exception {
        BucketFolder out = (BucketFolder) OutFolder.open("s3://bucket/out", store.access());
        return new StoredCrawl(network.environment(), fleet, out, new OpenGate());
    }

    private static final class OpenGate implements Gate {
        @Override
        public void pass(HttpUrl url, @Nullable String host) {
            // at once
        }

        @Override
        public void operatorSaid(int status, @Nullable Duration wish) {
            // it does not refuse
        }

        @Override
        public boolean isClosed() {
            return false;
        }
    }

    private LeaseResult work(@Nullable Long requests) {
        leases++;
        return crawl.run(new Lease(leases, "https://sora.tistory.com/", requests, null));
    }

    /** Makes the same run on one machine, and compares. */
    private void assertThatItIsAsOnOneMachine() throws IOException {
        Cli.run(
                blog.address(),
                "backup",
                "sora",
                "--rate",
                "1000",
                "--out",
                folder.resolve("alone").toString());
        Map<String, String> alone = ComparedArchives.of(folder.resolve("alone/sora"));
        Path copy = Files.createTempDirectory(folder, "copy");
        for (Map.Entry<String, byte[]> object : store.objects().entrySet()) {
            Path file = copy.resolve(object.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, object.getValue());
        }
        Map<String, String> stored = ComparedArchives.of(copy.resolve("out/sora"));
        assertThat(stored.keySet()).isEqualTo(alone.keySet());
        alone.forEach((file, bytes) -> assertThat(stored.get(file)).as(file).isEqualTo(bytes));
    }

    private long gets(String part) {
        return store.asked().stream()
                .filter(asked -> asked.startsWith("GET ") && asked.contains(part))
                .count();
    }

    @Test
    void aBlogWithPicturesIsArchivedAsOnOneMachine() throws IOException {
        assertThat(work(null).end().kind()).isEqualTo(LeaseEnd.Kind.WHOLE);

        assertThat(store.objects().keySet()).anyMatch(key -> key.contains("/assets/"));
        assertThatItIsAsOnOneMachine();
    }

    @Test
    void afterAnEditOnlyThePicturesOfThatPostAreBrought() throws IOException {
        work(null);
        assertThatItIsAsOnOneMachine();
        blog.edit(1, "글 1", "<p>하나, 바뀜</p><img src='" + PICTURE + "'>", "2024-03-01T10:00:00+09:00");

        assertThat(work(null).end().kind()).isEqualTo(LeaseEnd.Kind.WHOLE);

        assertThat(gets("/posts/1/assets/")).isOne();
        assertThat(gets("/posts/2/assets/")).isZero();
        assertThat(gets("/raw/")).isZero();
        assertThatItIsAsOnOneMachine();
        assertThat(store.objects().keySet()).anyMatch(key -> key.contains("/posts/1/revisions/"));
    }

    @Test
    void aLeaseThatIsCutGoesOnWhereItWas() throws IOException {
        assertThat(work(9L).end().kind()).isEqualTo(LeaseEnd.Kind.CUT);

        LeaseEnd.Kind end = work(9L).end().kind();
        while (end == LeaseEnd.Kind.CUT && leases < 20) {
            end = work(9L).end().kind();
        }

        assertThat(end).isEqualTo(LeaseEnd.Kind.WHOLE);
        assertThatItIsAsOnOneMachine();
    }

    @Test
    void aRunOverAnUnchangedBlogLeavesTheArchiveAsItIs() {
        work(null);
        work(null);
        Map<String, String> before = new TreeMap<>(store.files("out/sora/"));

        work(null);

        Map<String, String> after = new TreeMap<>(store.files("out/sora/"));
        before.remove("stats.jsonl"); // it has a line for each run
        after.remove("stats.jsonl");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aRunWhoseArchiveWasChangedMeanwhileIsTriedAgainLater() throws Exception {
        work(null);
        blog.post(3, "<p>셋</p>");
        store.faults((method, key) -> {
            if (method.equals("GET") && key.endsWith("/SHA256SUMS")) {
                store.faults((any, other) -> Fault.NONE);
                store.objects()
                        .computeIfPresent(
                                "out/sora/.state/lease.json",
                                (any, note) -> "{\"fleet\":\"another\",\"lease\":1}".getBytes(StandardCharsets.UTF_8));
            }
            return Fault.NONE;
        });

        LeaseResult result = work(null);

        assertThat(result.end().kind()).isEqualTo(LeaseEnd.Kind.HELD);
        assertThat(result.failure()).hasMessageContaining("s3://bucket/out/sora/.state/lease.json");
        assertThat(store.objects().keySet()).noneMatch(key -> key.contains("/posts/3/"));
        assertThat(work(null).end().kind()).isEqualTo(LeaseEnd.Kind.WHOLE);
        assertThatItIsAsOnOneMachine();
    }

    @Test
    void anArchiveOfAnotherBlogIsLeftAlone() {
        work(null);
        store.objects()
                .computeIfPresent(
                        "out/sora/blog.json",
                        (key, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                                .replaceFirst("\"id\"\\s*:\\s*77", "\"id\":78")
                                .getBytes(StandardCharsets.UTF_8));
        Map<String, String> before = store.files("out/sora/");

        LeaseResult result = work(null);

        assertThat(result.end().kind()).isEqualTo(LeaseEnd.Kind.FAILED);
        assertThat(result.failure()).hasMessageContaining("another blog");
        assertThat(store.files("out/sora/")).isEqualTo(before);
    }
}
