package io.github.tistoryarchiver.backup.rebuild;

import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.BlogCalendar;
import io.github.tistoryarchiver.model.Counters;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a run show of the blog: the home page takes precedence over the newest post's page, since skins
 * show their sidebar on either, and that over an earlier run.
 */
public final class BlogSnapshots {
    private final BlogAddress address;
    private final BlogReader.Snapshot home;
    private final long newestFound;
    private BlogReader.@Nullable Snapshot newest;
    private long newestId = -1;

    /**
     * Creates the snapshots of a run.
     *
     * @param newestFound the highest id among the posts to fetch; 0 if none is known
     */
    public BlogSnapshots(BlogAddress address, BlogReader.Snapshot home, long newestFound) {
        this.address = address;
        this.home = home;
        this.newestFound = newestFound;
    }

    public synchronized void add(Page page) {
        PostAddress post = PostAddress.of(page.url());
        long id = post == null || post.id() == null ? 0 : post.id();
        if (id > newestId && id >= newestFound) {
            newestId = id;
            newest = BlogReader.read(page, address);
        }
    }

    synchronized Blog merged(@Nullable Blog earlier) {
        Blog blog = newest == null ? home.blog() : home.blog().orElse(newest.blog());
        return earlier == null ? blog : blog.orElse(earlier);
    }

    synchronized @Nullable Counters counters() {
        return home.counters() != null || newest == null ? home.counters() : newest.counters();
    }

    synchronized @Nullable BlogCalendar calendar() {
        return home.calendar() != null || newest == null ? home.calendar() : newest.calendar();
    }
}
