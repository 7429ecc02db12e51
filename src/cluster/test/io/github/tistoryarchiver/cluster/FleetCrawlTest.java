package io.github.tistoryarchiver.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FleetCrawlTest {
    private static final double RATE = 100;
    private static final List<String> NAMES =
            IntStream.range(0, 10).mapToObj(i -> "blog" + i).toList();

    @TempDir
    private Path folder;

    private CrawlOnMiniCluster crawl;

    @BeforeEach
    void start() throws Exception {
        crawl = new CrawlOnMiniCluster(folder);
        NAMES.forEach(name -> crawl.blogs.blog(name, name.equals("blog3") ? 40 : 4));
    }

    @AfterEach
    void close() throws Exception {
        crawl.close();
    }

    /** Random moments; {@code -Dfleet.seeds=20} for as many as the specification asks for. */
    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("fleet.seeds", 3));
    }

    private void assertThatNothingWasLost() throws Exception {
        assertThat(crawl.blogs.mostInASecond()).isLessThanOrEqualTo((int) RATE);
        assertThat(crawl.archives(NAMES)).isEqualTo(crawl.archivesOfOneMachine(NAMES));
    }

    @Test
    void archivesAreThoseOfOneMachine() throws Exception {
        crawl.await(crawl.crawl(NAMES, RATE));

        assertThatNothingWasLost();
        assertThat(report()).hasSizeGreaterThanOrEqualTo(NAMES.size());
        assertThat(Files.readString(crawl.out().resolve("frontier.jsonl"))).contains("\"last\":\"WHOLE\"");
    }

    private List<String> report() throws Exception {
        try (Stream<Path> files = Files.walk(crawl.out().resolve("report"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> {
                        try {
                            return Files.readAllLines(file).stream();
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void taskManagersMayEndAtAnyMoment(int seed) throws Exception {
        Random random = new Random(seed);
        JobID job = crawl.crawl(NAMES, RATE);

        crawl.awaitRequests(10 + random.nextInt(80));
        crawl.cluster.terminateTaskManager(random.nextInt(2));
        crawl.cluster.startTaskManager();
        crawl.await(job);

        assertThatNothingWasLost();
    }
}
