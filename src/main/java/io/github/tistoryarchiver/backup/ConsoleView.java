package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.comments.ConsoleComments;
import io.github.tistoryarchiver.backup.discovery.ConsolePosts;
import io.github.tistoryarchiver.backup.discovery.DeletionTracker;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import okhttp3.HttpUrl;

/** What the owner's console shows after login. */
record ConsoleView(ConsolePosts posts, ConsoleComments comments) {
    private static final ConsoleView CLOSED = new ConsoleView(ConsolePosts.NONE, ConsoleComments.NONE);

    /** Reads the console's lists if there is a login and all posts are requested. */
    static ConsoleView open(FetcherStack stack, ReachedBlog blog, BackupOptions options) {
        if (options.access().cookies() == null || !options.only().isEmpty()) {
            return CLOSED;
        }
        Archive archive = blog.context().archive();
        HttpUrl console =
                BlogAddress.onPlatform(blog.context().name(), blog.context().home());
        stack.trust(console);
        ConsolePosts posts = ConsolePosts.of(stack.ignoringRobots(), console);
        boolean wantsComments = posts.isKnown() && options.comments() && !options.dryRun();
        return new ConsoleView(
                posts,
                wantsComments
                        ? ConsoleComments.of(stack.ignoringRobots(), console, archive.state())
                        : ConsoleComments.NONE);
    }

    DeletionTracker.Viewer viewer() {
        return posts.isKnown() ? DeletionTracker.Viewer.OWNER : DeletionTracker.Viewer.GUEST;
    }
}
