package io.github.tistoryarchiver.importer.owner;

import io.github.tistoryarchiver.importer.sift.ForwardingSink;
import io.github.tistoryarchiver.importer.sift.Sink;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what is of another blog that had the name: pages with another number, and what tells no number where the nearest
 * page has another one. What has no date is taken, unless it tells another number.
 */
public final class OfOneBlog extends ForwardingSink {
    private final Owners owners;
    private final long number;

    /** Addresses and digests of what was left out. */
    private final Set<String> leftOut = new HashSet<>();

    /** @param to receives what is of the blog with the number */
    public OfOneBlog(Sink to, Owners owners, long number) {
        super(to);
        this.owners = owners;
        this.number = number;
    }

    @Override
    public void exchange(Exchange exchange) {
        Long said = BlogNumber.of(exchange.message().body());
        if (said == null ? isTimeOfAnother(exchange.date()) : said != number) {
            leftOut.add(exchange.url().toString());
            if (exchange.digest() != null) {
                leftOut.add(exchange.digest());
            }
        } else {
            to.exchange(exchange);
        }
    }

    private boolean isTimeOfAnother(@Nullable Instant time) {
        Long nearest = time == null || time.getEpochSecond() == 0 ? null : owners.at(time);
        return nearest != null && nearest != number;
    }

    /** Tells whether the body that an answer refers to was left out. */
    public boolean hasLeftOut(Revisit revisit) {
        String digest = revisit.answer().digest();
        return isTimeOfAnother(revisit.answer().date())
                || (digest != null && leftOut.contains(digest))
                || (revisit.other() != null && leftOut.contains(revisit.other()));
    }

    @Override
    public void entry(Entry entry) {
        boolean isFeed = entry.contentType().equals(Entry.FEED);
        if (!isFeed || !isTimeOfAnother(entry.date())) {
            to.entry(entry);
        }
    }
}
