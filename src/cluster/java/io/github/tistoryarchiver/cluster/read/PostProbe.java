package io.github.tistoryarchiver.cluster.read;

import java.io.Serializable;

/** Learns of each post that is read. */
interface PostProbe extends Serializable {
    /** Does nothing. */
    PostProbe NONE = (blog, post) -> {};

    void begins(String blog, long post);
}
