package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.requisites.SeenPages;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A blog whose home page was read.
 *
 * @param snapshot what the home page shows of the blog
 * @param listed posts that the home page lists
 * @param pages remember what its pages ask for; {@code null} if that is not fetched
 */
record ReachedBlog(
        BlogAddress address,
        BlogReader.Snapshot snapshot,
        List<PostAddress> listed,
        BlogContext context,
        @Nullable SeenPages pages) {}
