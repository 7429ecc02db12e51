package io.github.tistoryarchiver.importer.owner;

import io.github.tistoryarchiver.importer.sift.SiftFault;
import io.github.tistoryarchiver.importer.sift.Sink;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what is of another blog that had the name: pages with another number, and what tells no number where the nearest
 * page has another one. What has no date is taken, unless it tells another number.
 *
 * @param inner receives the rest
 * @param leftOut addresses and digests of what was left out; is added to
 */
public record OfOneBlog(Sink inner, Owners owners, long number, Set<String> leftOut) implements Sink {

    /** @param inner receives what is of the blog with the number */
    public static OfOneBlog of(Sink inner, Owners owners, long number) {
        return new OfOneBlog(inner, owners, number, new HashSet<>());
    }

    @Override
    public boolean wants(String blog) {
        return inner.wants(blog);
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
            inner.exchange(exchange);
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
    public void revisit(Revisit revisit) {
        inner.revisit(revisit);
    }

    @Override
    public void entry(Entry entry) {
        boolean isFeed = entry.contentType().equals(Entry.FEED);
        if (!isFeed || !isTimeOfAnother(entry.date())) {
            inner.entry(entry);
        }
    }

    @Override
    public boolean takesFiles() {
        return inner.takesFiles();
    }

    @Override
    public boolean wantsFile(HttpUrl address) {
        return inner.wantsFile(address);
    }

    @Override
    public boolean mayWantFile(int key) {
        return inner.mayWantFile(key);
    }

    @Override
    public void file(HttpUrl address, @Nullable String contentType, Origin origin, Content content) throws IOException {
        inner.file(address, contentType, origin, content);
    }

    @Override
    public void fault(SiftFault fault) {
        inner.fault(fault);
    }

    @Override
    public void skipped(String kind) {
        inner.skipped(kind);
    }
}
