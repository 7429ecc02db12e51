package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.PostReader;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * Mends the links of archived posts once all posts of a run are there: a post may be stored before the one that it links to.
 */
final class Relinking {
    private Relinking() {}

    static void of(Archive archive, Rendering rendering) {
        try (Stream<Post> posts = archive.posts()) {
            posts.forEach(post -> mend(archive.post(post.type(), post.id()), post, rendering));
        }
    }

    private static void mend(PostFolder folder, Post post, Rendering rendering) {
        Post linked = rendering.linked(post);
        HttpUrl url = HttpUrl.parse(post.url());
        String body = linked.equals(post) || url == null ? null : folder.readBody();
        if (body != null && url != null) {
            String text = rendering.text(linked, PostReader.readable(body, url));
            folder.rewrite(linked, Rendering.markdown(linked, text));
        }
    }
}
