package io.github.tistoryarchiver.tistory.post;

import io.github.tistoryarchiver.model.PostBuilder;
import io.github.tistoryarchiver.model.PostState;
import java.util.List;

/** A post before anything of its text is read. */
public final class BarePost {
    private BarePost() {}

    /** Returns a live post without related posts, files, links, videos, cards and code. */
    public static PostBuilder of(long id, String blogName) {
        return PostBuilder.builder()
                .id(id)
                .blog(blogName)
                .related(List.of())
                .assets(List.of())
                .links(List.of())
                .videos(List.of())
                .linkCards(List.of())
                .codeBlocks(List.of())
                .state(PostState.LIVE);
    }
}
