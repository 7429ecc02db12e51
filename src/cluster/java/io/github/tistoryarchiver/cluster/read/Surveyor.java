package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import io.github.tistoryarchiver.importer.RecordingSurvey;
import io.github.tistoryarchiver.importer.sift.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks at one recording, and leaves in the work folder what is in it. One that cannot be read is a line in the report. */
final class Surveyor {
    static final String HEAD = ".json";
    static final String HOSTS = ".hosts.json";
    static final String PLACES = ".places.gz";

    private final WorkFolder work;
    private final ReadSettings settings;
    private final int number;
    private final Path file;

    /** @param number the place of the recording in the settings */
    Surveyor(ReadSettings settings, int number) {
        this.work = new WorkFolder(settings.work());
        this.settings = settings;
        this.number = number;
        this.file = Path.of(settings.recordings().get(number));
    }

    /** The blogs at the hosts of a recording; empty for none. */
    record Hosts(Map<String, String> names) {}

    /**
     * Looks at the recording, unless that was done before.
     *
     * @throws InterruptedException when it was asked to end
     */
    void run() throws Exception {
        Path head = work.ofRecording(number, HEAD);
        if (Files.exists(head)) {
            return;
        }
        Path at = work.ofRecording(number, ".at");
        Deaths deaths = new Deaths(at, work.ofRecording(number, ".dead"));
        OwnThread thread = new OwnThread();
        try {
            RecordingHead found = deaths.deadly().isEmpty()
                    ? thread.call("survey-" + number, () -> survey(deaths, thread))
                    : RecordingHead.unread(file, "endsTheReader", null, null);
            AtomicFile.write(head, ArchiveJson.line(found).getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            deaths.close(); // the worker was asked to end, which is nobody's fault
            throw e;
        }
        deaths.close();
    }

    private RecordingHead survey(Deaths deaths, OwnThread thread) {
        deaths.at("survey");
        try {
            Format format = Format.of(file);
            return RecordingSurvey.isRecording(format)
                    ? survey(format, thread)
                    : RecordingHead.unread(file, format == Format.EMPTY ? "empty" : "noRecording", null, format);
        } catch (IOException | ArchiveException e) {
            return RecordingHead.unread(file, "unreadable", String.valueOf(e.getMessage()), null);
        }
    }

    private RecordingHead survey(Format format, OwnThread thread) throws IOException {
        try (Places.Writer places = new Places.Writer(work.ofRecording(number, PLACES))) {
            RecordingSurvey survey = RecordingSurvey.of(file, format, dictionary(settings), place -> {
                thread.goOn();
                places.add(place);
            });
            Map<String, String> hosts = new TreeMap<>();
            survey.hosts().forEach((host, blog) -> hosts.put(host, blog.orElse("")));
            AtomicFile.write(
                    work.ofRecording(number, HOSTS),
                    ArchiveJson.line(new Hosts(hosts)).getBytes(StandardCharsets.UTF_8));
            places.finish();
            return RecordingHead.of(survey.file(), survey.report(), places.parts());
        }
    }

    /** Opens the places of a recording; {@code null} if it was not read. */
    static Places.@Nullable Reader places(ReadSettings settings, int number) throws IOException {
        WorkFolder work = new WorkFolder(settings.work());
        RecordingHead head = ArchiveJson.read(work.ofRecording(number, HEAD), RecordingHead.class);
        return head == null || head.problem() != null ? null : new Places.Reader(work.ofRecording(number, PLACES));
    }

    static @Nullable Path dictionary(ReadSettings settings) {
        return settings.zstdDictionary().isEmpty() ? null : Path.of(settings.zstdDictionary());
    }
}
