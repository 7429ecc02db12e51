package io.github.tistoryarchiver.archive.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of a blog said when all of them were asked: while the sitemap and the home page say the same, the others are not
 * asked again.
 *
 * @param sitemap checksum of the addresses and times in it
 * @param postCount as the home page shows it
 * @param listing posts in the mobile listing; {@code null} where it did not answer
 * @param notInSitemap addresses of posts that only other sources name
 */
public record SourceSnapshot(
        String sitemap,
        @Nullable Integer postCount,
        @Nullable Integer listing,
        List<String> notInSitemap) {}
