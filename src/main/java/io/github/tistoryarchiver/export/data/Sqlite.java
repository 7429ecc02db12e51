package io.github.tistoryarchiver.export.data;

import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Scaffold;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.sink.Sink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A database of posts, comments, files and links, with a search. The files themselves stay in the archive. */
public final class Sqlite implements TablesTarget {
    /** What separates the two forms of a text, HTML and plain, which posts are given in; it is in neither. */
    private static final String BETWEEN = "\0";

    private final Deque<Database> open = new ArrayDeque<>();
    private final Map<String, Integer> categories = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final Set<Long> numbers = new HashSet<>();

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("sqlite")
                .form(options ->
                        (content, addresses) -> content.html(address -> address).replace(BETWEEN, "")
                                + BETWEEN
                                + content.text().replace(BETWEEN, ""))
                .termKey(TargetTraits.EVERY_NAME)
                .comments(TargetTraits.Comments.OWN)
                .isSite(false)
                .build();
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        open.add(Database.create("sqlite/schema.sql"));
        journey.entries().forEach(entry -> numbers.add(entry.id()));
    }

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        Database database = open.getFirst();
        int between = post.text().indexOf(BETWEEN);
        String html = between < 0 ? "" : post.text().substring(0, between);
        String text = between < 0 ? "" : post.text().substring(between + 1);
        database.add(
                "posts",
                post.number(),
                Rows.type(post),
                Rows.status(post),
                post.visibility(),
                post.title(),
                post.address(),
                post.path(),
                Rows.time(post.date()),
                Rows.time(post.modified()),
                category(post.categoryPaths(), database),
                post.author(),
                post.license(),
                post.description(),
                html,
                text);
        post.tags().forEach(tag -> database.add("post_tags", post.number(), tag(tag, database)));
        post.comments().forEach(comment -> database.add("comments", Rows.comment(post, comment)));
        addFiles(post, database);
        addLinks(post, journey, database);
        addToSearch(post, text, database);
    }

    private static void addToSearch(ExportPost post, String text, Database database) {
        String comments = post.comments().stream()
                .map(comment -> Objects.requireNonNullElse(comment.text(), ""))
                .collect(Collectors.joining("\n"));
        database.add(
                "search (rowid, title, text, comments)",
                post.number(),
                LetterPairs.of(post.title()),
                LetterPairs.of(text),
                LetterPairs.of(comments));
    }

    /** Returns the number of a category, which is added with those above it if it is new; {@code null} for none. */
    private @Nullable Integer category(List<String> paths, Database database) {
        Integer above = null;
        for (String path : paths) {
            Integer known = categories.get(path);
            if (known == null) {
                known = categories.size() + 1;
                categories.put(path, known);
                database.add("categories", known, path, path.substring(path.lastIndexOf('/') + 1), above);
            }
            above = known;
        }
        return above;
    }

    private int tag(String name, Database database) {
        Integer known = tags.get(name);
        if (known == null) {
            known = tags.size() + 1;
            tags.put(name, known);
            database.add("tags", known, name);
        }
        return known;
    }

    private static void addFiles(ExportPost post, Database database) {
        List<Asset> assets = Rows.assets(post);
        for (int i = 0; i < assets.size(); i++) {
            database.add("assets", Rows.asset(post, assets.get(i), post.number(), i + 1));
        }
    }

    /** Adds the links of a post, and the old paths that lead to it. */
    private void addLinks(ExportPost post, Journey journey, Database database) {
        Post archived = post.archived();
        List<Link> links = archived == null ? List.of() : archived.links();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            Long target = link.target() != null && numbers.contains(link.target()) ? link.target() : null;
            database.add("links", post.number(), i + 1, link.text(), link.url(), target);
        }
        if (!post.isDraft()) {
            String path = journey.options().root() + post.path();
            journey.oldPaths(post.entry()).forEach(old -> database.addIfAbsent("redirects", old, post.number(), path));
        }
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        String name = journey.blog().name().replaceAll("[^A-Za-z0-9_-]", "_");
        sink.write("queries.sql", Scaffold.text("sqlite/queries.sql", Map.of()));
        try (Database database = open.removeFirst();
                OutputStream out = sink.open(name + ".sqlite")) {
            database.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
