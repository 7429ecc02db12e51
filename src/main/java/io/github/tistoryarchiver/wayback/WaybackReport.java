package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.importer.ImportReport;
import io.github.tistoryarchiver.wayback.machine.End;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run over the Wayback Machine found and did.
 *
 * @param folder of the archive
 * @param captures how many captures of the blog there are
 * @param posts how many addresses of posts they are of
 * @param plan what a run costs, for a dry run; else {@code null}
 * @param pages how many pages, feeds and lists of comments were fetched
 * @param files how many files were found
 * @param missingFiles addresses of files that posts refer to and that the machine does not have
 * @param unreadable addresses of posts of which no capture that was tried shows the post
 * @param slow addresses that the machine did not find in time, twice
 * @param cutLists hosts whose lists of captures are not complete
 * @param excluded hosts that their owners had excluded
 * @param others other blogs that had the name, the first one first
 * @param requests over the network
 * @param end what ended the run too early; {@code null} if it is complete
 * @param notBefore the time before which the machine is not asked; {@code null} for none
 * @param imports what was imported, once for posts and once for files
 */
@RecordBuilder
public record WaybackReport(
        String blog,
        Path folder,
        int captures,
        int posts,
        @Nullable Plan plan,
        int pages,
        int files,
        List<String> missingFiles,
        List<String> unreadable,
        List<String> slow,
        List<String> cutLists,
        List<String> excluded,
        List<OtherBlog> others,
        long requests,
        @Nullable End end,
        @Nullable Instant notBefore,
        List<ImportReport> imports) {

    /**
     * What a run costs.
     *
     * @param requests for pages, and an estimate of those for files
     * @param minutes the time that they take
     */
    public record Plan(long requests, long minutes) {}

    /**
     * Another blog that had the name.
     *
     * @param id its number
     * @param first the year of its first capture that was seen
     * @param last the year of the last one
     */
    public record OtherBlog(long id, int first, int last) {}

    /** Whether nothing is missing. */
    public boolean isWhole() {
        return end == null
                && missingFiles.isEmpty()
                && unreadable.isEmpty()
                && slow.isEmpty()
                && cutLists.isEmpty()
                && imports.stream().allMatch(ImportReport::isComplete);
    }
}
