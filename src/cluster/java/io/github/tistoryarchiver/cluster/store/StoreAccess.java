package io.github.tistoryarchiver.cluster.store;

import java.io.Serializable;

/** Tells each machine how the object store is reached. Secrets do not travel with it. */
public interface StoreAccess extends Serializable {
    /** By the variables of each machine's environment. */
    StoreAccess ENVIRONMENT = () -> S3Settings.of(System.getenv());

    /** @throws S3Settings.MissingException when this machine does not know */
    S3Settings settings() throws S3Settings.MissingException;
}
