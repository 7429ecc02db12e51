package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.archive.state.CaptureLog;
import io.github.tistoryarchiver.archive.state.CaptureLog.Look;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.wayback.machine.Capture;
import io.github.tistoryarchiver.wayback.machine.Mementos;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Looks at captures: at each once, whichever run it was that did. */
final class Looks {
    private static final String ORIGINAL = "x-archive-orig-";

    private final Mementos mementos;
    private final CaptureLog log;
    private final Spool spool;
    private final boolean hasKept;
    private final Map<String, String> slow = new TreeMap<>();
    private final Set<String> excluded = new TreeSet<>();
    private final Set<String> kept = new TreeSet<>();

    Looks(Mementos mementos, CaptureLog log, Spool spool) {
        this.mementos = mementos;
        this.log = log;
        this.spool = spool;
        this.hasKept = spool.hasKeptPages();
    }

    /** Says what an archived answer is. */
    interface Judge {
        /** @param message the answer, unpacked */
        Look judge(Mementos.Memento memento, HttpMessage message);

        /** Returns the number of the blog that is wanted; {@code null} for any. */
        @Nullable
        Long wanted();
    }

    /**
     * Looks at a capture.
     *
     * @return {@code null} if it could not be fetched in this pass
     */
    @Nullable
    Look at(Capture capture, Judge judge) {
        Look known = known(capture, judge.wanted());
        String host = capture.url().host();
        if (known != null || slow.containsKey(capture.key()) || excluded.contains(host)) {
            return known;
        }
        try (Mementos.Found found = mementos.find(capture.timestamp(), capture.original())) {
            if (found == Mementos.Missing.SLOW) {
                slow.put(capture.key(), capture.original());
                return null;
            }
            if (found == Mementos.Missing.EXCLUDED) {
                excluded.add(host);
                return null;
            }
            Look look = found instanceof Mementos.Memento memento ? judged(capture, memento, judge) : nothing();
            CaptureLog.Line line = log.get(capture.timestamp(), capture.original());
            log.put((line == null ? capture.line() : line).with(look));
            return look;
        }
    }

    static Look nothing() {
        return new Look(Look.Result.NOTHING, null, null, null);
    }

    /** Returns what is known of a capture; {@code null} if it has to be asked for. */
    @Nullable
    Look known(Capture capture, @Nullable Long wanted) {
        CaptureLog.Line line = log.get(capture.timestamp(), capture.original());
        Look look = line == null ? null : line.look();
        if (look == null) {
            return null;
        }
        return switch (look.result()) {
            case KEPT -> hasKept || kept.contains(capture.key()) ? look : null;
            case OTHER_BLOG -> wanted == null || Objects.equals(look.blog(), wanted) ? null : look;
            case NOTHING -> look;
        };
    }

    private Look judged(Capture capture, Mementos.Memento memento, Judge judge) {
        HttpMessage message;
        try {
            message = message(memento.response());
        } catch (IOException e) {
            return nothing();
        }
        Look look = message == null ? nothing() : judge.judge(memento, message);
        if (message != null && look.result() == Look.Result.KEPT) {
            spool.addPage(memento.url(), memento.time(), message);
            kept.add(capture.key());
        }
        return look;
    }

    /** Reads an answer with the headers that it had when it was archived; {@code null} if it is too large. */
    private static @Nullable HttpMessage message(Response response) throws IOException {
        Headers.Builder headers = new Headers.Builder();
        response.headers().forEach(header -> {
            String name = header.getFirst().toLowerCase(Locale.ROOT);
            if (name.startsWith(ORIGINAL) && name.length() > ORIGINAL.length()) {
                headers.addUnsafeNonAscii(name.substring(ORIGINAL.length()), header.getSecond());
            }
        });
        set(headers, response, "Content-Type");
        set(headers, response, "Content-Encoding");
        headers.removeAll("Transfer-Encoding");
        try (InputStream in = response.body().open()) {
            return new HttpMessage(response.status(), headers.build(), new byte[0]).with(in, Spool.MAX_PAGE);
        }
    }

    private static void set(Headers.Builder headers, Response response, String name) {
        String value = response.header(name);
        if (value != null) {
            headers.removeAll(name);
            headers.addUnsafeNonAscii(name, value);
        }
    }

    /** Begins another pass, in which what was slow is asked for once more. */
    void beginPass() {
        slow.clear();
    }

    /** Returns the addresses that were not found in time in this pass. */
    Set<String> slow() {
        return new TreeSet<>(slow.values());
    }

    /** Returns the hosts that their owners had excluded. */
    Set<String> excluded() {
        return excluded;
    }

    /** Returns how many captures were kept by this run. */
    int kept() {
        return kept.size();
    }
}
