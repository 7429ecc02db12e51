package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.fleet.Lease;
import io.github.tistoryarchiver.fleet.work.LeaseResult;

/** Works on leases, from many threads at a time. */
interface LeaseWork extends AutoCloseable {
    /**
     * Works on a blog.
     *
     * @throws IllegalArgumentException when the lease is not of a blog
     */
    LeaseResult run(Lease lease);

    /** Ends; no lease is worked on any more. */
    @Override
    void close();
}
