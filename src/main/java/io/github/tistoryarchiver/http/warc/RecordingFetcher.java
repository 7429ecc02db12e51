package io.github.tistoryarchiver.http.warc;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records pages and JSON with their requests as WARC records, and what pages are made of. Images and attachments of posts are not
 * recorded: the archive has them as files.
 */
public final class RecordingFetcher implements Fetcher {
    private final Fetcher inner;
    private final InstantSource clock;
    private final List<byte[]> waiting = new ArrayList<>();
    private volatile @Nullable Consumer<byte[]> recorder = waiting::add;

    /**
     * Wraps a fetcher; the first record describes the program.
     *
     * @param clock the time of day
     * @param software name and version of this program
     */
    public RecordingFetcher(Fetcher inner, InstantSource clock, String software) {
        this.inner = inner;
        this.clock = clock;
        waiting.add(WarcRecords.info(clock.instant(), software));
    }

    /**
     * Sets where records go, including those made before this call.
     *
     * @param newRecorder receives complete gzip members; {@code null} to stop recording
     */
    public synchronized void recordTo(@Nullable Consumer<byte[]> newRecorder) {
        recorder = newRecorder;
        if (newRecorder != null) {
            waiting.forEach(newRecorder);
        }
        waiting.clear();
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        Response response = inner.fetch(request);
        if (isRecorded(request, response) && recorder != null) {
            try {
                record(WarcRecords.exchange(
                        request, response, Objects.requireNonNullElse(response.received(), clock.instant())));
            } catch (IOException e) {
                throw new FetchException(FetchException.Reason.CONNECTION, request.url(), e);
            }
        }
        return response;
    }

    /** A page at the address of a requisite is none that was meant, and may differ from what the blog shows at it. */
    private static boolean isRecorded(Request request, Response response) {
        return switch (request.kind()) {
            case PAGE -> true;
            case REQUISITE ->
                response.status() / 100 == 3
                        || (response.isSuccess() && StaticContent.isType(response.header("Content-Type")));
            default -> false;
        };
    }

    private synchronized void record(byte[] members) {
        Consumer<byte[]> current = recorder;
        if (current != null) {
            current.accept(members);
        }
    }
}
