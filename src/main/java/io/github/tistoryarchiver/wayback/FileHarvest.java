package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.archive.state.CaptureLog;
import io.github.tistoryarchiver.archive.state.CaptureLog.Look;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.importer.LackingFile;
import io.github.tistoryarchiver.tistory.media.FileKey;
import io.github.tistoryarchiver.wayback.machine.Capture;
import io.github.tistoryarchiver.wayback.machine.CaptureLists;
import io.github.tistoryarchiver.wayback.machine.Mementos;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import okhttp3.HttpUrl;

/** Fetches images and attachments that posts lack: for each, the addresses that it had, one after the other. */
final class FileHarvest {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern SIGNED =
            Pattern.compile("(?i)https?://([a-z0-9.-]+\\.kakaocdn\\.net)/dna/([^/?]+)/([^/?]+)/.*");
    private static final int BEGINNING = 256;
    private static final int GZIP_BYTES = 2;

    private final Mementos mementos;
    private final CaptureLists lists;
    private final CaptureLog log;
    private final Spool spool;
    private final WaybackOptions options;
    private final Watcher watcher;
    private final Set<String> found = new HashSet<>();
    private final Set<String> excluded = new HashSet<>();
    private final Set<String> missing = new TreeSet<>();

    FileHarvest(
            Mementos mementos,
            CaptureLists lists,
            CaptureLog log,
            Spool spool,
            WaybackOptions options,
            Watcher watcher) {
        this.mementos = mementos;
        this.lists = lists;
        this.log = log;
        this.spool = spool;
        this.options = options;
        this.watcher = watcher;
    }

    /** How a search ended. */
    private enum Ending {
        FOUND,
        ABSENT,
        SLOW
    }

    /**
     * Fetches files. What was slow is asked for once more at the end.
     *
     * @param now the time that is asked for where nothing tells when a file was there
     * @return the addresses that were not found in time
     * @throws EndOfRunException when nothing may be asked for any more
     */
    Set<String> run(List<LackingFile> files, Instant now) {
        List<LackingFile> slow = new ArrayList<>();
        int done = 0;
        for (LackingFile file : files) {
            watcher.at(Watcher.Stage.FILES, done++, files.size());
            if (search(file, now) == Ending.SLOW) {
                slow.add(file);
            }
        }
        Set<String> left = new TreeSet<>();
        for (LackingFile file : slow) {
            if (search(file, now) == Ending.SLOW) {
                left.add(file.source());
            }
        }
        return left;
    }

    private Ending search(LackingFile file, Instant now) {
        if (found.contains(file.source())) {
            return Ending.FOUND;
        }
        Instant seen = file.seen() == null ? now : file.seen();
        Instant end = options.end();
        String timestamp = TIMESTAMP.format(end != null && end.isBefore(seen) ? end : seen);
        boolean isSlow = false;
        for (HttpUrl candidate : file.candidates()) {
            Ending ending = ask(file, timestamp, candidate.toString(), candidate.toString());
            if (ending == Ending.FOUND) {
                return Ending.FOUND;
            }
            isSlow |= ending == Ending.SLOW;
        }
        Ending signed = isSlow ? Ending.SLOW : otherSignature(file);
        if (signed == Ending.ABSENT) {
            missing.add(file.source());
        }
        return signed;
    }

    /** Asks for a file under another signature than those that pages have. */
    private Ending otherSignature(LackingFile file) {
        for (HttpUrl candidate : file.candidates()) {
            Matcher signed = SIGNED.matcher(candidate.toString());
            String below =
                    signed.matches() ? signed.group(1) + "/dna/" + signed.group(2) + "/" + signed.group(3) + "/" : "";
            if (!below.isEmpty()) {
                return isKnownAbsent(below) ? Ending.ABSENT : listed(file, below);
            }
        }
        return Ending.ABSENT;
    }

    private Ending listed(LackingFile file, String below) {
        List<Capture> captures = new ArrayList<>();
        lists.list(below, null, (page, next) -> captures.addAll(page));
        Capture newest = captures.stream()
                .filter(capture -> !options.isTooLate(capture.time()))
                .max(Capture.OLDEST_FIRST)
                .orElse(null);
        if (newest == null) {
            noteAbsent(below);
            return Ending.ABSENT;
        }
        Ending ending = ask(file, newest.timestamp(), newest.original(), below);
        if (ending == Ending.ABSENT) {
            noteAbsent(below);
        }
        return ending;
    }

    /** @param name under which is noted that the file is absent */
    private Ending ask(LackingFile file, String timestamp, String address, String name) {
        String host = Objects.requireNonNull(HttpUrl.parse(address)).host();
        if (isKnownAbsent(name) || excluded.contains(host)) {
            return Ending.ABSENT;
        }
        try (Mementos.Found answer = mementos.find(timestamp, address)) {
            if (answer instanceof Mementos.Memento memento && isKept(file, memento)) {
                found.add(file.source());
                return Ending.FOUND;
            }
            if (answer == Mementos.Missing.SLOW) {
                return Ending.SLOW;
            }
            if (answer == Mementos.Missing.EXCLUDED) {
                excluded.add(host);
            } else {
                noteAbsent(name);
            }
            return Ending.ABSENT;
        } catch (IOException e) {
            return Ending.SLOW;
        }
    }

    /** Keeps a file, unless it is a page that says that there is none. */
    private boolean isKept(LackingFile file, Mementos.Memento memento) throws IOException {
        Response response = memento.response();
        String type = Objects.requireNonNullElse(response.header("Content-Type"), "application/octet-stream");
        try (InputStream in = opened(response, type)) {
            in.mark(BEGINNING);
            String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1)
                    .strip()
                    .toLowerCase(Locale.ROOT);
            in.reset();
            boolean isPage = beginning.startsWith("<!doctype html") || beginning.startsWith("<html");
            if ((isPage && (file.isImage() || type.contains("html"))) || beginning.isEmpty()) {
                return false;
            }
            Path content = spool.copied(in);
            HttpUrl name = name(file, memento.url());
            spool.addFile(name, memento.time(), type, content);
            return true;
        }
    }

    /** Returns the address of a file; if its redirects led elsewhere, that under which the post has it. */
    private static HttpUrl name(LackingFile file, HttpUrl answered) {
        String key = FileKey.of(answered);
        boolean isIts = file.candidates().stream()
                .anyMatch(candidate -> FileKey.of(candidate).equals(key));
        return isIts ? answered : file.candidates().get(0);
    }

    /** Opens a file, unpacked if it came packed. */
    private static InputStream opened(Response response, String type) throws IOException {
        BufferedInputStream in = new BufferedInputStream(response.body().open());
        in.mark(GZIP_BYTES);
        byte[] magic = in.readNBytes(GZIP_BYTES);
        in.reset();
        boolean isPacked = magic.length == GZIP_BYTES
                && magic[0] == 0x1f
                && magic[1] == (byte) 0x8b
                && String.valueOf(response.header("Content-Encoding")).contains("gzip")
                && !type.contains("gzip");
        return isPacked ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    private boolean isKnownAbsent(String address) {
        CaptureLog.Line line = log.get("", address);
        return line != null && line.look() != null && line.look().result() == Look.Result.NOTHING;
    }

    private void noteAbsent(String address) {
        log.put(new CaptureLog.Line("", address, "", 0, "", Looks.nothing()));
    }

    /** Returns how many files were found. */
    int found() {
        return found.size();
    }

    /** Returns the addresses of files that the machine does not have. */
    Set<String> missing() {
        return missing;
    }
}
