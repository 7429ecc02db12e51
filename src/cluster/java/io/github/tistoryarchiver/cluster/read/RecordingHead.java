package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.importer.ImportReport;
import io.github.tistoryarchiver.importer.sift.Format;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import io.github.tistoryarchiver.importer.sift.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a recording, as a line of the report.
 *
 * @param recording its path
 * @param problem why nothing of it was read, in one word; {@code null} if it was read
 * @param detail about the problem; {@code null} for none
 * @param blogs what it holds of each
 * @param parts what tells its recordings from others: itself, or those in a WACZ; places name them by their number here
 */
record RecordingHead(
        String recording,
        @Nullable String problem,
        @Nullable String detail,
        @Nullable Format format,
        @Nullable String sha256,
        long bytes,
        Map<String, ImportReport.Found> blogs,
        List<SiftFault> faults,
        List<String> parts) {

    static RecordingHead unread(Path file, String problem, @Nullable String detail, @Nullable Format format) {
        return new RecordingHead(file.toString(), problem, detail, format, null, 0, Map.of(), List.of(), List.of());
    }

    static RecordingHead of(SourceFile file, ImportReport.FileReport report, List<String> parts) {
        return new RecordingHead(
                file.path().toString(),
                null,
                null,
                file.format(),
                file.sha256(),
                file.bytes(),
                report.blogs(),
                report.faults(),
                parts);
    }

    /** Returns the file as an import knows it; only of one that was read. */
    SourceFile file() {
        Path path = Path.of(recording);
        return new SourceFile(
                path,
                String.valueOf(path.getFileName()),
                Objects.requireNonNull(sha256),
                bytes,
                Objects.requireNonNull(format));
    }
}
