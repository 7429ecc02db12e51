package io.github.tistoryarchiver.fleet.work;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps with what visits began: robots.txt, the home page, the lists of posts. The lease after one that was cut or lost goes on
 * with that, and does not ask for it once more.
 */
public interface Beginnings {
    /** Keeps nothing. */
    Beginnings NONE = new Beginnings() {
        @Override
        public byte @Nullable [] read(String blog) {
            return null;
        }

        @Override
        public void keep(String blog, byte[] beginning) {
            // it is asked for once more
        }

        @Override
        public void forget(String blog) {
            // nothing is kept
        }
    };

    /** Returns what was kept of a blog; {@code null} for nothing. */
    byte @Nullable [] read(String blog) throws IOException;

    /** Keeps what the visit of a blog began with. */
    void keep(String blog, byte[] beginning) throws IOException;

    /** Forgets what was kept of a blog, since its visit is over. */
    void forget(String blog) throws IOException;
}
