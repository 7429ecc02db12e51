package io.github.tistoryarchiver.cluster.read;

import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Runs jobs on a cluster in this process, and waits for their ends. */
@SuppressWarnings("try") // close() of an environment may be interrupted
final class OnMiniCluster extends StreamExecutionEnvironment {
    private final MiniCluster cluster;

    OnMiniCluster(MiniCluster cluster) {
        this.cluster = cluster;
        setParallelism(2);
    }

    @Override
    public JobExecutionResult execute(StreamGraph graph) throws Exception {
        return cluster.executeJobBlocking(graph.getJobGraph());
    }
}
