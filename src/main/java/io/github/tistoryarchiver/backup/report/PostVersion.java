package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A version of a post, as one of its addresses shows it. Two addresses may lead to the same post, such as its slug and
 * its number; the greater version is kept, whichever comes first: the one with the later edit, else the one from the
 * address that the page itself names, else the one from the slug.
 *
 * @param address the one that was asked for
 * @param modifiedAt as the page shows it
 * @param url as the page names itself
 */
public record PostVersion(PostAddress address, @Nullable OffsetDateTime modifiedAt, String url)
        implements Comparable<PostVersion> {
    private static final Comparator<PostVersion> ORDER = Comparator.comparingLong(PostVersion::edited)
            .thenComparing(version -> version.address.equals(PostAddress.parse(version.url)))
            .thenComparing(version -> version.address.id() == null)
            .thenComparing(version -> version.address.toString());

    private long edited() {
        return modifiedAt == null ? Long.MIN_VALUE : modifiedAt.toEpochSecond();
    }

    @Override
    public int compareTo(PostVersion other) {
        return ORDER.compare(this, other);
    }
}
