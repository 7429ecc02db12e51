package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.cluster.store.StoreAccess;
import io.github.tistoryarchiver.integration.Cli;
import io.github.tistoryarchiver.integration.ComparedArchives;
import io.github.tistoryarchiver.integration.FakeBlogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Blogs on loopback, and a crawl of them on a cluster of two task managers with a slot each. */
final class CrawlOnMiniCluster {
    /** How many leases a task has at a time. */
    static final int PLACES = 3;

    private static final int REQUESTS_OF_A_LEASE = 20;

    private final MiniCluster cluster;
    private final FakeBlogs blogs;
    private final Path folder;
    private final String address;
    private final StoreAccess store;

    CrawlOnMiniCluster(MiniCluster cluster, FakeBlogs blogs, Path folder) {
        this.cluster = cluster;
        this.blogs = blogs;
        this.folder = folder;
        this.address = folder.resolve("out").toUri().toString();
        this.store = StoreAccess.ENVIRONMENT;
    }

    /** A crawl whose archives are in an object store. */
    CrawlOnMiniCluster(MiniCluster cluster, FakeBlogs blogs, Path folder, String address, StoreAccess store) {
        this.cluster = cluster;
        this.blogs = blogs;
        this.folder = folder;
        this.address = address;
        this.store = store;
    }

    Path out() {
        return folder.resolve("out");
    }

    /** Starts a crawl of blogs. */
    JobID crawl(List<String> names, double rate) throws Exception {
        return crawl(names, rate, SavepointRestoreSettings.none());
    }

    JobID crawl(List<String> names, double rate, SavepointRestoreSettings restore) throws Exception {
        Path list = Files.write(folder.resolve("blogs.txt"), names);
        CrawlSettings settings = new CrawlSettings(
                list.toUri().toString(),
                "",
                address,
                UUID.randomUUID().toString(),
                rate,
                rate,
                true,
                REQUESTS_OF_A_LEASE,
                PLACES);
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, Integer.MAX_VALUE);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100));
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(configuration);
        environment.setParallelism(2);
        environment.enableCheckpointing(500);
        FleetCrawl.define(
                environment, settings, new LoopbackAccess(blogs.address().toString()), store);
        JobGraph graph = environment.getStreamGraph().getJobGraph();
        graph.setSavepointRestoreSettings(restore);
        return cluster.submitJob(graph).get(60, TimeUnit.SECONDS).getJobID();
    }

    /** Waits until the blogs were asked so often. */
    void awaitRequests(int number) throws InterruptedException {
        while (blogs.asked().size() < number) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Waits for the end of a crawl. */
    void await(JobID job) throws Exception {
        cluster.requestJobResult(job)
                .get(120, TimeUnit.SECONDS)
                .toJobExecutionResult(getClass().getClassLoader());
    }

    /** The files of the archives, as far as they are a function of the blogs. */
    Map<String, String> archives(List<String> names) throws IOException {
        return archives(out(), names);
    }

    /** What {@code backup} makes of the same blogs, one after the other. */
    Map<String, String> archivesOfOneMachine(List<String> names) throws IOException {
        Path alone = folder.resolve("alone");
        for (String name : names) {
            Cli.run(blogs.address(), "backup", name, "--rate", "1000", "--out", alone.toString());
        }
        return archives(alone, names);
    }

    private static Map<String, String> archives(Path folder, List<String> names) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String name : names) {
            ComparedArchives.of(folder.resolve(name)).forEach((file, bytes) -> all.put(name + "/" + file, bytes));
        }
        return all;
    }
}
