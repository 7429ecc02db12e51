package io.github.tistoryarchiver.cluster.store;

import java.io.IOException;

/** Signals that an object store refused a request, or did not answer for a long time. */
public class S3Exception extends IOException {
    private static final long serialVersionUID = 1;

    S3Exception(String message) {
        super(message);
    }

    S3Exception(String message, Throwable cause) {
        super(message, cause);
    }
}
