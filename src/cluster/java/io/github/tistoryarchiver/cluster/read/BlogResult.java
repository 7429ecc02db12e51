package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.importer.ImportReport;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a blog, as a line of the report.
 *
 * @param problem why its archive is not as the recordings have it, in one word; {@code null} if it is
 * @param detail about the problem; {@code null} for none
 * @param added posts that the archive did not have
 * @param changed posts that are different now
 * @param same posts that are as before
 * @param left posts that were archived without recordings, and are left as they are
 * @param conflicts on how many facts of posts the recordings disagree
 * @param missingFiles files of posts that no recording has
 * @param problems with posts
 * @param lacking answers whose bodies are in none of the recordings
 * @param poison posts that ended a worker twice, and are left as they were
 */
record BlogResult(
        String blog,
        @Nullable String problem,
        @Nullable String detail,
        int added,
        int changed,
        int same,
        List<Long> left,
        int conflicts,
        int missingFiles,
        List<Problem> problems,
        List<SiftFault> lacking,
        List<Long> poison) {

    static BlogResult failed(String blog, String problem, @Nullable String detail, List<Long> poison) {
        return new BlogResult(blog, problem, detail, 0, 0, 0, List.of(), 0, 0, List.of(), List.of(), poison);
    }

    static BlogResult of(ImportReport report, List<Long> poison) {
        ImportReport.ArchiveReport archive = report.archives().get(0);
        return new BlogResult(
                archive.blog(),
                null,
                null,
                archive.added(),
                archive.changed(),
                archive.same(),
                archive.left(),
                archive.conflicts().size(),
                archive.missingFiles(),
                archive.problems(),
                report.lacking(),
                poison);
    }

    /** Tells whether the archive has all that the recordings have. */
    boolean complete() {
        return problem == null && left.isEmpty() && problems.isEmpty() && lacking.isEmpty() && poison.isEmpty();
    }
}
