package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.importer.sift.Format;
import io.github.tistoryarchiver.importer.sift.Hosts;
import io.github.tistoryarchiver.importer.sift.Sifter;
import io.github.tistoryarchiver.importer.sift.Sink;
import io.github.tistoryarchiver.importer.sift.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a recording holds, when it is looked at alone.
 *
 * @param hosts those that are not the platform's, with the blog at each, as the first page there says; empty for none
 */
public record RecordingSurvey(SourceFile file, ImportReport.FileReport report, Map<String, Optional<String>> hosts) {

    /**
     * Reads a recording from its beginning to its end.
     *
     * @param format a format of which {@link #isRecording} is true
     * @param zstdDictionary for recordings packed with Zstandard that lack it; {@code null} if there is none
     * @param places receives where in it things are
     * @throws IOException when it cannot be read
     */
    public static RecordingSurvey of(
            Path file, Format format, @Nullable Path zstdDictionary, Consumer<Sink.Place> places) throws IOException {
        SourceFile source =
                new SourceFile(file, String.valueOf(file.getFileName()), Sha256.of(file), Files.size(file), format);
        Hosts hosts = new Hosts();
        Survey survey = new Survey(places);
        Sifter.of(format, hosts, zstdDictionary).sift(source, survey);
        return new RecordingSurvey(source, survey.report(source), hosts.learned());
    }

    /** Tells whether files of a format are what crawlers write, and can be read here. */
    public static boolean isRecording(Format format) {
        return format.isRead() && (format == Format.WARC || format == Format.WARC_ZSTD || format == Format.WACZ);
    }
}
