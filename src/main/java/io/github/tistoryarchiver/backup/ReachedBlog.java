package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import java.util.List;

/**
 * A blog whose home page was read.
 *
 * @param snapshot what the home page shows of the blog
 * @param listed posts that the home page lists
 */
record ReachedBlog(BlogAddress address, BlogReader.Snapshot snapshot, List<PostAddress> listed, BlogContext context) {}
