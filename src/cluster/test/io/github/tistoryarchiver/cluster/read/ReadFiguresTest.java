package io.github.tistoryarchiver.cluster.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.cluster.store.StoreAccess;
import io.github.tistoryarchiver.importer.Import;
import io.github.tistoryarchiver.importer.ImportOptions;
import io.github.tistoryarchiver.importer.ImportOptionsBuilder;
import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Prints what a post costs: {@code -Dfleet.figures=2000} for the number of posts. */
@EnabledIfSystemProperty(named = "fleet.figures", matches = "\\d+")
class ReadFiguresTest {
    private static final int RECORDINGS = 4;
    private static final int POSTS_OF_A_BLOG = 50;
    private static final String TEXT = IntStream.range(0, 30)
            .mapToObj(i -> "<p>" + i + "번째 문단에는 <b>굵은 글</b>과 <a href='/1'>링크</a>가 있고, 조금 더 깁니다.</p>")
            .collect(Collectors.joining());

    private final int posts = Integer.getInteger("fleet.figures", 0);

    @TempDir
    private Path folder;

    @Test
    void theSamePostsOnPlainThreadsAndOnACluster() throws Exception {
        List<Path> recordings = new ArrayList<>();
        for (int i = 0; i < RECORDINGS; i++) {
            recordings.add(Files.write(folder.resolve(i + ".warc.gz"), recording(i)));
        }
        onThreads("warm-threads", 1, recordings);
        onCluster("warm-slots", 2, recordings);

        figures("1 thread", () -> onThreads("thread", 1, recordings));
        figures("2 threads", () -> onThreads("threads", 2, recordings));
        figures("1 slot", () -> onCluster("slot", 1, recordings));
        figures("2 slots", () -> onCluster("slots", 2, recordings));

        Reading reading = new Reading(null, folder);
        assertThat(reading.archives("slots")).isEqualTo(reading.archives("threads"));
    }

    private byte[] recording(int number) {
        Warc warc = new Warc();
        for (int i = 0; i < posts / RECORDINGS; i++) {
            long id = 1 + i % POSTS_OF_A_BLOG;
            String host = "blog" + number + "-" + i / POSTS_OF_A_BLOG + ".tistory.com";
            warc.page(
                    "https://" + host + "/" + id, "2020-02-02T00:00:00Z", RecordedBlogs.page(id, "글 " + id, TEXT + i));
        }
        return warc.bytes();
    }

    private void figures(String name, Callable<Void> work) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long time = System.nanoTime();
        work.call();
        double seconds = (System.nanoTime() - time) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-10s %5.1f ms of CPU a post, %4.0f posts/s, load %.1f%n",
                name,
                (system.getProcessCpuTime() - cpu) / 1e6 / posts,
                posts / seconds,
                system.getSystemLoadAverage());
    }

    private Void onThreads(String out, int threads, List<Path> recordings) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<Future<?>> all = new ArrayList<>();
        for (Path recording : recordings) {
            all.add(executor.submit(() -> Import.run(options(out, recording), ProgressListener.NONE)));
        }
        for (Future<?> one : all) {
            one.get();
        }
        executor.shutdown();
        return null;
    }

    private ImportOptions options(String out, Path recording) throws IOException {
        return ImportOptionsBuilder.builder()
                .files(List.of(recording))
                .out(Files.createDirectories(folder.resolve(out)))
                .blogs(List.of())
                .hosts(List.of())
                .allBlogs(true)
                .assets(true)
                .comments(true)
                .history(ImportOptions.History.CHANGED)
                .build();
    }

    private Void onCluster(String out, int slots, List<Path> recordings) throws Exception {
        new FleetRead(Reading.settings(folder.resolve(out), recordings), PostProbe.NONE, StoreAccess.ENVIRONMENT)
                .run(() -> StreamExecutionEnvironment.createLocalEnvironment(slots));
        return null;
    }
}
