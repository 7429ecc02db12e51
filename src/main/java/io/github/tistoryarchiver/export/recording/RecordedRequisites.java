package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.http.warc.StaticContent;
import io.github.tistoryarchiver.tistory.media.PageRequisites;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What published pages need for their look, as far as it was recorded: styles, scripts, and what styles name. */
final class RecordedRequisites {
    private final Map<String, List<RecordedPlace>> places;
    private final SortedSet<String> asked = new TreeSet<>();

    /** @param places by the address of what is recorded there, the oldest first; only what pages ask for is taken */
    RecordedRequisites(Map<String, List<RecordedPlace>> places) {
        this.places = places;
    }

    /** Takes note of what a published page asks for. */
    void askedBy(Document page) {
        PageRequisites.ofPage(page).forEach(address -> asked.add(address.toString()));
    }

    /** Reads the newest answer of each address. */
    void forEach(Taken.Taker taker) throws IOException {
        Deque<String> queue = new ArrayDeque<>(asked);
        Set<String> queued = new HashSet<>(asked);
        while (!queue.isEmpty()) {
            String address = queue.remove();
            Taken answer = newest(HttpUrl.get(address), places.getOrDefault(address, List.of()));
            if (answer != null) {
                taker.take(answer);
                named(answer).stream()
                        .map(HttpUrl::toString)
                        .filter(queued::add)
                        .forEach(queue::add);
            }
        }
    }

    private static @Nullable Taken newest(HttpUrl url, List<RecordedPlace> all) throws IOException {
        for (RecordedPlace place : RecordedPlace.newestFirst(all)) {
            Taken answer = place.read(url);
            if (answer != null
                    && (answer.redirect() != null || (answer.isSuccess() && StaticContent.isType(answer.type())))) {
                return answer;
            }
        }
        return null;
    }

    private static Collection<HttpUrl> named(Taken answer) {
        HttpUrl target = answer.redirect();
        if (target != null) {
            return Set.of(SavedFiles.withoutFragment(target));
        }
        return StaticContent.isStyle(answer.type())
                ? PageRequisites.ofStyle(new String(answer.message().body(), StandardCharsets.UTF_8), answer.url())
                : Set.of();
    }
}
