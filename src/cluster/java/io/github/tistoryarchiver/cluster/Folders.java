package io.github.tistoryarchiver.cluster;

import java.net.URI;
import java.nio.file.Path;

/** Folders that all machines share, as addresses. */
public final class Folders {
    private Folders() {}

    /**
     * Returns the folder of an address.
     *
     * @throws IllegalArgumentException when it is not the address of a folder
     */
    public static Path of(String address) {
        if (!address.startsWith("file:")) {
            throw new IllegalArgumentException(address);
        }
        return Path.of(URI.create(address));
    }
}
