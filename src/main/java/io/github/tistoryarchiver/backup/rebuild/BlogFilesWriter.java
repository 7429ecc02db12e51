package io.github.tistoryarchiver.backup.rebuild;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.backup.discovery.ConsolePosts;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.Statistics;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes the files of the blog as a whole at the end of a run: blog, index, README, and a line of statistics. */
public final class BlogFilesWriter {
    private final Archive archive;
    private final Repair repair;
    private final Pseudonymizer readers;
    private final OffsetDateTime now;

    /**
     * Creates a writer.
     *
     * @param now when the run began
     */
    public BlogFilesWriter(Archive archive, Repair repair, Pseudonymizer readers, OffsetDateTime now) {
        this.archive = archive;
        this.repair = repair;
        this.readers = readers;
        this.now = now;
    }

    /** Returns the blog as recorded pages show it. */
    public static Blog blogOf(BlogSnapshots snapshots, List<PostCategory> categories) {
        return new CategoryDetails(null, categories, path -> null).filledInto(snapshots.merged(null));
    }

    /**
     * Writes the files.
     *
     * @param console has the categories with their ids and visibility
     */
    public void write(BlogSnapshots snapshots, List<IndexEntry> posts, List<Outcome> outcomes, ConsolePosts console) {
        boolean damaged = repair.isDamaged("blog.json");
        Blog earlier = damaged ? null : archive.readBlog();
        Stream<PostCategory> postCategories = damaged
                ? archive.posts().map(Post::category)
                : Outcome.of(Outcome.Saved.class, outcomes)
                        .map(saved -> saved.post().category());
        List<PostCategory> numbered =
                Stream.concat(postCategories, console.categories().stream()).toList();
        Blog blog = new CategoryDetails(earlier, numbered, console::visibility).filledInto(snapshots.merged(earlier));
        archive.writeOverview(readers.areNamed() ? blog : blog.withoutReaders(), posts);
        List<Integer> counts = posts.stream()
                .map(IndexEntry::commentCount)
                .filter(Objects::nonNull)
                .toList();
        archive.append(new Statistics(
                now,
                snapshots.counters(),
                snapshots.calendar(),
                posts.size(),
                counts.isEmpty()
                        ? null
                        : counts.stream().mapToInt(Integer::intValue).sum()));
    }
}
