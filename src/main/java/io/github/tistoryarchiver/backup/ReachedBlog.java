package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;

/**
 * A blog whose home page was read.
 *
 * @param snapshot what the home page shows of the blog
 */
record ReachedBlog(BlogAddress address, BlogReader.Snapshot snapshot, BlogContext context) {}
