package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.backup.report.Estimate;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.backup.report.SuddenLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The summary of a run in sentences.
 *
 * @param problems what is missing or no longer exists, one list for each kind
 * @param remarks what deserves a look although nothing is missing, one list for each kind
 * @param result what the run did, and whether the archive is complete
 */
record Summary(List<List<String>> problems, List<List<String>> remarks, List<String> result) {

    static Summary of(RunReport report, Messages messages) {
        return new Summary(problems(report, messages), remarks(report, messages), result(report, messages));
    }

    private static List<List<String>> problems(RunReport report, Messages messages) {
        return List.of(
                report.failed().stream()
                        .map(one -> messages.get("summary.failedPost", messages.problem(one.problem())))
                        .toList(),
                deletions(report, messages),
                report.postponed().entrySet().stream()
                        .map(one -> messages.get(
                                "summary.postponed." + one.getKey(),
                                one.getValue(),
                                report.leftAloneUntil() == null ? "" : Messages.moment(report.leftAloneUntil())))
                        .toList(),
                report.missingAssets().stream()
                        .map(one -> messages.get("summary.missingFile", messages.problem(one)))
                        .toList(),
                report.lists().broken().stream()
                        .map(one -> messages.get("summary.brokenList", messages.problem(one)))
                        .toList(),
                report.denied().stream()
                        .map(one -> messages.get("summary.denied", messages.problem(one)))
                        .toList(),
                Stream.ofNullable(report.guestbook().lack())
                        .map(lack -> messages.get("summary.guestbookLack", messages.problem(lack)))
                        .toList(),
                report.withoutComments().stream()
                        .map(one -> messages.get(
                                "summary.missingComments",
                                one.post().url(),
                                messages.problem(
                                        Objects.requireNonNull(one.comments().lack()))))
                        .toList(),
                report.losses().stream().map(new LedgerWords(messages)::of).toList());
    }

    private static List<String> deletions(RunReport report, Messages messages) {
        return Stream.concat(
                        Stream.ofNullable(report.suddenLoss())
                                .map(loss ->
                                        messages.get("summary.suddenLoss", loss.missing(), loss.of(), SuddenLoss.DAYS)),
                        report.vanished().stream()
                                .map(one -> messages.get(
                                        vanishedKey(one, report), messages.problem(one.problem()), one.since())))
                .toList();
    }

    private static String vanishedKey(Outcome.Vanished vanished, RunReport report) {
        return vanished.gone()
                ? "summary.gone"
                : report.suddenLoss() == null ? "summary.vanished" : "summary.vanished.sudden";
    }

    private static List<List<String>> remarks(RunReport report, Messages messages) {
        Integer shown = report.sources().categories();
        long kept = report.count(Outcome.Skipped.Reason.KEPT);
        long awaited = report.awaitedEdits();
        return List.of(
                report.damagedState().stream()
                        .map(file -> messages.get("summary.damagedState", file))
                        .toList(),
                awaited > 0 ? List.of(messages.get("summary.awaited", awaited, SeenPosts.MAX_TRIES)) : List.of(),
                report.lists().remarks().stream()
                        .map(one -> messages.get("summary.listRemark", messages.problem(one)))
                        .toList(),
                kept > 0 ? List.of(messages.get("summary.kept", kept)) : List.of(),
                report.notForGuests().stream()
                        .map(one -> messages.get(
                                "summary.notForGuests",
                                messages.problem(one.problem()),
                                messages.get("source." + one.namedBy())))
                        .toList(),
                report.restricted().stream().map(messages::problem).toList(),
                report.deadLinks().stream()
                        .map(one -> messages.get("summary.deadLink", messages.problem(one)))
                        .toList(),
                shown != null && shown > report.found()
                        ? List.of(messages.get("summary.shown", shown, report.found()))
                        : List.of(),
                report.saved().flatMap(saved -> remarks(saved, messages)).toList(),
                report.unknownBlocks().entrySet().stream()
                        .map(block -> messages.get("summary.unknownBlock", block.getKey(), block.getValue()))
                        .toList());
    }

    private static Stream<String> remarks(Outcome.Saved saved, Messages messages) {
        String url = saved.post().url();
        List<String> remarks = new ArrayList<>();
        Integer shown = saved.comments().shown();
        if (shown != null && saved.comments().lack() == null && saved.comments().differ()) {
            remarks.add(messages.get(
                    "summary.otherComments", url, shown, saved.comments().archived()));
        }
        saved.disagreements().forEach(field -> remarks.add(messages.get("summary.disagreement", url, field)));
        Outcome.TextLoss loss = saved.doubts().textLoss();
        if (loss != null) {
            remarks.add(messages.get("summary.textLoss", url, loss.before(), loss.now()));
        }
        if (saved.doubts().lacksEnd()) {
            remarks.add(messages.get("summary.lacksEnd", url));
        }
        if (saved.bodyIsEmpty()) {
            remarks.add(messages.get("summary.emptyBody", url));
        }
        return remarks.stream();
    }

    private static List<String> result(RunReport report, Messages messages) {
        Estimate estimate = report.estimate();
        if (estimate != null) {
            return List.of(dryRun(report, estimate, messages));
        }
        List<String> result = new ArrayList<>();
        result.add(messages.get(
                "summary",
                report.folder().toString(),
                report.found(),
                report.count(PostFolder.Change.NEW),
                report.count(PostFolder.Change.CHANGED),
                report.unchanged(),
                report.count(Outcome.Skipped.Reason.OUT_OF_SCOPE),
                report.failed().size(),
                report.savedAssets(),
                messages.bytes(report.assetBytes()),
                report.missingAssets().size(),
                report.deadLinks().size(),
                report.requests(),
                messages.bytes(report.bytes()),
                messages.time(report.time()),
                messages.sources(report.sources()),
                report.archived(),
                report.comments(),
                report.withoutComments().size()));
        if (report.guestbook().entries() > 0) {
            result.add(messages.get("summary.guestbook", report.guestbook().entries()));
        }
        if (report.counts().kept() + report.counts().lost() > 0) {
            result.add(new LedgerWords(messages).of(report.counts()));
        }
        result.add(messages.get(report.isComplete() ? "summary.complete" : "summary.incomplete"));
        return List.copyOf(result);
    }

    private static String dryRun(RunReport report, Estimate estimate, Messages messages) {
        return messages.get(
                "summary.dryRun",
                report.toFetch(),
                estimate.requests(),
                messages.bytes(estimate.bytes()),
                messages.time(estimate.time()));
    }
}
