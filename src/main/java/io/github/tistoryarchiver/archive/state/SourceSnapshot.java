package io.github.tistoryarchiver.archive.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a blog's sources when all of them were last asked. While the sitemap and the home page stay the same,
 * the others are not asked again.
 *
 * @param sitemap checksum of the addresses and times in the sitemap
 * @param postCount as the home page shows it
 * @param listing number of posts in the mobile listing; {@code null} if it did not answer
 * @param notInSitemap addresses of posts that only other sources name
 */
public record SourceSnapshot(
        String sitemap,
        @Nullable Integer postCount,
        @Nullable Integer listing,
        List<String> notInSitemap) {}
