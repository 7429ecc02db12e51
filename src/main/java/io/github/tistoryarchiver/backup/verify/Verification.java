package io.github.tistoryarchiver.backup.verify;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.posts.PostRenderer;
import io.github.tistoryarchiver.backup.report.PostLosses;
import io.github.tistoryarchiver.markdown.CommentSection;
import io.github.tistoryarchiver.markdown.frontmatter.FrontMatter;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Checks an archive without the network, and lists each damage. Changes nothing. */
public final class Verification {
    private final Archive archive;
    private final ProgressListener progress;
    private final Damages damages = new Damages();
    private final ChecksumCheck checksums;
    private final SchemaCheck schemas;
    private final FrontMatterCheck frontMatter;
    private final LinkCheck links;
    private final List<PostLosses> losses = new ArrayList<>();

    private Verification(Archive archive, ProgressListener progress) {
        this.archive = archive;
        this.progress = progress;
        this.checksums = new ChecksumCheck(archive, damages);
        this.schemas = new SchemaCheck(archive, damages);
        this.frontMatter = new FrontMatterCheck(damages);
        this.links = new LinkCheck(damages);
    }

    /**
     * The result of a verification.
     *
     * @param posts the number of post folders
     * @param files the number of files compared with their checksums
     * @param bytes the size of these files
     * @param signs the number of characters, images and rules in all bodies
     * @param signsInMarkdown how many of them are in the Markdown too, according to an independent renderer
     * @param losses what the archive lacks of the pages, as {@code post.json} tells
     */
    public record Result(
            int posts,
            long files,
            long bytes,
            long signs,
            long signsInMarkdown,
            List<Damage> damages,
            List<PostLosses> losses) {}

    /** Checks an archive. */
    public static Result of(Archive archive) {
        return of(archive, ProgressListener.NONE);
    }

    /** Checks an archive, and tells how far that has come. */
    public static Result of(Archive archive, ProgressListener progress) {
        return new Verification(archive, progress).result();
    }

    private Result result() {
        checksums.checkAll(progress);
        TextCheck text = new TextCheck(damages, renderer(blog()));
        schemas.check("blog.json", "blog");
        schemas.check("index.json", "index");
        schemas.check(Archive.GUESTBOOK, "comments");
        schemas.check(Archive.VISITS, "visits");
        List<PostFolder> folders = Stream.of(PostType.values())
                .flatMap(type -> archive.postIds(type).stream().map(id -> archive.post(type, id)))
                .toList();
        progress.begins(ProgressListener.Step.POSTS, folders.size());
        folders.forEach(folder -> checkPost(folder, text));
        int posts = folders.size();
        new CountCheck(archive, damages).check(posts);
        return new Result(
                posts,
                checksums.files(),
                checksums.bytes(),
                text.signs(),
                text.kept(),
                damages.all(),
                List.copyOf(losses));
    }

    private @Nullable Blog blog() {
        try {
            Blog blog = archive.readBlog();
            if (blog == null) {
                damages.add(Damage.of(Damage.Kind.MISSING, "blog.json"));
            }
            return blog;
        } catch (ArchiveException e) {
            damages.add(Damage.unreadable("blog.json", e.getCause()));
            return null;
        }
    }

    private @Nullable PostRenderer renderer(@Nullable Blog blog) {
        try {
            return blog == null
                    ? null
                    : new PostRenderer(InnerLinks.of(blog), archive.archivedPosts(), CommentStyle.PLAIN);
        } catch (ArchiveException e) {
            return null; // CountCheck reports the damaged index
        }
    }

    private void checkPost(PostFolder folder, TextCheck text) {
        Post post = read(folder);
        progress.done(0, post == null ? null : post.title());
        if (post == null) {
            return;
        }
        PostLosses.of(post.url(), post.losses()).forEach(losses::add);
        checksums.checkUnlisted(folder, post.assets());
        schemas.check(folder + "/post.json", "post");
        schemas.check(folder + "/comments.json", "comments");
        schemas.check(folder + "/trackbacks.json", "trackbacks");
        String file = folder + "/post.md";
        String markdown = folder.readMarkdown();
        if (markdown == null) {
            damages.add(Damage.of(Damage.Kind.MISSING, file));
        } else if (frontMatter.check(file, post, markdown)) {
            Element rendered = RoundTrip.rendered(CommentSection.without(FrontMatter.textAfter(markdown)));
            links.check(file, folder, rendered);
            text.check(file, folder, post, rendered);
        }
    }

    private @Nullable Post read(PostFolder folder) {
        String file = folder + "/post.json";
        try {
            Post post = folder.read();
            if (post == null) {
                damages.add(Damage.of(Damage.Kind.MISSING, file));
            }
            return post;
        } catch (ArchiveException e) {
            damages.add(Damage.unreadable(file, e.getCause()));
            return null;
        }
    }
}
