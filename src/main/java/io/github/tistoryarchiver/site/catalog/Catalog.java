package io.github.tistoryarchiver.site.catalog;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.archive.files.ListedSums;
import io.github.tistoryarchiver.content.Fragments;
import io.github.tistoryarchiver.content.PostLinks;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is in an archive: one light row for each post that the pages show, by their numbers. */
public final class Catalog {
    private static final Comparator<Row> BY_TIME = Comparator.comparing((Row row) ->
                    row.publishedAt() == null ? Instant.MIN : row.publishedAt().toInstant())
            .thenComparing(Row::id);

    private final PostLinks links;
    private final Fragments fragments;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Long, Row> byId = new HashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final FileCheck check;

    private Catalog(PostLinks links, FileCheck check) {
        this.check = check;
        this.links = links;
        this.fragments = new Fragments(links);
    }

    /**
     * Reads all posts. A post that cannot be read is a problem and no row.
     *
     * @param sums of the archive
     * @param check what is wrong with its files
     * @param isPublic whether to leave out closed posts and secret comments, and the names of their files
     */
    public static Catalog read(
            Archive archive, Blog blog, ListedSums sums, FileCheck check, boolean isPublic, ProgressListener progress) {
        Catalog catalog = new Catalog(new PostLinks(InnerLinks.of(blog), archive.archivedPosts()), check);
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        RowReader reader = new RowReader(archive, sums, isPublic, new EqualValues(), address -> {
            if (address.indexOf('#') >= 0) {
                asked.add(address);
            }
        });
        List<TypedId> posts = Stream.of(PostType.values())
                .flatMap(type -> archive.postIds(type).stream().map(id -> new TypedId(type, id)))
                .sorted(Comparator.comparing(TypedId::id))
                .toList();
        progress.begins(ProgressListener.Step.READING, posts.size());
        posts.parallelStream()
                .map(post -> {
                    RowReader.Read read = reader.read(post.type(), post.id());
                    progress.done(0, null);
                    return read;
                })
                .toList()
                .forEach(catalog::add);
        catalog.add(check, isPublic);
        asked.forEach(catalog.fragments);
        catalog.said.sort(Said.BY_TIME);
        return catalog;
    }

    private record TypedId(PostType type, long id) {}

    private void add(RowReader.Read read) {
        problems.addAll(read.problems());
        Row row = read.row();
        if (row != null) {
            int number = rows.size();
            rows.add(row);
            byId.put(row.id(), row);
            read.said().forEach(comment -> said.add(comment.in(number)));
            read.missing()
                    .forEach(file -> missing.add(new Missing(number, file.source(), file.status(), file.reason())));
        }
    }

    /** Takes what is wrong with files, each once; on pages for everybody, of the posts that these show. */
    private void add(FileCheck files, boolean isPublic) {
        Set<String> known = problems.stream().map(Problem::file).collect(Collectors.toSet());
        Set<String> shown = rows.stream().map(Row::folder).collect(Collectors.toSet());
        files.problems().stream()
                .filter(problem -> !known.contains(problem.file()))
                .filter(problem -> !isPublic || shown.contains(postOf(problem.file())))
                .forEach(problems::add);
    }

    /** Returns the folder of the post to which a file belongs; the first part of the path for other files. */
    private static String postOf(String file) {
        String[] parts = file.split("/", 3);
        return parts.length < 3 ? parts[0] : parts[0] + "/" + parts[1];
    }

    /** Returns what was looked at. */
    public FileCheck check() {
        return check;
    }

    /** Returns all rows, by the numbers of the posts. */
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** Returns the rows of one type, the oldest first; those without a date come before. */
    public List<Row> byTime(PostType type) {
        return rows.stream().filter(row -> row.type() == type).sorted(BY_TIME).toList();
    }

    /** Returns the rows of all types, the oldest first; those without a date come before. */
    public List<Row> byTime() {
        return rows.stream().sorted(BY_TIME).toList();
    }

    /** Returns the row of a post; {@code null} if the pages do not show it. */
    public @Nullable Row find(long id) {
        return byId.get(id);
    }

    /** Returns all comments of posts, the oldest first. */
    public List<Said> said() {
        return Collections.unmodifiableList(said);
    }

    /** Returns the files that the posts use and the archive does not have. */
    public List<Missing> missing() {
        return Collections.unmodifiableList(missing);
    }

    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    public PostLinks links() {
        return links;
    }

    /** Returns the fragments by which posts are linked. */
    public Fragments fragments() {
        return fragments;
    }

    /** Counts something over all rows. */
    public int sum(ToIntFunction<Row> count) {
        return rows.stream().mapToInt(count).sum();
    }
}
