package io.github.tistoryarchiver.http.warc;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records every page and JSON that comes over the network, with its request. Files are left out: the archive has them as files. */
public final class RecordingFetcher implements Fetcher {
    private final Fetcher inner;
    private final InstantSource clock;
    private final List<byte[]> waiting = new ArrayList<>();
    private volatile @Nullable Consumer<byte[]> recorder = waiting::add;

    /**
     * @param clock the time of day
     * @param software names this program in the first record
     */
    public RecordingFetcher(Fetcher inner, InstantSource clock, String software) {
        this.inner = inner;
        this.clock = clock;
        waiting.add(WarcRecords.info(clock.instant(), software));
    }

    /**
     * Tells where records go, also those that were made before.
     *
     * @param newRecorder given whole gzip members; {@code null} to record no more
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
        if (request.kind() == Request.Kind.PAGE && recorder != null) {
            try {
                record(WarcRecords.exchange(request, response, clock.instant()));
            } catch (IOException e) {
                throw new FetchException(FetchException.Reason.CONNECTION, request.url(), e);
            }
        }
        return response;
    }

    private synchronized void record(byte[] members) {
        Consumer<byte[]> current = recorder;
        if (current != null) {
            current.accept(members);
        }
    }
}
