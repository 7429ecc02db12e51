package io.github.tistoryarchiver.wayback.machine;

import io.github.tistoryarchiver.archive.state.CaptureLog;
import io.github.tistoryarchiver.http.warc.ForeignRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the Wayback Machine has.
 *
 * @param timestamp in 14 digits, UTC
 * @param original the address, as the list has it
 * @param type the media type; {@code warc/revisit} for an answer like an earlier one
 * @param status 0 if the list does not say, as for revisits
 */
public record Capture(Instant time, String timestamp, String original, String type, int status, String digest) {
    /** The fields of a list. Without the first, the key with which a list goes on skips years. */
    static final String FIELDS = "urlkey,timestamp,original,mimetype,statuscode,digest";

    public static final Comparator<Capture> OLDEST_FIRST =
            Comparator.comparing(Capture::timestamp).thenComparing(Capture::original);

    private static final int FIELD_COUNT = 6;
    private static final int MAX_ADDRESS = 4096;
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{14}");
    private static final Pattern STATUS = Pattern.compile("\\d{3}");
    private static final Pattern ROOT = Pattern.compile("https?://[^/?#]+", Pattern.CASE_INSENSITIVE);

    /** Reads a line of a list; {@code null} if it is none, or not one of a successful answer. */
    static @Nullable Capture parse(String line) {
        String[] fields = line.strip().split(" +");
        if (fields.length < FIELD_COUNT || fields[2].length() > MAX_ADDRESS) {
            return null;
        }
        return of(
                fields[1],
                fields[2],
                fields[3],
                STATUS.matcher(fields[4]).matches() ? Integer.parseInt(fields[4]) : 0,
                fields[5]);
    }

    public static @Nullable Capture of(CaptureLog.Line line) {
        return of(line.time(), line.url(), line.type(), line.status(), line.digest());
    }

    private static @Nullable Capture of(String timestamp, String listed, String type, int status, String digest) {
        String original = ROOT.matcher(listed).matches() ? listed + "/" : listed;
        Instant time = TIMESTAMP.matcher(timestamp).matches() ? ForeignRecord.time(timestamp) : null;
        boolean isSuccess = status == 0 || status / 100 == 2;
        return time == null || !isSuccess || HttpUrl.parse(original) == null
                ? null
                : new Capture(time, timestamp, original, type.toLowerCase(Locale.ROOT), status, digest);
    }

    /** Returns the address. It is not kept, since it takes ten times the memory of its text. */
    public HttpUrl url() {
        return Objects.requireNonNull(HttpUrl.parse(original));
    }

    /** Returns what tells it from all others. */
    public String key() {
        return timestamp + " " + original;
    }

    /** Returns a line for the log. */
    public CaptureLog.Line line() {
        return new CaptureLog.Line(timestamp, original, type, status, digest, null);
    }

    /** Whether it may be a page, by what the list says. */
    public boolean mayBePage() {
        return type.contains("html") || type.contains("revisit") || !type.contains("/") || type.equals("text/plain");
    }

    /** Returns captures in order of time, without those that are the same as one before. */
    public static List<Capture> different(List<Capture> captures) {
        Set<String> digests = new HashSet<>();
        return captures.stream()
                .sorted(OLDEST_FIRST)
                .filter(capture -> Objects.equals(capture.digest(), "-") || digests.add(capture.digest()))
                .toList();
    }
}
