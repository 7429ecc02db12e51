package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.cluster.store.SharedFolder;
import io.github.tistoryarchiver.fleet.Lease;
import io.github.tistoryarchiver.fleet.work.Gate;
import io.github.tistoryarchiver.fleet.work.LeaseResult;
import io.github.tistoryarchiver.fleet.work.RunEnds;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Works on leases of blogs whose archives are in a folder that all machines share. */
final class SharedCrawl implements LeaseWork {
    private final RunEnvironment network;
    private final SharedFolder out;
    private final Gate gate;
    private final Map<String, String> claimed = new ConcurrentHashMap<>();

    SharedCrawl(RunEnvironment network, SharedFolder out, Gate gate) {
        this.network = network;
        this.out = out;
        this.gate = gate;
    }

    @Override
    public LeaseResult run(Lease lease) {
        return CrawledBlog.run(
                lease, network, out.path(), gate, new SharedBeginnings(out), new RunEnds(lease.blog(), claimed));
    }

    @Override
    public void close() {
        out.close();
    }
}
