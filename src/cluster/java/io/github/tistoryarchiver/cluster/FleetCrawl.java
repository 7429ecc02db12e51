package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.cluster.store.S3Address;
import io.github.tistoryarchiver.cluster.store.StoreAccess;
import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** The job of a crawl: the frontier's source, and a report of one line a lease. */
public final class FleetCrawl {
    private static final Duration CHECKPOINTS = Duration.ofSeconds(30);

    /** The folder of the report: a name that no blog can have. */
    static final String REPORT = "_crawl/report";

    private FleetCrawl() {}

    /** Adds the job to an environment. */
    public static void define(
            StreamExecutionEnvironment environment, CrawlSettings settings, NetworkAccess network, StoreAccess store) {
        environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
        if (environment.getCheckpointInterval() <= 0) {
            environment.enableCheckpointing(CHECKPOINTS.toMillis());
        }
        environment
                .fromSource(
                        new FrontierSource(settings, network, store),
                        WatermarkStrategy.noWatermarks(),
                        "frontier",
                        Types.STRING)
                .uid("frontier")
                .sinkTo(report(settings, store))
                .uid("report");
    }

    private static Sink<String> report(CrawlSettings settings, StoreAccess store) {
        return S3Address.isOne(settings.out())
                ? new ReportSink(settings.out(), REPORT, store)
                : FileSink.forRowFormat(new Path(settings.out(), REPORT), new SimpleStringEncoder<String>("UTF-8"))
                        .withRollingPolicy(OnCheckpointRollingPolicy.build())
                        .build();
    }
}
