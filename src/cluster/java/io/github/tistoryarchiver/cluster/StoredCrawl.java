package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.cluster.store.BucketFolder;
import io.github.tistoryarchiver.cluster.store.ConflictException;
import io.github.tistoryarchiver.cluster.store.LeaseMark;
import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.cluster.store.S3Address;
import io.github.tistoryarchiver.cluster.store.StoredBlog;
import io.github.tistoryarchiver.cluster.store.WorkingFolder;
import io.github.tistoryarchiver.fleet.Lease;
import io.github.tistoryarchiver.fleet.LeaseEnd;
import io.github.tistoryarchiver.fleet.work.Beginnings;
import io.github.tistoryarchiver.fleet.work.Gate;
import io.github.tistoryarchiver.fleet.work.LeaseResult;
import io.github.tistoryarchiver.fleet.work.RunEnds;
import io.github.tistoryarchiver.model.Blog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works on leases of blogs whose archives are in an object store: brings the archive to this machine once the blog is known by name, and
 * back when the run is over. A run that fails leaves the store as it was.
 */
final class StoredCrawl implements LeaseWork {
    private final RunEnvironment network;
    private final String fleet;
    private final BucketFolder store;
    private final Gate gate;
    private final Map<String, String> claimed = new ConcurrentHashMap<>();

    /** @param fleet tells the leases of this fleet from those of others */
    StoredCrawl(RunEnvironment network, String fleet, BucketFolder store, Gate gate) {
        this.network = network;
        this.fleet = fleet;
        this.store = store;
        this.gate = gate;
    }

    @Override
    public LeaseResult run(Lease lease) {
        try (WorkingFolder folder = WorkingFolder.create()) {
            Arrival arrival = new Arrival(lease, new RunEnds(lease.blog(), claimed));
            Gate bringing = new PostFiles(gate, () -> arrival.blog);
            LeaseResult result = CrawledBlog.run(lease, network, folder.path(), bringing, Beginnings.NONE, arrival);
            StoredBlog blog = arrival.blog;
            if (blog == null || result.report() == null) {
                return result.failure() instanceof UncheckedIOException failure
                        ? failed(result.end(), Objects.requireNonNull(failure.getCause()))
                        : result;
            }
            try {
                blog.push();
                return result;
            } catch (IOException e) {
                return failed(result.end(), e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LeaseResult failed(LeaseEnd end, IOException failure) {
        LeaseEnd.Kind kind = failure instanceof ConflictException ? LeaseEnd.Kind.HELD : LeaseEnd.Kind.FAILED;
        return new LeaseResult(new LeaseEnd(kind, end.requests(), 0, end.held()), null, failure);
    }

    /** Brings the archive as soon as the run knows whose it is, and before it looks at it. */
    private final class Arrival implements Consumer<RunEvent> {
        private final Lease lease;
        private final RunEnds ends;
        private volatile @Nullable StoredBlog blog;

        Arrival(Lease lease, RunEnds ends) {
            this.lease = lease;
            this.ends = ends;
        }

        @Override
        public void accept(RunEvent event) {
            if (event instanceof RunEvent.BlogReached reached) {
                Path copy = Path.of(reached.archiveFolder());
                String name = copy.getFileName().toString();
                ends.accept(new RunEvent.BlogReached(
                        reached.blog(), store.addressOf(name).toString()));
                StoredBlog stored = store.blog(name, copy, new LeaseMark.Lease(fleet, lease.number()));
                try {
                    stored.pull(StoredBlog.Extent.FOR_A_BACKUP);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                checkThatItIs(reached.blog(), copy, store.addressOf(name));
                blog = stored;
            } else {
                ends.accept(event);
            }
        }
    }

    /** Checks that an archive is not of another blog, which had the same name before. */
    private static void checkThatItIs(Blog blog, Path copy, S3Address address) {
        Blog archived = OutFolder.blogOf(new Archive(copy));
        if (archived != null
                && archived.id() != null
                && blog.id() != null
                && !archived.id().equals(blog.id())) {
            throw new IllegalStateException(address + " is the archive of another blog, which had the name "
                    + blog.name() + " before. Give it another name.");
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
