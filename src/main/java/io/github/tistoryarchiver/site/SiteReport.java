package io.github.tistoryarchiver.site;

import io.github.tistoryarchiver.sink.Changes;
import io.github.tistoryarchiver.site.catalog.Problem;
import java.util.List;

/**
 * What was written.
 *
 * @param posts number of posts, pages and notices that the site shows
 * @param problems files of the archive because of which something is not shown
 */
public record SiteReport(int posts, List<Problem> problems, Changes changes) {

    /** Returns this report with what was changed afterwards. */
    SiteReport followedBy(Changes later) {
        return new SiteReport(posts, problems, changes.followedBy(later));
    }

    /** Tells whether something is not shown as it should be. */
    public boolean isIncomplete() {
        return !problems.isEmpty() || !changes.kept().isEmpty();
    }
}
