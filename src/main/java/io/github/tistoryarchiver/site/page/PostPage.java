package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.site.body.ShownBody;
import io.github.tistoryarchiver.site.catalog.Key;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.catalog.Threads;
import io.github.tistoryarchiver.site.html.Href;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page of a post, page or notice. */
public final class PostPage {
    private static final List<String> COLOURING = List.of("highlight.min.js", "code.js");

    private static final int SIGNS_A_MINUTE = 500;
    private static final int LEAST_CONTENTS = 3;
    private static final String ROOT = "../";

    private final Room room;
    private final Words words;
    private final Row row;
    private final @Nullable Row older;
    private final @Nullable Row newer;

    /**
     * Creates a page.
     *
     * @param older its neighbour; {@code null} for the oldest post, and for what is no post
     * @param newer its neighbour; {@code null} for the newest post, and for what is no post
     */
    public PostPage(Room room, Row row, @Nullable Row older, @Nullable Row newer) {
        this.room = room;
        this.words = room.words();
        this.row = row;
        this.older = older;
        this.newer = newer;
    }

    /** Returns the fragment of a page for one that a link to a post has, encoded. */
    static String fragment(String written) {
        String prefix = written.matches("comment\\d+") ? "" : "b-";
        return Href.path(prefix + written).replace("/", "%2F");
    }

    /** Returns the path of the page. */
    public String path() {
        return row.page();
    }

    /** Returns what the page is made from: it changes where this does. */
    public String fingerprint() {
        return Key.fingerprint(
                room.fingerprint(),
                row.fingerprint(),
                neighbour(older),
                neighbour(newer),
                shelf(),
                row.tags().isEmpty() ? "" : tags(),
                row.targets().stream()
                        .map(room.catalog()::find)
                        .filter(Objects::nonNull)
                        .map(Row::page)
                        .toList(),
                room.catalog().fragments().of(row.id()).stream().sorted().toList(),
                revisions());
    }

    private static String neighbour(@Nullable Row beside) {
        return beside == null ? "" : beside.page() + " " + beside.title();
    }

    private String shelf() {
        return html(room.shelves().link(row, ROOT));
    }

    private String tags() {
        return html(Tag.of("ul").add(room.shelves().tagLinks(row, ROOT)));
    }

    private static String html(Html piece) {
        StringBuilder out = new StringBuilder();
        piece.writeTo(out);
        return out.toString();
    }

    private List<String> revisions() {
        return room.revisions(row);
    }

    /** Returns the page. */
    public String html(StoredPost stored) {
        Post post = stored.post();
        PostContent content = stored.content();
        ArchivePlaces places =
                new ArchivePlaces(post, row, room.catalog(), room.files().folder());
        ShownBody body = content == null ? null : ShownBody.of(content, places, words);
        List<Threads.Shown> comments = Threads.shown(stored.comments(), room.isPublic());
        Tag article = Tag.of("article.post").add(head(post, body, comments.size()));
        banners(post).forEach(article::add);
        article.add(contents(body))
                .add(
                        body == null
                                ? Tag.of("p.quiet", words.get("post.noBody." + row.visibility()))
                                : Tag.of("div.body").add(body))
                .add(tagList())
                .add(sources(post));
        return room.frame()
                .html(
                        new Frame.Page(
                                row.page(),
                                room.lists().titleText(row),
                                row.type() == PostType.POST ? Frame.Name.POSTS : Frame.Name.NONE,
                                body != null && body.hasCode() ? COLOURING : List.of()),
                        article,
                        comments(comments),
                        related(post),
                        neighbours());
    }

    private Html head(Post post, @Nullable ShownBody body, int comments) {
        Tag facts = Tag.of("p.facts")
                .add(Tag.of("time", words.minute(row.publishedAt()))
                        .with(
                                "datetime",
                                row.publishedAt() == null
                                        ? null
                                        : row.publishedAt().toString()));
        if (post.modifiedAt() != null && !post.modifiedAt().equals(post.publishedAt())) {
            facts.add(Tag.of("span", words.get("post.edited", words.day(post.modifiedAt()))));
        }
        if (post.author().name() != null) {
            facts.add(Tag.of("bdi", post.author().name()));
        }
        if (body != null && body.signs() > 0) {
            facts.add(Tag.of(
                    "span",
                    words.get(
                            "post.minutes",
                            words.number(Math.max(1, Math.round(body.signs() / (double) SIGNS_A_MINUTE))))));
        }
        if (comments > 0) {
            facts.add(Tag.link("#comments", words.get("facts.comments", words.number(comments))));
        }
        if (post.reactionCount() != null && post.reactionCount() > 0) {
            facts.add(Tag.of("span", words.get("facts.likes", words.number(post.reactionCount()))));
        }
        Tag head = Tag.of("header.head");
        if (row.type() != PostType.POST) {
            head.add(Tag.of("p.path", words.get("type." + row.type())));
        } else if (!row.category().isEmpty()) {
            head.add(Tag.of("p.path").add(room.shelves().link(row, ROOT)));
        }
        return head.add(Tag.of("h1").add(room.lists().title(row))).add(facts);
    }

    private List<Html> banners(Post post) {
        List<Html> banners = new ArrayList<>();
        if (row.isClosed()) {
            banners.add(Tag.of("p.banner", words.get("visibility." + row.visibility() + ".banner")));
        }
        if (row.state() == PostState.GONE) {
            String day = post.goneSince() == null
                    ? words.get("date.unknown")
                    : post.goneSince().toString();
            banners.add(Tag.of("p.banner", words.get("post.gone.banner", day)));
        }
        return banners;
    }

    private Html contents(@Nullable ShownBody body) {
        List<ShownBody.Heading> headings = body == null
                ? List.of()
                : body.headings().stream()
                        .filter(heading -> heading.rank() <= 2)
                        .toList();
        if (headings.size() < LEAST_CONTENTS) {
            return Html.NONE;
        }
        Tag list = Tag.of("ol");
        headings.forEach(heading -> list.add(Tag.of("li.rank-" + heading.rank())
                .add(Tag.link("#" + Href.path(heading.fragment()), heading.text()))));
        return Tag.of("details.contents")
                .with("open", "")
                .add(Tag.of("summary", words.get("post.contents")))
                .add(Tag.of("nav")
                        .with("aria-label", words.get("post.contents"))
                        .add(list));
    }

    private Html tagList() {
        return row.tags().isEmpty() || row.type() != PostType.POST
                ? Html.NONE
                : Tag.of("ul.tags")
                        .with("aria-label", words.get("nav.TAGS"))
                        .add(room.shelves().tagLinks(row, ROOT));
    }

    private Html sources(Post post) {
        Tag sources = Tag.of("p.sources");
        if (post.license() != null) {
            String name = post.license().name() == null
                    ? post.license().url()
                    : post.license().name();
            outside(sources, post.license().url(), name);
        }
        outside(sources, post.url(), words.get("post.original"));
        String archive = room.frame().archive();
        if (archive != null && !room.isPublic()) {
            String folder = ROOT + archive + row.folder() + "/";
            sources.add(Tag.link(folder + "post.md", "Markdown")).add(Tag.link(folder + "post.json", "JSON"));
        }
        if (!revisions().isEmpty()) {
            sources.add(Tag.link(
                    ROOT + row.revisionsPage(),
                    words.get("post.revisions", words.number(revisions().size()))));
        }
        return sources;
    }

    private static void outside(Tag sources, String address, String name) {
        String href = Href.outside(address);
        if (href != null) {
            sources.add(Tag.link(href, name).with("rel", "noreferrer noopener"));
        }
    }

    private Html comments(List<Threads.Shown> comments) {
        return comments.isEmpty()
                ? Html.NONE
                : Tag.of("section.answers")
                        .with("id", "comments")
                        .add(Tag.of("h2", words.get("facts.comments", words.number(comments.size()))))
                        .add(new CommentList(words).threads(comments));
    }

    /** Lists what the platform called other posts of the category, as far as the pages show them. */
    private Html related(Post post) {
        Tag list = Tag.of("ul");
        boolean isEmpty = true;
        for (var other : post.related()) {
            Row there = other.id() == null ? null : room.catalog().find(other.id());
            if (there != null) {
                list.add(Tag.of("li")
                        .add(Tag.of("a")
                                .with("href", ROOT + there.page())
                                .add(room.lists().title(there))));
                isEmpty = false;
            }
        }
        return isEmpty
                ? Html.NONE
                : Tag.of("section.related")
                        .add(Tag.of("h2", words.get("post.related")))
                        .add(list);
    }

    private Html neighbours() {
        if (older == null && newer == null) {
            return Html.NONE;
        }
        Tag nav = Tag.of("nav.beside").with("aria-label", words.get("post.beside"));
        beside(nav, older, "post.older", "older");
        beside(nav, newer, "post.newer", "newer");
        return nav;
    }

    private void beside(Tag nav, @Nullable Row other, String key, String name) {
        if (other != null) {
            nav.add(Tag.of("a." + name)
                    .with("href", ROOT + other.page())
                    .add(Tag.of("span", words.get(key)))
                    .add(Tag.of("b").add(room.lists().title(other))));
        }
    }
}
