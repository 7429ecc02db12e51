package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.cluster.store.StoreAccess;
import io.github.tistoryarchiver.cluster.store.WorkingFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * Reads recordings into archives. A run that was killed goes on where it was when it is started again with the same files and
 * options.
 */
final class FleetRead {
    private static final int MAX_RESTARTS = 200;

    private final ReadSettings settings;
    private final PostProbe probe;
    private final StoreAccess store;
    private final WorkFolder work;

    FleetRead(ReadSettings settings, PostProbe probe, StoreAccess store) {
        this.settings = settings;
        this.probe = probe;
        this.store = store;
        this.work = new WorkFolder(settings.work());
    }

    /** What a run was asked for. */
    private record Plan(ReadSettings settings, List<String> files) {}

    /**
     * Reads.
     *
     * @param environments makes one for each of the two jobs
     * @throws ArchiveLock.HeldException when another run reads into the same folder
     */
    ReadReport run(Supplier<StreamExecutionEnvironment> environments) throws Exception {
        Files.createDirectories(work.lock().getParent());
        try (ArchiveLock lock = ArchiveLock.take(work.lock());
                OutFolder out = OutFolder.open(settings.out(), store)) {
            Objects.requireNonNull(lock);
            prepare();
            survey(environments.get());
            SortedMap<String, Integer> recordings = recordings();
            BlogHosts hosts = BlogHosts.find(work, out, recordings);
            if (!recordings.isEmpty()) {
                read(environments.get(), new TreeSet<>(recordings.values()));
            }
            ReadReport report = ReadReport.write(work, settings, hosts);
            work.bringResultsTo(out);
            WorkingFolder.delete(work.folder());
            return report;
        }
    }

    private void prepare() throws IOException {
        List<String> files = new ArrayList<>();
        for (String file : settings.recordings()) {
            Path path = Path.of(file);
            files.add(Files.exists(path) ? Files.size(path) + " " + Files.getLastModifiedTime(path) : "missing");
        }
        String plan = ArchiveJson.line(new Plan(settings, files));
        boolean goesOn =
                Files.exists(work.plan()) && Files.readString(work.plan()).equals(plan);
        if (goesOn) {
            Deaths.forgive(work.folder());
        } else {
            WorkingFolder.delete(work.folder());
            AtomicFile.write(work.plan(), plan.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void survey(StreamExecutionEnvironment environment) throws Exception {
        configure(environment);
        ReadSettings asked = settings;
        List<Integer> all =
                IntStream.range(0, settings.recordings().size()).boxed().toList();
        environment
                .fromSource(
                        EachFile.source(
                                all,
                                number -> new FilesOfRecording(asked, number),
                                Types.TUPLE(Types.INT, Types.INT, Types.INT, Types.LONG)),
                        WatermarkStrategy.noWatermarks(),
                        "recordings")
                .setParallelism(slots(environment))
                .keyBy(file -> FileBuckets.bucketOf(file.f0), Types.INT)
                .process(new WriteBucket(work), Types.LONG)
                .name("files")
                .setParallelism(slots(environment))
                .sinkTo(new DiscardingSink<>());
        environment.execute("tistory-archiver read: what there is");
    }

    private void read(StreamExecutionEnvironment environment, Set<Integer> recordings) throws Exception {
        configure(environment);
        ReadSettings asked = settings;
        environment
                .fromSource(
                        EachFile.source(
                                recordings,
                                number -> new PagesOfRecording(asked, number),
                                Types.TUPLE(Types.STRING, Types.INT, Types.INT, Types.INT, Types.LONG)),
                        WatermarkStrategy.noWatermarks(),
                        "places")
                .setParallelism(slots(environment))
                .keyBy(place -> place.f0, Types.STRING)
                .process(new ReadBlog(settings, recordings, probe, store), Types.LONG)
                .name("blogs")
                .setParallelism(slots(environment))
                .sinkTo(new DiscardingSink<>());
        environment.execute("tistory-archiver read: blogs");
    }

    /** Places are few bytes and much work, so that their size must not decide in how many slots they are worked on. */
    private static int slots(StreamExecutionEnvironment environment) {
        return environment.getParallelism();
    }

    private static void configure(StreamExecutionEnvironment environment) {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, MAX_RESTARTS);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(500));
        environment.configure(configuration, FleetRead.class.getClassLoader());
        environment.setRuntimeMode(RuntimeExecutionMode.BATCH);
    }

    /** Returns the numbers of the recordings that were read, each content once, by their checksums. */
    private SortedMap<String, Integer> recordings() {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        for (int number = 0; number < settings.recordings().size(); number++) {
            RecordingHead head = ArchiveJson.read(work.ofRecording(number, Surveyor.HEAD), RecordingHead.class);
            if (head != null && head.problem() == null && head.sha256() != null) {
                numbers.putIfAbsent(head.sha256(), number);
            }
        }
        return numbers;
    }
}
