package io.github.tistoryarchiver.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeBlogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.highavailability.nonha.embedded.HaLeadershipControl;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever ends in the middle of a crawl, the archives are those of one machine, and the budget is kept. */
class FleetCrawlTest {
    private static final int RATE = 100;
    private static final List<String> NAMES =
            IntStream.range(0, 8).mapToObj(i -> "blog" + i).toList();

    /** One more than a beginning, robots.txt, home page, sitemap and list: whatever the moment, it is that or posts under way. */
    private static final int REQUESTS_OF_A_LOST_LEASE = 5;

    private static final AtomicInteger QUIET = new AtomicInteger();

    @RegisterExtension
    private static final TestCluster CLUSTER = new TestCluster();

    @TempDir
    private Path folder;

    private final FakeBlogs blogs = new FakeBlogs();
    private CrawlOnMiniCluster crawl;

    @BeforeEach
    void addBlogs() {
        crawl = new CrawlOnMiniCluster(CLUSTER.get(), blogs, folder);
        addTo(blogs);
    }

    @AfterEach
    void closeBlogs() {
        LoopbackAccess.failAfter(Integer.MAX_VALUE);
        blogs.close();
    }

    /** Random moments; {@code -Dfleet.seeds=20} for more of them. */
    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("fleet.seeds", 2));
    }

    private void assertThatTheArchivesAreThoseOfOneMachine() throws Exception {
        assertThat(blogs.mostInASecond()).isLessThanOrEqualTo(RATE);
        NAMES.forEach(name -> assertThat(blogs.mostAtOnce(name)).isLessThanOrEqualTo(2));
        Map<String, String> crawled = crawl.archives(NAMES);
        Map<String, String> alone = crawl.archivesOfOneMachine(NAMES);
        assertThat(crawled.keySet()).isEqualTo(alone.keySet());
        for (Map.Entry<String, String> file : alone.entrySet()) {
            assertThat(crawled.get(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    /**
     * A lease that ended too early goes on with the beginning that it had, or begins again, and asks for posts that were under way. Nothing
     * else may be asked for more often than in a crawl in which nothing happens, but for looks at comments: a run that ends in
     * the middle does not know which it has done.
     */
    private void assertThatOnlyBeginningsWereRepeated() throws Exception {
        int lost = 2 * CrawlOnMiniCluster.PLACES;

        assertThat(withoutLooks(blogs)).isLessThanOrEqualTo(quietRequests() + REQUESTS_OF_A_LOST_LEASE * lost);
    }

    private static int withoutLooks(FakeBlogs blogs) {
        return (int) blogs.asked().stream()
                .filter(asked -> !asked.path().matches("/m/api/\\d+/comment"))
                .count();
    }

    /** How many of these requests there are when nothing ends in the middle. */
    private static int quietRequests() throws Exception {
        if (QUIET.get() == 0) {
            Path folder = Files.createTempDirectory("quiet");
            try (FakeBlogs quiet = new FakeBlogs()) {
                addTo(quiet);
                CrawlOnMiniCluster crawl = new CrawlOnMiniCluster(CLUSTER.get(), quiet, folder);
                crawl.await(crawl.crawl(NAMES, RATE));
                QUIET.set(withoutLooks(quiet));
            }
        }
        return QUIET.get();
    }

    private static void addTo(FakeBlogs blogs) {
        NAMES.forEach(name -> blogs.blog(name, name.equals("blog3") ? 25 : 4));
    }

    /** Posts that were asked for more than once. */
    private long repeatedPosts() {
        Set<String> seen = new HashSet<>();
        return blogs.asked().stream()
                .filter(asked -> asked.path().matches("/\\d+"))
                .filter(asked -> !seen.add(asked.host() + asked.path()))
                .count();
    }

    private List<String> report() throws Exception {
        try (Stream<Path> files = Files.walk(crawl.out().resolve(FleetCrawl.REPORT))) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        }
    }

    @Test
    void archivesAreThoseOfOneMachine() throws Exception {
        crawl.await(crawl.crawl(NAMES, RATE));

        assertThat(repeatedPosts()).isZero();
        assertThat(report()).filteredOn(line -> line.contains("\"WHOLE\"")).hasSize(NAMES.size());
        assertThat(crawl.out().resolve(SharedBeginnings.FOLDER)).isEmptyDirectory();
        assertThat(Files.readString(crawl.out().resolve("frontier.jsonl"))).contains("\"last\":\"WHOLE\"");
        assertThatTheArchivesAreThoseOfOneMachine();
    }

    @Test
    void aSlowBlogHoldsNobody() throws Exception {
        blogs.blog("blog0", 12).slow("blog0", 600).blog("blog3", 4);
        crawl.await(crawl.crawl(NAMES, RATE));

        List<String> ends = report().stream()
                .filter(line -> line.contains("\"WHOLE\""))
                .sorted()
                .toList();
        assertThat(ends).hasSize(NAMES.size());
        assertThat(blogs.asked().stream()
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .host())
                .isEqualTo("blog0.tistory.com");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTaskManagerMayEndAtAnyMoment(int seed) throws Exception {
        Random random = new Random(seed);
        JobID job = crawl.crawl(NAMES, RATE);

        crawl.awaitRequests(5 + random.nextInt(80));
        CLUSTER.endTaskManager(random.nextInt(2));
        crawl.await(job);

        assertThat(repeatedPosts()).isLessThanOrEqualTo(2L * CrawlOnMiniCluster.PLACES);
        assertThatOnlyBeginningsWereRepeated();
        assertThatTheArchivesAreThoseOfOneMachine();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTaskMayFailAtAnyMoment(int seed) throws Exception {
        LoopbackAccess.failAfter(5 + new Random(seed).nextInt(80));

        crawl.await(crawl.crawl(NAMES, RATE));

        assertThat(repeatedPosts()).isLessThanOrEqualTo(2L * NAMES.size());
        assertThatOnlyBeginningsWereRepeated();
        assertThatTheArchivesAreThoseOfOneMachine();
    }

    @Test
    void theJobManagerMayLoseItsLeadership() throws Exception {
        HaLeadershipControl leadership = CLUSTER.get().getHaLeadershipControl().orElseThrow();
        JobID job = crawl.crawl(NAMES, RATE);

        crawl.awaitRequests(30);
        leadership.revokeJobMasterLeadership(job).get(30, TimeUnit.SECONDS);
        leadership.grantJobMasterLeadership(job).get(30, TimeUnit.SECONDS);
        crawl.await(job);

        assertThatOnlyBeginningsWereRepeated();
        assertThatTheArchivesAreThoseOfOneMachine();
    }

    @Test
    void aCrawlGoesOnFromASavepoint() throws Exception {
        JobID job = crawl.crawl(NAMES, RATE);
        crawl.awaitRequests(40);
        String savepoint = CLUSTER.get()
                .stopWithSavepoint(
                        job, folder.resolve("savepoints").toUri().toString(), false, SavepointFormatType.CANONICAL)
                .get(60, TimeUnit.SECONDS);

        crawl.await(crawl.crawl(NAMES, RATE, SavepointRestoreSettings.forPath(savepoint)));

        assertThat(repeatedPosts()).isLessThanOrEqualTo(2L * NAMES.size());
        assertThatOnlyBeginningsWereRepeated();
        assertThatTheArchivesAreThoseOfOneMachine();
    }
}
