package io.github.tistoryarchiver.export;

import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.export.source.ArchiveSource;
import io.github.tistoryarchiver.export.source.LeftOut;
import io.github.tistoryarchiver.sink.Changes;
import java.util.List;

/**
 * What an export did.
 *
 * @param posts number of posts, pages and notices written
 * @param drafts number of those that are not published
 * @param comments number of comments written
 * @param remarks what could not be carried over as it is
 */
public record ExportReport(
        String target,
        int posts,
        int drafts,
        int comments,
        List<LeftOut> leftOut,
        List<ArchiveSource.Damage> damages,
        List<Remark> remarks,
        Changes changes) {

    /** Tells whether something could not be carried over, or a file stays as somebody edited it. */
    public boolean isIncomplete() {
        return !changes.kept().isEmpty()
                || remarks.stream().anyMatch(remark -> remark.kind().isLoss());
    }

    /** Counts the posts left out for which the user can ask. */
    public long includable() {
        return leftOut.stream().filter(LeftOut::canBeIncluded).count();
    }
}
