package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.PostAddress;
import java.util.List;

/** How one post ended. */
public sealed interface Outcome {

    /** The post as it was asked for. */
    PostAddress address();

    /**
     * It is in the archive.
     *
     * @param problems files that are missing and may come in at a later run
     * @param deadLinks files elsewhere on the web that no reader of the blog can see any more
     * @param savedAssets files fetched by this run
     * @param bodyIsEmpty whether the post has a body that says nothing
     */
    record Saved(
            PostAddress address,
            Post post,
            PostFolder.Change change,
            int savedAssets,
            long assetBytes,
            List<Problem> problems,
            List<Problem> deadLinks,
            List<String> absentFields,
            boolean bodyIsEmpty)
            implements Outcome {}

    /** It need not be fetched, or is not wanted. */
    record Skipped(PostAddress address, Reason reason) implements Outcome {

        /** Why. */
        public enum Reason {
            UNCHANGED,
            OUT_OF_SCOPE
        }
    }

    /** It is missing from the archive, or could not be brought up to date. */
    record Failed(PostAddress address, Problem problem) implements Outcome {}
}
