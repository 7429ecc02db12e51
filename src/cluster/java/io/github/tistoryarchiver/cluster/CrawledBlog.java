package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BackupOptionsBuilder;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.options.Credentials;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.fleet.Lease;
import io.github.tistoryarchiver.fleet.work.Gate;
import io.github.tistoryarchiver.fleet.work.LeaseResult;
import io.github.tistoryarchiver.fleet.work.LeaseRun;
import io.github.tistoryarchiver.fleet.work.RunEnds;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Works on leases with the options of a backup that is given none. */
final class CrawledBlog {
    private static final int CONNECTIONS = 2;
    private static final int COMMENT_CHECKS = 20;

    private final LeaseRun run;
    private final Map<String, String> claimed;

    /**
     * Prepares the work.
     *
     * @param out the folder of the archives
     * @param claimed the folders of archives that were reached, for {@link RunEnds}
     */
    CrawledBlog(RunEnvironment network, Path out, Gate gate, Map<String, String> claimed) {
        this.run = new LeaseRun(network, options(out), gate);
        this.claimed = claimed;
    }

    /**
     * Works on a blog.
     *
     * @throws IllegalArgumentException when the lease is not of a blog
     */
    LeaseResult run(Lease lease) {
        try {
            return run.run(lease, BlogAddress.parse(lease.blog()), new RunEnds(lease.blog(), claimed));
        } catch (BlogAddress.NotABlogException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static BackupOptions options(Path out) {
        return BackupOptionsBuilder.builder()
                .out(out)
                .connections(CONNECTIONS)
                .only(Set.of())
                .scope(Scope.EVERYTHING)
                .assets(true)
                .comments(true)
                .style(CommentStyle.PLAIN)
                .commentChecks(COMMENT_CHECKS)
                .raw(true)
                .access(Credentials.GUEST)
                .build();
    }
}
