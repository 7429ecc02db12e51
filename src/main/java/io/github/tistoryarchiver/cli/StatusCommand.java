package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ArchiveTotals;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.backup.comments.CommentCounts;
import io.github.tistoryarchiver.backup.report.LastRun;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.PostState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status DIR}: what is there, what is missing and why, what the last run changed. Without the network. */
@Command(name = "status", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class StatusCommand implements Callable<Integer> {
    private final CliContext surroundings;
    private final Messages messages;

    @Mixin
    private ArchiveFolder folder = new ArchiveFolder();

    StatusCommand(CliContext surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return folder.each(messages, this::status);
    }

    private int status(Archive archive) {
        Index index = archive.readIndex();
        List<IndexEntry> posts = index == null ? List.of() : index.posts();
        sayTotals(archive, posts);
        sayLacks(archive, posts);
        LastRun last = archive.state().read(StateFiles.LAST_RUN, LastRun.class);
        if (last == null) {
            say("status.noRun");
            return ExitCode.INCOMPLETE;
        }
        sayLastRun(last);
        return last.complete() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
    }

    private void sayTotals(Archive archive, List<IndexEntry> posts) {
        ArchiveTotals totals = ArchiveTotals.of(archive, posts);
        say(
                "status",
                archive.folder().toString(),
                totals.posts(),
                totals.gonePosts(),
                totals.files(),
                totals.missingFiles(),
                totals.comments());
        say(
                "status.readers",
                totals.commenters(),
                totals.guestbook(),
                totals.protectedPosts(),
                totals.closedPosts(),
                totals.privatePosts());
    }

    /** Prints the posts that the blog no longer has, and those without some of their files or comments. */
    private void sayLacks(Archive archive, List<IndexEntry> posts) {
        posts.stream()
                .filter(post -> post.state() == PostState.GONE)
                .forEach(post -> say("status.gone", post.url(), String.valueOf(post.title())));
        posts.stream()
                .filter(post -> post.missingAssets() > 0)
                .forEach(post -> say("status.files", post.url(), post.missingAssets()));
        new CommentCounts(archive, posts)
                .shortages()
                .forEach(one -> say("status.comments", one.url(), one.shown(), one.archived()));
    }

    private void sayLastRun(LastRun last) {
        say(
                "status.run",
                last.at().toString(),
                last.created(),
                last.changed(),
                last.unchanged(),
                messages.sources(last.sources()),
                last.archived());
        last.denied().forEach(problem -> say("summary.denied", messages.problem(problem)));
        if (last.guestbook().lack() != null) {
            say("summary.guestbookLack", messages.problem(last.guestbook().lack()));
        }
        for (LastRun.Remarks remarks : last.posts()) {
            Problem problem = remarks.problem();
            if (problem != null) {
                String source = remarks.namedBy() == null ? "?" : messages.get("source." + remarks.namedBy());
                say("status.missing", messages.problem(problem), source);
            }
            Outcome.Comments comments = remarks.comments();
            if (comments != null && comments.lack() != null) {
                say("summary.missingComments", remarks.url(), messages.problem(comments.lack()));
            }
        }
        say(last.complete() ? "summary.complete" : "summary.incomplete");
    }

    private void say(String key, Object... values) {
        surroundings.out().println(messages.get(key, values));
    }
}
