package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.site.catalog.Catalog;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all pages of one archive have in common. */
public final class Room {
    private final Archive archive;
    private final Blog blog;
    private final Catalog catalog;
    private final boolean isPublic;
    private final Frame frame;
    private final List<Row> posts;
    private final Shelves shelves;
    private final RowList lists;
    private final String files;
    private final String fingerprint;

    /**
     * Opens the room of an archive.
     *
     * @param isPublic whether closed posts and secret comments are left out
     * @param language of the pages' own words, {@code ko} or {@code en}
     * @param toArchive the path from the site's folder to the archive's, encoded, with a trailing slash; {@code null} where files are
     *     copied into the site
     */
    public Room(
            Archive archive,
            Blog blog,
            Catalog catalog,
            boolean isPublic,
            String language,
            @Nullable String toArchive) {
        this.archive = archive;
        this.blog = blog;
        this.catalog = catalog;
        this.isPublic = isPublic;
        this.posts = catalog.byTime(PostType.POST);
        this.shelves = new Shelves(blog.categories(), posts);
        this.files = toArchive == null ? "files/" : toArchive;
        Words words = Words.of(language);
        this.frame = new Frame(words, title(blog), blog.host(), monogram(title(blog)), parts(), toArchive);
        this.fingerprint = isPublic + " " + frame.fingerprint();
        this.lists = new RowList(words, files, shelves);
    }

    /** Returns the title of a blog; its name where it has none. */
    public static String title(Blog blog) {
        return blog.title() == null || blog.title().isBlank()
                ? blog.name()
                : blog.title().strip();
    }

    /** Returns the first letter of a title, in upper case where there is one. */
    public static String monogram(String title) {
        return title.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(sign -> Character.toString(Character.toUpperCase(sign)))
                .findFirst()
                .orElse("·");
    }

    private List<Frame.Part> parts() {
        List<Frame.Part> parts = new ArrayList<>();
        parts.add(new Frame.Part(Frame.Name.POSTS, Numbered.newest("all", posts.size())));
        if (!shelves.categories().isEmpty()) {
            parts.add(new Frame.Part(Frame.Name.CATEGORIES, "categories.html"));
        }
        if (!shelves.tags().isEmpty()) {
            parts.add(new Frame.Part(Frame.Name.TAGS, "tags.html"));
        }
        parts.add(new Frame.Part(Frame.Name.YEARS, "years.html"));
        if (!catalog.said().isEmpty()) {
            parts.add(new Frame.Part(
                    Frame.Name.COMMENTS,
                    Numbered.newest("comments", catalog.said().size())));
        }
        int entries = GuestbookPages.threads(archive, isPublic).size();
        if (entries > 0) {
            parts.add(new Frame.Part(Frame.Name.GUESTBOOK, Numbered.newest("guestbook", entries)));
        }
        parts.add(new Frame.Part(Frame.Name.ABOUT, "about.html"));
        return parts;
    }

    public Archive archive() {
        return archive;
    }

    public Blog blog() {
        return blog;
    }

    public Catalog catalog() {
        return catalog;
    }

    public boolean isPublic() {
        return isPublic;
    }

    public Frame frame() {
        return frame;
    }

    public Words words() {
        return frame.words();
    }

    /** Returns the posts, the oldest first. */
    public List<Row> posts() {
        return posts;
    }

    Shelves shelves() {
        return shelves;
    }

    RowList lists() {
        return lists;
    }

    /** Returns the path from the site's folder to that with the files of posts, encoded, with a trailing slash. */
    public String files() {
        return files;
    }

    /** Returns the day on which the blog was last asked, in the words of the pages. */
    public String lastRun() {
        return words().day(LastRun.of(archive).at());
    }

    /** Returns what is the same on all pages, so that all change where it does. */
    public String fingerprint() {
        return fingerprint;
    }
}
