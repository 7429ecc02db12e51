package io.github.tistoryarchiver.cluster.store;

/** Signals that another run changed what this one was about to replace. */
public final class ConflictException extends S3Exception {
    private static final long serialVersionUID = 1;

    ConflictException(String address) {
        super(
                address
                        + " was changed by another run in the meantime. This run's changes are left out; the next one makes them.");
    }
}
