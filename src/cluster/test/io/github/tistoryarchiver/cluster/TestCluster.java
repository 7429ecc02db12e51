package io.github.tistoryarchiver.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A cluster in this process, of two task managers with a slot each. The first test starts it; it ends after the last one. */
public final class TestCluster implements BeforeAllCallback {
    private @Nullable Running running;

    /** The cluster, and which of its task managers live: the engine numbers them as they start. */
    private static final class Running implements AutoCloseable {
        private final MiniCluster cluster;
        private final List<Integer> living = new ArrayList<>(List.of(0, 1));
        private int started = 2;

        private Running(MiniCluster cluster) {
            this.cluster = cluster;
        }

        CompletableFuture<?> end(int which) {
            return cluster.terminateTaskManager(living.remove(which));
        }

        void startAnother() throws Exception {
            cluster.startTaskManager();
            living.add(started++);
        }

        @Override
        public void close() {
            cluster.closeAsync().join();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestCluster.class))
                .computeIfAbsent(Running.class, any -> start(), Running.class);
    }

    private static Running start() {
        Configuration configuration = new Configuration();
        configuration.setString("taskmanager.memory.network.min", "8mb");
        configuration.setString("taskmanager.memory.network.max", "8mb");
        configuration.setString("taskmanager.memory.managed.size", "8mb");
        configuration.setString("heartbeat.interval", "500");
        configuration.setString("heartbeat.timeout", "5000");
        configuration.setString("rest.bind-port", "0");
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(1)
                .setHaServices(MiniCluster.HaServices.WITH_LEADERSHIP_CONTROL)
                .withRandomPorts()
                .build());
        try {
            cluster.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new Running(cluster);
    }

    private Running running() {
        return Objects.requireNonNull(running);
    }

    public MiniCluster get() {
        return running().cluster;
    }

    /**
     * Ends a task manager in the middle of its work, and starts another.
     *
     * @param which of the two
     */
    public void endTaskManager(int which) throws Exception {
        CompletableFuture<?> end = running().end(which);
        running().startAnother();
        end.get(60, TimeUnit.SECONDS);
    }

    /** Ends both task managers, and starts two others. */
    public void endTaskManagers() throws Exception {
        CompletableFuture<?> one = running().end(0);
        CompletableFuture<?> other = running().end(0);
        CompletableFuture.allOf(one, other).get(60, TimeUnit.SECONDS);
        running().startAnother();
        running().startAnother();
    }
}
