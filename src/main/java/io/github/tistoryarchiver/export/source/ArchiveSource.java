package io.github.tistoryarchiver.export.source;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads the posts of an archive for an export, one at a time, in the order of their numbers. */
public final class ArchiveSource {
    /** As many letters as no other text begins with by chance. */
    private static final int OPENING = 40;

    /** What runs that hide commenters write in the place of a name. */
    private static final Pattern PSEUDONYM = Pattern.compile("reader-[0-9a-f]{8}");

    private final Archive archive;
    private final Selection selection;
    private final List<Entry> entries = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Closed> closed = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();

    private ArchiveSource(Archive archive, ExportOptions options) {
        this.archive = archive;
        this.selection = new Selection(options);
    }

    /** A file of the archive that is missing or cannot be read, by its path below the archive. */
    public record Damage(long id, String file, @Nullable Throwable cause) {}

    /**
     * A post that not everybody can read, or that was deleted.
     *
     * @param title {@code null} for none
     * @param isListed whether the blog shows its title to everybody, as it does for those with a password
     * @param opening the first letters of its text, if it has a password and the blog's lists name it; empty where the text is not
     *     known, {@code null} for other posts
     */
    public record Closed(
            long id,
            PostType type,
            @Nullable String slug,
            @Nullable String title,
            boolean isListed,
            @Nullable String opening) {}

    /**
     * A post with what belongs to it.
     *
     * @param bodyHtml {@code null} for a post whose text may not be read
     * @param folder in the archive, with a trailing slash
     */
    public record Item(Entry entry, Post post, @Nullable String bodyHtml, List<Comment> comments, String folder) {}

    /**
     * Reads all posts once, and tells how far that has come.
     *
     * @param links takes the addresses of the links of each exported post
     */
    public static ArchiveSource read(
            Archive archive, ExportOptions options, Consumer<String> links, ProgressListener progress) {
        ArchiveSource source = new ArchiveSource(archive, options);
        Map<PostType, List<Long>> posts = new EnumMap<>(PostType.class);
        for (PostType type : PostType.values()) {
            posts.put(type, archive.postIds(type));
        }
        progress.begins(
                ProgressListener.Step.READING,
                posts.values().stream().mapToInt(List::size).sum());
        posts.forEach((type, ids) -> ids.forEach(id -> {
            source.readEntry(type, id, links);
            progress.done(0, null);
        }));
        source.entries.sort(Comparator.comparingLong(Entry::id));
        source.leftOut.sort(Comparator.comparingLong(LeftOut::id));
        return source;
    }

    private static String opening(@Nullable String bodyHtml) {
        String text = bodyHtml == null ? "" : Jsoup.parseBodyFragment(bodyHtml).text();
        return text.substring(0, Math.min(text.length(), OPENING));
    }

    private void readEntry(PostType type, long id, Consumer<String> links) {
        Post post = readWhole(archive.post(type, id), id);
        LeftOut.Reason reason = post == null ? LeftOut.Reason.DAMAGED : selection.leavesOut(post);
        if (post != null && (Selection.isDraft(post) || reason == LeftOut.Reason.GONE)) {
            boolean isListed = post.visibility() == Visibility.PUBLIC || post.visibility() == Visibility.PROTECTED;
            boolean isOnLists = post.visibility() == Visibility.PROTECTED && reason != LeftOut.Reason.GONE;
            String opening = isOnLists ? opening(archive.post(type, id).readBody()) : null;
            closed.add(new Closed(id, post.type(), post.slug(), post.title(), isListed, opening));
        }
        if (post == null || reason != null) {
            leftOut.add(new LeftOut(id, reason == null ? LeftOut.Reason.DAMAGED : reason));
            return;
        }
        entries.add(Entry.of(post, Selection.isDraft(post)));
        post.links().stream().map(Link::url).forEach(links);
    }

    /** Reads a post if none of the files that it needs is missing or damaged; else records what is. */
    private @Nullable Post readWhole(PostFolder folder, long id) {
        try {
            Post post = folder.read();
            if (post == null) {
                damages.add(new Damage(id, folder + "/post.json", null));
                return null;
            }
            boolean lacksBody = post.visibility() == Visibility.PUBLIC && !folder.has("body.html");
            if (lacksBody) {
                damages.add(new Damage(id, folder + "/body.html", null));
            }
            List<String> lost = post.assets().stream()
                    .filter(asset -> asset.file() != null && !isStored(folder, asset))
                    .map(asset -> folder + "/" + asset.file())
                    .toList();
            lost.forEach(file -> damages.add(new Damage(id, file, null)));
            return lacksBody || !lost.isEmpty() || !readsComments(folder, id) ? null : post;
        } catch (ArchiveException e) {
            damages.add(new Damage(id, folder + "/post.json", e.getCause()));
            return null;
        }
    }

    private static boolean isStored(PostFolder folder, Asset asset) {
        String file = String.valueOf(asset.file());
        return asset.bytes() == null ? folder.has(file) : folder.holds(file, asset.bytes());
    }

    private boolean readsComments(PostFolder folder, long id) {
        Throwable problem = folder.problemOfComments();
        if (problem != null) {
            damages.add(new Damage(id, folder + "/comments.json", problem));
        }
        return problem == null;
    }

    /** Returns the exported posts by their numbers. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the posts that are not exported, by their numbers. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Returns the posts that are not public, exported as drafts or not, and those left out since they were deleted. */
    public List<Closed> closed() {
        return closed;
    }

    /** Returns the files with recorded answers, oldest first. */
    public List<Path> recordings() {
        return archive.rawFiles();
    }

    /** Returns what is in the archive of the secret comments on exported posts and in the guestbook. */
    public List<String> secretTexts() {
        Stream<Comment> ofPosts =
                entries.stream().flatMap(entry -> archive.post(entry.type(), entry.id()).readComments().stream());
        return Stream.concat(ofPosts, archive.readGuestbook().stream())
                .flatMap(Comment::withReplies)
                .filter(Comment::secret)
                .flatMap(ArchiveSource::texts)
                .distinct()
                .toList();
    }

    private static Stream<String> texts(Comment comment) {
        List<String> earlier = Objects.requireNonNullElse(comment.earlierTexts(), List.of());
        return Stream.concat(Stream.ofNullable(comment.text()), earlier.stream());
    }

    /** Tells whether an archive hides who wrote its comments. */
    public static boolean hidesCommenters(Archive archive) {
        return archive.hasPseudonyms()
                || Stream.of(PostType.values())
                        .flatMap(type -> archive.postIds(type).stream().map(id -> archive.post(type, id)))
                        .flatMap(post -> post.readComments().stream())
                        .flatMap(Comment::withReplies)
                        .anyMatch(comment -> PSEUDONYM
                                .matcher(String.valueOf(comment.author().name()))
                                .matches());
    }

    public List<Damage> damages() {
        return damages;
    }

    /** Reads the exported posts with their texts and comments, a few at a time. */
    public void forEachSome(int most, Consumer<List<Item>> action) {
        for (int from = 0; from < entries.size(); from += most) {
            action.accept(entries.subList(from, Math.min(entries.size(), from + most)).stream()
                    .map(this::item)
                    .toList());
        }
    }

    /** Reads one exported post. */
    public Item item(Entry entry) {
        PostFolder folder = archive.post(entry.type(), entry.id());
        Post post = folder.read();
        if (post == null) {
            throw new IllegalStateException(folder.toString()); // it was there when the entries were read
        }
        return new Item(entry, post, folder.readBody(), folder.readComments(), folder + "/");
    }
}
