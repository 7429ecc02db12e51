package io.github.tistoryarchiver.site.catalog;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ListedSums;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.License;
import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what the catalog keeps of a post. */
record RowReader(Archive archive, ListedSums sums, boolean isPublic, EqualValues values, Consumer<String> links) {
    private static final int EXCERPT = 180;

    /**
     * A post as read.
     *
     * @param row {@code null} for a post that is not shown
     */
    record Read(@Nullable Row row, List<Said> said, List<Missing> missing, List<Problem> problems) {
        static final Read NOTHING = new Read(null, List.of(), List.of(), List.of());
    }

    /** Reads a post; its comments and files have the row 0. */
    Read read(PostType type, long id) {
        PostFolder folder = archive.post(type, id);
        try {
            Post post = folder.read();
            if (post == null) {
                return new Read(null, List.of(), List.of(), List.of(new Problem(folder + "/post.json", null)));
            }
            return isPublic && post.visibility() != Visibility.PUBLIC ? Read.NOTHING : read(post, folder);
        } catch (ArchiveException e) {
            return new Read(null, List.of(), List.of(), List.of(new Problem(folder + "/post.json", e.getCause())));
        }
    }

    private Read read(Post post, PostFolder folder) {
        List<Problem> problems = new ArrayList<>();
        boolean hasBody = folder.has("body.html");
        if (!hasBody && post.visibility() == Visibility.PUBLIC) {
            problems.add(new Problem(folder + "/body.html", null));
        }
        List<Comment> threads = folder.readComments();
        Throwable problem = threads.isEmpty() ? folder.problemOfComments() : null;
        if (problem != null) {
            problems.add(new Problem(folder + "/comments.json", problem));
        }
        post.links().stream().map(Link::url).forEach(links);
        List<Comment> comments = Threads.shown(threads, isPublic).stream()
                .map(Threads.Shown::comment)
                .toList();
        return new Read(
                row(
                        post,
                        folder,
                        Comment.living(comments.stream()
                                .map(comment -> comment.withReplies(List.of()))
                                .toList()),
                        hasBody),
                comments.stream()
                        .map(comment -> new Said(0, comment.id(), comment.writtenAt(), nameOf(comment)))
                        .toList(),
                post.assets().stream()
                        .filter(asset -> asset.status() != AssetStatus.SAVED)
                        .map(asset -> new Missing(0, asset.source(), asset.status(), asset.problem()))
                        .toList(),
                problems);
    }

    /** Returns who wrote a comment, for counting names; {@code null} for the owner and on pages for everybody. */
    private @Nullable String nameOf(Comment comment) {
        String name = comment.author().name();
        return isPublic || name == null || comment.author().role().equals(CommentAuthor.OWNER)
                ? null
                : values.one(name);
    }

    private Row row(Post post, PostFolder folder, int comments, boolean hasBody) {
        List<Asset> pictures = post.assets().stream()
                .filter(asset -> asset.role() == AssetRole.IMAGE && asset.file() != null)
                .toList();
        return RowBuilder.builder()
                .id(post.id())
                .type(post.type())
                .title(post.title())
                .publishedAt(post.publishedAt())
                .category(values.one(post.category().path()))
                .categoryId(post.category().id())
                .tags(values.one(post.tags().stream().map(values::one).toList()))
                .visibility(post.visibility())
                .state(post.state())
                .excerpt(hasBody ? excerpt(post.summary()) : "")
                .cover(cover(post, pictures))
                .pictures(pictures.size())
                .license(license(post.license()))
                .largePictures((int) pictures.stream().filter(Row::isLarge).count())
                .attachments(
                        (int) post.assets().stream().filter(Row::isAttachment).count())
                .hasBody(hasBody)
                .signs(hasBody ? TextLength.of(folder.readBody()) : 0)
                .losses(post.losses() == null ? 0 : post.losses().size())
                .comments(comments)
                .targets(post.links().stream()
                        .map(Link::target)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList())
                .fingerprint(Key.fingerprint(
                        sums.of(folder + "/post.json"),
                        sums.of(folder + "/body.html"),
                        sums.of(folder + "/comments.json")))
                .build();
    }

    private static @Nullable String license(@Nullable License license) {
        return license == null ? null : license.name() == null ? license.url() : license.name();
    }

    private static Row.@Nullable Picture cover(Post post, List<Asset> pictures) {
        return pictures.stream()
                .filter(asset ->
                        post.cover() == null ? Row.isLarge(asset) : post.cover().equals(asset.file()))
                .findFirst()
                .map(Row.Picture::of)
                .orElse(null);
    }

    private static String excerpt(@Nullable String summary) {
        String text = summary == null ? "" : summary.strip();
        int end = Math.min(text.length(), EXCERPT);
        boolean splitsSign = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splitsSign ? end - 1 : end);
    }
}
