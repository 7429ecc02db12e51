package io.github.tistoryarchiver.importer;

import java.util.Set;

/** Knows what an import is at, so that a post that ends the program can be left out the next time. */
public interface PostWatch {
    /** Leaves nothing out. */
    PostWatch NONE = new PostWatch() {
        @Override
        public Set<Long> leftOut() {
            return Set.of();
        }

        @Override
        public void begins(long post) {
            // it does not matter
        }

        @Override
        public void blogBegins() {
            // it does not matter
        }
    };

    /** Returns the numbers of posts that are left as they are in the archive. */
    Set<Long> leftOut();

    /** Is called before a post is read. */
    void begins(long post);

    /** Is called before what concerns the blog as a whole. */
    void blogBegins();
}
