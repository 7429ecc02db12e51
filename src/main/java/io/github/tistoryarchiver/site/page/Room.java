package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Statistics;
import io.github.tistoryarchiver.site.catalog.Catalog;
import io.github.tistoryarchiver.site.catalog.FilePlaces;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Words;
import io.github.tistoryarchiver.site.thumbnail.Thumbnails;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all pages of one archive have in common. */
public final class Room {
    /** How many pictures are on a page of the gallery. */
    public static final int PICTURES_A_PAGE = 120;

    private final Archive archive;
    private final Blog blog;
    private final Catalog catalog;
    private final boolean isPublic;
    private final Frame frame;
    private final List<Row> posts;
    private final Shelves shelves;
    private final RowList lists;
    private final FilePlaces files;
    private final String fingerprint;

    /**
     * Opens the room of an archive.
     *
     * @param isPublic whether closed posts and secret comments are left out
     * @param language of the pages' own words, {@code ko} or {@code en}
     */
    public Room(Archive archive, Blog blog, Catalog catalog, boolean isPublic, String language, FilePlaces files) {
        this.archive = archive;
        this.blog = blog;
        this.catalog = catalog;
        this.isPublic = isPublic;
        this.posts = catalog.byTime(PostType.POST);
        this.shelves = new Shelves(blog.categories(), posts);
        this.files = files;
        Words words = Words.of(language);
        this.frame = new Frame(words, title(blog), blog.host(), monogram(title(blog)), parts(), files.toArchive());
        this.fingerprint = isPublic + " " + frame.fingerprint();
        this.lists = new RowList(words, files, shelves);
    }

    /** Returns this room with other thumbnails. */
    public Room with(Thumbnails thumbnails) {
        return new Room(
                archive, blog, catalog, isPublic, words().language(), new FilePlaces(files.toArchive(), thumbnails));
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
        int pictures = catalog.sum(Row::largePictures);
        if (pictures > 0) {
            int pages = (pictures + PICTURES_A_PAGE - 1) / PICTURES_A_PAGE;
            parts.add(new Frame.Part(Frame.Name.GALLERY, Numbered.newestOf("gallery", pages)));
        }
        if (catalog.sum(Row::attachments) > 0) {
            parts.add(new Frame.Part(Frame.Name.FILES, "files.html"));
        }
        if (!catalog.said().isEmpty()) {
            parts.add(new Frame.Part(
                    Frame.Name.COMMENTS,
                    Numbered.newest("comments", catalog.said().size())));
        }
        int entries = GuestbookPages.threads(archive, isPublic).size();
        if (entries > 0) {
            parts.add(new Frame.Part(Frame.Name.GUESTBOOK, Numbered.newest("guestbook", entries)));
        }
        parts.add(new Frame.Part(Frame.Name.STATISTICS, "stats.html"));
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

    public FilePlaces files() {
        return files;
    }

    /** Returns the title of a post, or words for one without. */
    public String title(Row row) {
        return lists.titleText(row);
    }

    /** Returns a link to the newest posts of a post's category. */
    public Html category(Row row, String root) {
        return shelves.link(row, root);
    }

    /** Returns the month in which a post was published, for headings. */
    public String month(Row row) {
        String month = row.month();
        int dash = month == null ? 0 : month.lastIndexOf('-');
        return month == null
                ? words().get("date.unknown")
                : words().get(
                                "month.title",
                                month.substring(0, dash),
                                words().get("month." + month.substring(dash + 1)));
    }

    /** Returns the names of a post's earlier versions, the oldest first; none on pages for everybody. */
    public List<String> revisions(Row row) {
        return isPublic ? List.of() : archive.post(row.type(), row.id()).revisions();
    }

    /** Returns when the blog was last asked; {@code null} if it is not known. */
    public @Nullable OffsetDateTime lastAsked() {
        return LastRun.of(archive).at();
    }

    /** Returns what each run counted, the oldest first; none on pages for everybody. */
    public List<Statistics> runs() {
        return isPublic ? List.of() : LastRun.statistics(archive);
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
