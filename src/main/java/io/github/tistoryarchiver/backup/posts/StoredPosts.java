package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.backup.report.PostVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The posts that a run stored, so that two addresses of the same post are stored once, whichever answers first.
 * Thread-safe.
 */
final class StoredPosts {
    private final Map<Long, Versions> versions = new ConcurrentHashMap<>();

    /** What a run knows of one post. To be held as a monitor while the post is stored. */
    static final class Versions {
        private @Nullable PostVersion stored;

        /** Tells whether this run stored the post already. */
        boolean isStored() {
            return stored != null;
        }

        /** Tells whether a version of the post is the one to keep. */
        boolean isFor(PostVersion version) {
            return stored == null || version.compareTo(stored) >= 0;
        }

        void store(PostVersion version) {
            stored = version;
        }
    }

    Versions of(long post) {
        return versions.computeIfAbsent(post, id -> new Versions());
    }
}
