package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ArchivedPosts;
import io.github.tistoryarchiver.archive.state.Etags;
import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.backup.comments.CommentFetcher;
import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.posts.AlternateSources;
import io.github.tistoryarchiver.backup.posts.PostArchiver;
import io.github.tistoryarchiver.backup.posts.PostComments;
import io.github.tistoryarchiver.backup.posts.PostFetcher;
import io.github.tistoryarchiver.backup.posts.PostFiles;
import io.github.tistoryarchiver.backup.posts.PostParts;
import io.github.tistoryarchiver.backup.posts.PostPasswords;
import io.github.tistoryarchiver.backup.posts.PostRenderer;
import io.github.tistoryarchiver.backup.posts.ReactionCounts;
import io.github.tistoryarchiver.backup.posts.RunMemory;
import io.github.tistoryarchiver.backup.rebuild.BlogSnapshots;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The components of a run that fetches, wired together.
 *
 * @param posts archives one post, until the blog refuses or the run should end
 * @param snapshots collect what each post's page shows of the blog
 */
record RunParts(
        CircuitBreaker posts,
        CommentFetcher comments,
        Pseudonymizer readers,
        PostRenderer renderer,
        BlogSnapshots snapshots) {

    /**
     * Creates the components and everything that several of them share; {@link BackupRun} has the order in which they
     * are used.
     */
    record Wiring(
            RunEnvironment environment,
            BackupOptions options,
            RunLimits limits,
            ReachedBlog blog,
            Baseline before,
            BackupRun.Discovered discovered,
            PostPasswords passwords,
            OffsetDateTime now) {

        RunParts wire(Plan plan, SeenPosts seen, Etags etags) {
            BlogContext site = blog.context();
            Blog shown = blog.snapshot().blog();
            BlogSnapshots snapshots = new BlogSnapshots(blog.address(), blog.snapshot(), plan.highestId());
            CommentFetcher comments =
                    new CommentFetcher(site.fetcher(), site.home(), environment.clock(), this::cookieOfComments);
            Pseudonymizer readers =
                    Pseudonymizer.of(site.archive(), options.style().redaction());
            ArchivedPosts archived = Archive.archivedPosts(before.index());
            PostRenderer renderer = new PostRenderer(before.links(shown), archived, options.style());
            PostArchiver archiver = new PostArchiver(
                    site,
                    options.scope(),
                    postParts(options.comments() ? comments : null, readers, etags),
                    renderer,
                    before.repair(),
                    new RunMemory(seen, now, snapshots::add));
            CircuitBreaker posts = new CircuitBreaker(archiver::archive, site.home(), limits);
            return new RunParts(posts, comments, readers, renderer, snapshots);
        }

        private @Nullable String cookieOfComments(long id) {
            BlogContext site = blog.context();
            return passwords.cookieOfComments(id, PostAddress.ofId(id).on(site.home()), post -> {
                Post archived = site.archive().post(PostType.POST, post).readOrNull();
                return archived != null && archived.visibility() == Visibility.PROTECTED;
            });
        }

        private PostParts postParts(@Nullable CommentFetcher comments, Pseudonymizer readers, Etags etags) {
            BlogContext site = blog.context();
            PostFetcher fetcher = new PostFetcher(
                    site,
                    passwords,
                    discovered.console().posts()::completed,
                    new AlternateSources(
                            site.fetcher(),
                            site.home(),
                            site.name(),
                            blog.snapshot().blog().categories(),
                            discovered.sources().feed()));
            return new PostParts(
                    fetcher,
                    PostFiles.of(site, fetcher, options, etags, before.repair()),
                    new PostComments(
                            comments, discovered.console().comments(), readers, before.repair(), now.toLocalDate()),
                    new ReactionCounts(
                            site,
                            options.reactions() ? ReactionCounts.Source.BLOG : ReactionCounts.Source.ARCHIVE,
                            before.repair()));
        }
    }
}
