package io.github.tistoryarchiver.export.parts;

import io.github.tistoryarchiver.export.names.Addresses;
import io.github.tistoryarchiver.export.names.Terms;
import io.github.tistoryarchiver.export.source.ArchiveSource;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.model.Blog;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What all posts of an export share.
 *
 * @param zone of the new site
 * @param source the archive
 * @param categories names of categories; those of a second level are {@code first/second}
 * @param remarks takes what differs on the new site. Thread-safe
 */
public record Journey(
        Blog blog,
        ExportOptions options,
        ZoneId zone,
        ArchiveSource source,
        Addresses addresses,
        Terms categories,
        Terms tags,
        Consumer<Remark> remarks) {

    /** Returns the exported posts, drafts too, by their numbers. */
    public List<Entry> entries() {
        return source.entries();
    }

    /**
     * Says that something of a post differs on the new site. Nothing is said of drafts, since the notes may get published.
     *
     * @param detail what it is about, such as a name
     */
    public void remark(Remark.Kind kind, Entry entry, String detail) {
        if (!entry.isDraft()) {
            remarks.accept(new Remark(kind, entry.id(), detail));
        }
    }

    /** Returns the number of a post where each page needs one. */
    public long number(ExportPost post) {
        return post.number() > 0 ? post.number() : guestbookNumber();
    }

    /** Returns a number for the guestbook, which has none: one above those of all posts. */
    public long guestbookNumber() {
        return 1 + entries().stream().mapToLong(Entry::id).max().orElse(0);
    }

    /** Returns the paths that led to a post on the blog, apart from its own on the new site. */
    public List<String> oldPaths(Entry entry) {
        return entry.id() == 0 ? List.of("/m/guestbook") : addresses.aliases(entry);
    }

    /** Returns the title of the blog; its name if it has none. */
    public String title() {
        String title = blog.title();
        return title == null || title.isBlank() ? blog.name() : title;
    }

    public String description() {
        return Objects.requireNonNullElse(blog.description(), "");
    }

    /** Returns the address of a page of the new site. */
    public String absolute(String path) {
        return siteUrl() + Redirects.encoded(path.substring(1));
    }

    /** Returns the address of the new site, with a trailing slash; a placeholder if it is not known. */
    public String siteUrl() {
        return options.siteUrl() == null
                ? "https://example.org/"
                : options.siteUrl().toString();
    }
}
