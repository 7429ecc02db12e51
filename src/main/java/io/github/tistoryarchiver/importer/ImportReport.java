package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.importer.merge.Conflict;
import io.github.tistoryarchiver.importer.owner.Owners;
import io.github.tistoryarchiver.importer.sift.Format;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param files what each file holds
 * @param unread files that are of no format that is read
 * @param lacking answers whose bodies are in none of the files, and files that are not as they should be
 * @param owners the blogs that had a name, as far as pages tell them, by the name
 * @param archives what became of each archive; empty if nothing was to be imported
 */
public record ImportReport(
        List<FileReport> files,
        List<Unread> unread,
        List<SiftFault> lacking,
        Map<String, List<Owners.Period>> owners,
        List<ArchiveReport> archives) {

    /**
     * What a file holds of a blog.
     *
     * @param posts the number of posts
     * @param answers the number of answers or entries
     * @param first the earliest recording; {@code null} if none has a date
     * @param last the latest recording
     */
    public record Found(
            int posts,
            int answers,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /**
     * What a file holds.
     *
     * @param blogs by name; empty for what does not say of which blog it is
     * @param passedOver how many things of each kind are nothing of a blog
     */
    public record FileReport(
            Path file,
            Format format,
            Map<String, Found> blogs,
            int otherFiles,
            Map<String, Integer> passedOver,
            List<SiftFault> faults) {

        /** Returns this report with what an earlier look at the file counted and found to be wrong. */
        FileReport withFaultsOf(List<FileReport> earlier) {
            return earlier.stream()
                    .filter(report -> report.file.equals(file))
                    .findFirst()
                    .map(report ->
                            new FileReport(file, format, blogs, report.otherFiles, report.passedOver, report.faults))
                    .orElse(this);
        }
    }

    /**
     * A file that is not read.
     *
     * @param beginning its first bytes, as hexadecimal digits
     */
    public record Unread(Path file, Format format, String beginning) {}

    /**
     * What became of an archive.
     *
     * @param added posts that the archive did not have
     * @param changed posts that are different now
     * @param same posts that are as before
     * @param left posts that were archived without {@code raw/}, and are left as they are
     * @param missingFiles files of posts that no source has
     * @param number of the blog; {@code null} if it is not known
     */
    public record ArchiveReport(
            Path folder,
            String blog,
            int added,
            int changed,
            int same,
            List<Long> left,
            List<Conflict> conflicts,
            List<Problem> problems,
            int missingFiles,
            @Nullable Long number) {}

    /** Whether everything was read. */
    public boolean isComplete() {
        return unread.isEmpty()
                && lacking.isEmpty()
                && files.stream().flatMap(file -> file.faults().stream()).allMatch(ImportReport::isMere)
                && archives.stream()
                        .allMatch(archive ->
                                archive.problems().isEmpty() && archive.left().isEmpty());
    }

    /** Whether a fault is a mere remark: the content was read. */
    private static boolean isMere(SiftFault fault) {
        return fault.kind() == SiftFault.Kind.MENDED;
    }
}
