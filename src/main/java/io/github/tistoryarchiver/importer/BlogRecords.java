package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.backup.comments.CommentThreads;
import io.github.tistoryarchiver.backup.rebuild.BlogFilesWriter;
import io.github.tistoryarchiver.backup.rebuild.BlogSnapshots;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.BlogBuilder;
import io.github.tistoryarchiver.model.BlogState;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.CategoryBuilder;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.Sidebar;
import io.github.tistoryarchiver.model.SidebarLink;
import io.github.tistoryarchiver.model.Visits;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.backup.TtxmlComments;
import io.github.tistoryarchiver.tistory.backup.XmlElement;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.comment.CommentJson;
import io.github.tistoryarchiver.tistory.comment.CommentList;
import io.github.tistoryarchiver.tistory.comment.CommentReader;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The blog as a whole, as recordings and backups have it. */
final class BlogRecords {
    private static final int MAX_DEPTH = 8;

    private final String name;
    private final HttpUrl home;
    private final Evidence evidence;
    private final List<XmlElement> backup = new ArrayList<>();

    BlogRecords(String name, HttpUrl home, Evidence evidence) {
        this.name = name;
        this.home = home;
        this.evidence = evidence;
        evidence.ofBlog().stream()
                .sorted(Comparator.comparing(Evidence.Place::date)
                        .reversed()
                        .thenComparing(place -> String.valueOf(place.file().getFileName()))
                        .thenComparing(Evidence.Place::position))
                .map(place -> XmlElement.parse(Evidence.read(place).bytes()))
                .filter(Objects::nonNull)
                .forEach(backup::add);
    }

    /**
     * Returns the blog.
     *
     * @param categories of its posts, which tell numbers
     */
    Blog blog(List<PostCategory> categories) {
        Blog shown = shown(categories);
        Blog said = ofBackup();
        return shown == null ? said : shown.orElse(said).withEarlierHosts(shown.earlierHosts());
    }

    private @Nullable Blog shown(List<PostCategory> categories) {
        BlogAddress address;
        try {
            address = BlogAddress.parse(name);
        } catch (BlogAddress.NotABlogException e) {
            return null;
        }
        Page first = evidence.home() == null ? null : Readings.pageOf(Evidence.read(evidence.home()));
        Page newest = evidence.newestPages().stream()
                .map(place -> Readings.pageOf(Evidence.read(place)))
                .filter(page -> page != null && page.kind() == PageKind.POST)
                .findFirst()
                .orElse(null);
        Page any = first != null && first.kind() == PageKind.LIST ? first : newest;
        if (any == null) {
            return null;
        }
        BlogSnapshots snapshots = new BlogSnapshots(address, BlogReader.read(any, address), 0);
        if (newest != null) {
            snapshots.add(newest);
        }
        return BlogFilesWriter.blogOf(snapshots, categories);
    }

    private Blog ofBackup() {
        XmlElement setting = elements("setting").findFirst().orElse(null);
        String address = home.toString();
        return BlogBuilder.builder()
                .name(name)
                .title(setting == null ? null : Texts.emptyToNull(setting.textOf("title")))
                .description(setting == null ? null : Texts.emptyToNull(setting.textOf("description")))
                .url(address.substring(0, address.length() - 1))
                .host(home.host())
                .categories(categories(elements("category").toList(), List.of()))
                .sidebar(sidebar())
                .state(BlogState.LIVE)
                .build();
    }

    private Stream<XmlElement> elements(String element) {
        return backup.stream().filter(one -> one.name().equals(element));
    }

    private List<Category> categories(List<XmlElement> elements, List<String> above) {
        if (above.size() > MAX_DEPTH) {
            return List.of();
        }
        return elements.stream()
                .sorted(Comparator.comparing(
                        element -> Objects.requireNonNullElse(element.numberOf("priority"), Long.MAX_VALUE)))
                .filter(element -> !element.textOf("name").isEmpty())
                .map(element -> category(element, above))
                .toList();
    }

    private Category category(XmlElement element, List<String> above) {
        List<String> path =
                Stream.concat(above.stream(), Stream.of(element.textOf("name"))).toList();
        HttpUrl.Builder url = home.newBuilder().addPathSegment("category");
        path.forEach(url::addPathSegment);
        return CategoryBuilder.builder()
                .name(element.textOf("name"))
                .path(path)
                .url(url.build().toString())
                .children(categories(element.children("category").toList(), path))
                .build();
    }

    private Sidebar sidebar() {
        List<SidebarLink> links = elements("link")
                .filter(link -> HttpUrl.parse(link.textOf("url")) != null)
                .map(link -> new SidebarLink(link.textOf("title"), link.textOf("url"), null, null))
                .distinct()
                .toList();
        Sidebar none = Sidebar.EMPTY;
        return new Sidebar(
                none.notices(),
                none.recentPosts(),
                none.popularPosts(),
                none.recentComments(),
                none.archives(),
                none.tags(),
                links,
                none.menu());
    }

    /**
     * Returns how often the blog was visited; {@code null} if no backup tells it.
     *
     * @param archived what the archive has itself; {@code null} for none
     */
    @Nullable
    Visits visits(@Nullable Visits archived) {
        return BackupExtras.visits(elements("statistics").toList(), archived);
    }

    /** Returns the entries of the guestbook that recordings show, each as the latest of them has it. */
    List<Comment> guestbookShown() {
        List<Comment> entries = List.of();
        for (Evidence.Place place : evidence.guestbook()) {
            entries = CommentThreads.united(shownAt(place), entries);
        }
        return entries;
    }

    private static List<Comment> shownAt(Evidence.Place place) {
        Evidence.Content content = Evidence.read(place);
        CommentList list = CommentJson.parse(content.bytes(), place.date());
        if (list != null) {
            return list.comments();
        }
        Page page = Readings.pageOf(content);
        return page == null || page.kind() != PageKind.GUESTBOOK
                ? List.of()
                : CommentReader.read(page.document().body(), place.date());
    }

    /** Returns the entries of the guestbook that backups have. */
    List<Comment> guestbook() {
        return elements("guestbook")
                .flatMap(book -> TtxmlComments.of(book.children("comment")).stream())
                .toList();
    }
}
