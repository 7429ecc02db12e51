package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BackupOptionsBuilder;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.options.Credentials;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.fleet.Lease;
import io.github.tistoryarchiver.fleet.work.Beginnings;
import io.github.tistoryarchiver.fleet.work.Gate;
import io.github.tistoryarchiver.fleet.work.LeaseResult;
import io.github.tistoryarchiver.fleet.work.LeaseRun;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/** Works on leases with the options of a backup that is given none. */
final class CrawledBlog {
    private static final int CONNECTIONS = 2;
    private static final int COMMENT_CHECKS = 20;

    private CrawledBlog() {}

    /**
     * Works on a blog.
     *
     * @param out the folder of the archives
     * @param beginnings for visits that need several leases
     * @throws IllegalArgumentException when the lease is not of a blog
     */
    static LeaseResult run(
            Lease lease,
            RunEnvironment network,
            Path out,
            Gate gate,
            Beginnings beginnings,
            Consumer<RunEvent> listener) {
        try {
            return new LeaseRun(network, options(out), gate, beginnings)
                    .run(lease, BlogAddress.parse(lease.blog()), listener);
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
