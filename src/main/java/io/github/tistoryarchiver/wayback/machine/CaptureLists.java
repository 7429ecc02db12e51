package io.github.tistoryarchiver.wayback.machine;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Asks what the Wayback Machine has below an address, page by page. */
public final class CaptureLists {
    private static final String MOST = "50000";
    private static final int TRIES = 3;
    private static final int NOT_FOUND = 404;

    private final Machine machine;

    public CaptureLists(Machine machine) {
        this.machine = machine;
    }

    /** How a list ended. */
    public enum Ending {
        WHOLE,
        /** The machine began it from the front again, so that the rest is not known. */
        REPEATS,
        /** The owner of the address had it excluded. */
        EXCLUDED
    }

    /** Receives a page of a list. */
    public interface Receiver {
        /** @param next the key with which the list goes on; {@code null} for the last page */
        void page(List<Capture> captures, @Nullable String next);
    }

    /**
     * Lists the captures of successful answers.
     *
     * @param below a host and the beginning of a path
     * @param from the key with which the list goes on; {@code null} to begin it
     * @throws EndOfRunException when the machine does not answer
     */
    public Ending list(String below, @Nullable String from, Receiver receiver) {
        Set<String> keys = new HashSet<>();
        String key = from;
        do {
            Page page = page(below, key);
            if (page == null) {
                return Ending.EXCLUDED;
            }
            boolean repeats = page.next() != null && (page.next().equals(key) || !keys.add(page.next()));
            receiver.page(page.captures(), repeats ? null : page.next());
            if (repeats) {
                return Ending.REPEATS;
            }
            key = page.next();
        } while (key != null);
        return Ending.WHOLE;
    }

    private record Page(List<Capture> captures, @Nullable String next) {}

    /** Asks for a page, a few times if need be; {@code null} if the address is excluded. */
    private @Nullable Page page(String below, @Nullable String key) {
        HttpUrl url = url(below, key);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try (Response response = machine.list(url)) {
                String text = new String(response.body().bytes(), StandardCharsets.UTF_8);
                if (response.isSuccess()) {
                    return parse(text);
                }
                if (Mementos.isExcluded(response) || text.contains(Mementos.EXCLUSION)) {
                    return null;
                }
                if (response.status() == NOT_FOUND) {
                    return new Page(List.of(), null);
                }
            } catch (FetchException e) {
                if (!e.mayPass()) {
                    throw new EndOfRunException(End.UNREACHABLE);
                }
            } catch (IOException e) {
                throw new EndOfRunException(End.UNREACHABLE);
            }
        }
        throw new EndOfRunException(End.UNREACHABLE);
    }

    private static HttpUrl url(String below, @Nullable String key) {
        HttpUrl.Builder url = Machine.HOME
                .newBuilder()
                .encodedPath("/cdx/search/cdx")
                .addQueryParameter("url", below)
                .addQueryParameter("matchType", "prefix")
                .addQueryParameter("fl", Capture.FIELDS)
                .addQueryParameter("filter", "statuscode:(2..|-)")
                .addQueryParameter("limit", MOST)
                .addQueryParameter("showResumeKey", "true");
        return (key == null ? url : url.addEncodedQueryParameter("resumeKey", key)).build();
    }

    /** Reads a page: a line for each capture, and after an empty line the key with which the list goes on. */
    private static Page parse(String text) {
        List<Capture> captures = new ArrayList<>();
        List<String> lines = text.lines().toList();
        int empty = lines.lastIndexOf("");
        boolean hasKey = empty >= 0 && empty == lines.size() - 2;
        int end = hasKey ? empty : lines.size();
        lines.subList(0, end).stream()
                .map(Capture::parse)
                .filter(Objects::nonNull)
                .forEach(captures::add);
        return new Page(captures, hasKey ? lines.get(lines.size() - 1).strip() : null);
    }
}
