package io.github.tistoryarchiver.export;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.content.Fragments;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.content.PostLinks;
import io.github.tistoryarchiver.export.comments.CommentFiles;
import io.github.tistoryarchiver.export.names.Terms;
import io.github.tistoryarchiver.export.parts.CommentThreads;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Redirects;
import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.source.ArchiveSource;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.sink.Changes;
import io.github.tistoryarchiver.sink.Purpose;
import io.github.tistoryarchiver.sink.Sink;
import io.github.tistoryarchiver.sink.SinkLock;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes an archive in the form that another engine reads, out of the archive alone. */
public final class Export {
    private static final ZoneOffset KOREAN_OFFSET = ZoneOffset.ofHours(9);

    /** How many posts are converted at a time, on all processors; they are in memory together. */
    private static final int TOGETHER = 16;

    private final Archive archive;
    private final Target target;
    private final ExportOptions options;
    private final PostLinks links;
    private final List<Remark> remarks = Collections.synchronizedList(new ArrayList<>());
    private int drafts;
    private int comments;

    private Export(Archive archive, Target target, ExportOptions options, Blog blog) {
        this.archive = archive;
        this.target = target;
        this.options = options;
        this.links = new PostLinks(InnerLinks.of(blog), archive.archivedPosts());
    }

    /**
     * Where an export is written.
     *
     * @param force whether files of others and edited files are replaced
     * @param dryRun whether to find out only what would change
     */
    public record Place(Path folder, boolean force, boolean dryRun) {}

    /**
     * Exports an archive.
     *
     * @throws ArchiveException when {@code blog.json} or {@code index.json} cannot be read, or a file not written
     * @throws io.github.tistoryarchiver.sink.ConflictException when files of others are in the way; then nothing was
     *     written
     */
    public static ExportReport run(
            Archive archive, Target target, ExportOptions options, Place place, ProgressListener progress) {
        Blog blog = archive.readBlog();
        if (blog == null) {
            throw new ArchiveException(archive.folder().resolve("blog.json"), new FileNotFoundException("blog.json"));
        }
        SinkLock lock = SinkLock.take(place.folder(), Purpose.EXPORT, place.dryRun());
        try {
            return new Export(archive, target, options, blog).run(blog, place, progress);
        } finally {
            lock.close();
        }
    }

    private ExportReport run(Blog blog, Place place, ProgressListener progress) {
        Fragments fragments = new Fragments(links);
        ArchiveSource source = ArchiveSource.read(archive, options, fragments, progress);
        Journey journey = journey(blog, source);
        Map<Long, Entry> published = source.entries().stream()
                .filter(entry -> !entry.isDraft())
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        fragments.posts().stream()
                .map(published::get)
                .filter(Objects::nonNull)
                .forEach(entry -> keep(entry, fragments, source));
        LinkRewriter.SiteLinks site = new LinkRewriter.SiteLinks(links, target, journey, published, fragments);
        try (Sink sink = Sink.open(place.folder(), Purpose.EXPORT, place.force(), place.dryRun())) {
            target.begin(journey, sink);
            Outputs outputs = Outputs.of(journey, target.traits().isSite(), sink);
            PostExporter posts = new PostExporter(archive, site);
            writeAll(source, posts, outputs, progress);
            List<Comment> guestbook = options.guestbook() ? archive.readGuestbook() : List.of();
            if (!guestbook.isEmpty()) {
                write(posts.guestbook(guestbook), outputs);
            }
            outputs.comments().close();
            target.finish(journey, sink);
            addRemarks(journey, outputs.redirects());
            if (target.traits().isSite()) {
                outputs.redirects().write(sink);
            }
            ExportReport report = report(source, new Changes(List.of(), List.of(), List.of(), List.of(), 0));
            sink.write("EXPORT-NOTES.md", ExportNotes.of(report, target, journey));
            return report(source, sink.commit(target.traits().name(), shown()));
        }
    }

    /** Where each post goes. */
    private record Outputs(Journey journey, Sink sink, Redirects redirects, CommentFiles comments) {
        static Outputs of(Journey journey, boolean isSite, Sink sink) {
            return new Outputs(journey, sink, new Redirects(journey), new CommentFiles(journey, isSite, sink));
        }
    }

    private void writeAll(ArchiveSource source, PostExporter posts, Outputs outputs, ProgressListener progress) {
        progress.begins(ProgressListener.Step.POSTS, source.entries().size());
        source.forEachSome(
                TOGETHER,
                items -> items.stream().map(item -> posts.placed(item, outputs.sink())).toList().parallelStream()
                        .map(posts::post)
                        .toList()
                        .forEach(post -> {
                            write(post, outputs);
                            progress.done(0, post.title());
                        }));
    }

    private void write(ExportPost post, Outputs outputs) {
        drafts += post.isDraft() ? 1 : 0;
        comments += post.thread().size();
        target.write(post, outputs.journey(), outputs.sink());
        outputs.redirects().add(post);
        outputs.comments().add(post);
    }

    private ExportReport report(ArchiveSource source, Changes changes) {
        return new ExportReport(
                target.traits().name(),
                source.entries().size(),
                drafts,
                comments,
                source.leftOut(),
                source.damages(),
                remarks.stream()
                        .sorted(Comparator.comparing(Remark::kind)
                                .thenComparing(Remark::post)
                                .thenComparing(Remark::detail))
                        .toList(),
                changes);
    }

    /** Finds out which of the fragments that others ask for a post has. */
    private void keep(Entry entry, Fragments fragments, ArchiveSource source) {
        ArchiveSource.Item item = source.item(entry);
        PostContent content = PostContent.of(item.post(), item.bodyHtml(), fragments.of(entry.id()));
        Set<String> found = new TreeSet<>(content == null ? Set.of() : content.fragments());
        if (target.traits().comments() == TargetTraits.Comments.DATA
                && options.comments() == ExportOptions.CommentPlace.DATA) {
            new CommentThreads(options.include()).flat(item.comments()).forEach(comment -> found.add(comment.anchor()));
        }
        fragments.keep(entry.id(), found);
    }

    private Journey journey(Blog blog, ArchiveSource source) {
        List<Entry> entries = source.entries();
        Terms categories = new Terms();
        Terms tags = new Terms();
        for (Entry entry : entries) {
            if (!entry.isDraft()) {
                entry.categories(options.notices()).forEach(categories::add);
                entry.tags().forEach(tags::add);
            }
        }
        categories.keepApart(target.traits().termKey());
        tags.keepApart(target.traits().termKey());
        ZoneId zone = zone(entries);
        return new Journey(
                blog, options, zone, source, target.addresses(entries, options, zone), categories, tags, remarks::add);
    }

    /** Returns the zone of the new site: the one asked for, else that of the blog's own times. */
    private ZoneId zone(List<Entry> entries) {
        if (options.zone() != null) {
            return options.zone();
        }
        ZoneOffset offset = entries.stream()
                .map(Entry::publishedAt)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::getOffset)
                .findFirst()
                .orElse(KOREAN_OFFSET);
        return offset.equals(KOREAN_OFFSET) ? ZoneId.of("Asia/Seoul") : offset;
    }

    private void addRemarks(Journey journey, Redirects redirects) {
        journey.addresses().renamed().stream()
                .filter(id -> journey.entries().stream().noneMatch(entry -> entry.id() == id && entry.isDraft()))
                .forEach(id -> remarks.add(new Remark(Remark.Kind.PATH, id, "")));
        journey.categories()
                .renamed()
                .forEach((name, free) -> remarks.add(new Remark(Remark.Kind.TERM, 0, name + " → " + free)));
        journey.tags()
                .renamed()
                .forEach((name, free) -> remarks.add(new Remark(Remark.Kind.TERM, 0, name + " → " + free)));
        if (redirects.isTooMuchForCloudflare()) {
            remarks.add(new Remark(Remark.Kind.CLOUDFLARE, 0, ""));
        }
    }

    /** Returns the options for people who read the manifest. */
    private SortedMap<String, String> shown() {
        SortedMap<String, String> shown = new TreeMap<>();
        shown.put("site-url", String.valueOf(options.siteUrl()));
        shown.put("path", options.path() == null ? "keep" : options.path());
        shown.put("include", new TreeSet<>(options.include()).toString());
        return shown;
    }
}
