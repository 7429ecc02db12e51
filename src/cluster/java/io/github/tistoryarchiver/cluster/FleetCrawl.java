package io.github.tistoryarchiver.cluster;

import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** The job of a crawl: the frontier's source, and a report of one line a lease. */
public final class FleetCrawl {
    private static final Duration CHECKPOINTS = Duration.ofSeconds(30);

    private FleetCrawl() {}

    /** Adds the job to an environment. */
    public static void define(StreamExecutionEnvironment environment, CrawlSettings settings, NetworkAccess network) {
        environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
        if (environment.getCheckpointInterval() <= 0) {
            environment.enableCheckpointing(CHECKPOINTS.toMillis());
        }
        environment
                .fromSource(
                        new FrontierSource(settings, network),
                        WatermarkStrategy.noWatermarks(),
                        "frontier",
                        Types.STRING)
                .uid("frontier")
                .sinkTo(FileSink.forRowFormat(
                                new Path(settings.out(), "report"), new SimpleStringEncoder<String>("UTF-8"))
                        .withRollingPolicy(OnCheckpointRollingPolicy.build())
                        .build())
                .uid("report");
    }
}
