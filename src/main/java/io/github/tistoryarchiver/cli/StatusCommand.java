package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ArchiveTotals;
import io.github.tistoryarchiver.archive.PostExtract;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.backup.comments.CommentCounts;
import io.github.tistoryarchiver.backup.report.LastRun;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.PostLosses;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.SuddenLoss;
import io.github.tistoryarchiver.cli.arguments.ArchiveFolder;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.LedgerWords;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.output.OriginPrinter;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.PostState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code status DIR}: shows what an archive holds, what is missing and why, and what the last run changed, without the
 * network.
 */
@Command(name = "status", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class StatusCommand implements Callable<Integer> {
    private final CliContext context;
    private final Messages messages;

    @Mixin
    private ArchiveFolder folder = new ArchiveFolder();

    StatusCommand(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return folder.each(messages, this::status);
    }

    private int status(Archive archive) {
        Index index = archive.readIndex();
        List<IndexEntry> posts = index == null ? List.of() : index.posts();
        List<PostExtract> extracts = archive.extracts(posts);
        printTotals(archive, posts);
        boolean isImported = new OriginPrinter(context.out(), messages).print(archive, extracts);
        printMissing(archive, posts, extracts);
        boolean isLossless = printLosses(extracts);
        LastRun last = archive.state().read(StateFiles.LAST_RUN, LastRun.class);
        if (last == null) {
            print(isImported ? "status.onlyImported" : "status.noRun");
            return ExitCode.INCOMPLETE;
        }
        printLastRun(last);
        return last.complete() && isLossless ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
    }

    private void printTotals(Archive archive, List<IndexEntry> posts) {
        ArchiveTotals totals = ArchiveTotals.of(archive, posts);
        print(
                "status",
                archive.folder().toString(),
                totals.posts(),
                totals.gonePosts(),
                totals.files(),
                totals.missingFiles(),
                totals.comments());
        print(
                "status.readers",
                totals.commenters(),
                totals.guestbook(),
                totals.protectedPosts(),
                totals.closedPosts(),
                totals.privatePosts());
    }

    /** Prints the posts that the blog no longer has, and those without some of their files or comments. */
    private void printMissing(Archive archive, List<IndexEntry> posts, List<PostExtract> extracts) {
        posts.stream()
                .filter(post -> post.state() == PostState.GONE)
                .forEach(post -> print("status.gone", post.url(), String.valueOf(post.title())));
        posts.stream()
                .filter(post -> post.missingAssets() > 0)
                .forEach(post -> print("status.files", post.url(), post.missingAssets()));
        new CommentCounts(archive, posts, extracts)
                .shortages()
                .forEach(one -> print("status.comments", one.url(), one.shown(), one.archived()));
    }

    /** Prints what the archive lacks of the pages of its posts; returns whether that is nothing. */
    private boolean printLosses(List<PostExtract> extracts) {
        List<PostLosses> losses = extracts.stream()
                .flatMap(post -> PostLosses.of(post.url(), post.losses()))
                .toList();
        LedgerWords words = new LedgerWords(messages);
        losses.forEach(post -> context.out().println(words.of(post)));
        return losses.isEmpty();
    }

    private void printLastRun(LastRun last) {
        print(
                "status.run",
                last.at().toString(),
                last.created(),
                last.changed(),
                last.unchanged(),
                messages.sources(last.sources()),
                last.archived());
        last.denied().forEach(problem -> print("summary.denied", messages.problem(problem)));
        last.lists().broken().forEach(problem -> print("summary.brokenList", messages.problem(problem)));
        last.lists().remarks().forEach(problem -> print("summary.listRemark", messages.problem(problem)));
        if (last.guestbook().lack() != null) {
            print("summary.guestbookLack", messages.problem(last.guestbook().lack()));
        }
        SuddenLoss sudden = last.suddenLoss();
        if (sudden != null) {
            print("status.suddenLoss", sudden.missing(), sudden.of(), SuddenLoss.DAYS);
        }
        for (LastRun.Remarks remarks : last.posts()) {
            Problem problem = remarks.problem();
            if (problem != null) {
                String source = remarks.namedBy() == null ? "?" : messages.get("source." + remarks.namedBy());
                print("status.missing", messages.problem(problem), source);
            }
            Outcome.TextLoss loss = remarks.textLoss();
            if (loss != null) {
                print("summary.textLoss", remarks.url(), loss.before(), loss.now());
            }
            Outcome.Comments comments = remarks.comments();
            if (comments != null && comments.lack() != null) {
                print("summary.missingComments", remarks.url(), messages.problem(comments.lack()));
            }
        }
        print(last.complete() ? "summary.complete" : "summary.incomplete");
    }

    private void print(String key, Object... values) {
        context.out().println(messages.get(key, values));
    }
}
