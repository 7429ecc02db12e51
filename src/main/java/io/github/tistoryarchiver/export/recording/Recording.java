package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.http.warc.ForeignWarc;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What of the recorded answers of an archive is published: of each address the newest answer that gives nothing away. */
final class Recording {
    private final PublishedAddresses addresses;
    private final Disclosure disclosure;
    private final SortedMap<String, List<RecordedPlace>> places = new TreeMap<>();
    private final Map<String, List<RecordedPlace>> others = new HashMap<>();
    private final Map<Disclosure.Finding, Integer> leftOut = new EnumMap<>(Disclosure.Finding.class);

    /** Takes the answers. */
    interface Taker {
        void take(PublishedAddresses.Meaning meaning, Taken answer) throws IOException;
    }

    /** @param files with recorded answers, oldest first */
    Recording(List<Path> files, PublishedAddresses addresses, Disclosure disclosure) {
        this.addresses = addresses;
        this.disclosure = disclosure;
        files.forEach(this::index);
    }

    private void index(Path file) {
        try {
            ForeignWarc.read(file, entry -> {
                HttpUrl url = entry.type().equals("response") ? HttpUrl.parse(entry.target()) : null;
                Instant date = entry.date();
                if (url == null || date == null) {
                    return null;
                }
                RecordedPlace place = new RecordedPlace(file, entry.position(), date);
                Map<String, List<RecordedPlace>> all = addresses.meaning(url) == null ? others : places;
                return () -> all.computeIfAbsent(url.toString(), key -> new ArrayList<>(1))
                        .add(place);
            });
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** Reads the published answers in the order of their addresses. */
    void forEach(Taker taker) throws IOException {
        for (Map.Entry<String, List<RecordedPlace>> all : places.entrySet()) {
            HttpUrl url = HttpUrl.get(all.getKey());
            PublishedAddresses.Meaning meaning = addresses.meaning(url);
            Taken taken = meaning == null ? null : newest(url, meaning, all.getValue());
            if (meaning != null && taken != null) {
                taker.take(meaning, taken);
            }
        }
    }

    /** Returns what was recorded at addresses that are not those of something published. */
    RecordedRequisites requisites() {
        return new RecordedRequisites(others);
    }

    /** Counts the addresses of which no answer is taken, by what the newest one gives away. */
    Map<Disclosure.Finding, Integer> leftOut() {
        return leftOut;
    }

    private @Nullable Taken newest(HttpUrl url, PublishedAddresses.Meaning meaning, List<RecordedPlace> all)
            throws IOException {
        Disclosure.Finding newest = null;
        Taken redirect = null;
        for (RecordedPlace place : RecordedPlace.newestFirst(all)) {
            Taken answer = place.read(url);
            if (answer == null || !isWorthwhile(answer)) {
                continue;
            }
            Disclosure.Finding finding = disclosure.finding(url, meaning, answer.message());
            if (finding != null) {
                newest = newest == null ? finding : newest;
            } else if (answer.isSuccess()) {
                return answer;
            } else {
                redirect = redirect == null ? answer : redirect;
            }
        }
        if (redirect == null && newest != null) {
            leftOut.merge(newest, 1, Integer::sum);
        }
        return redirect;
    }

    /** Tells whether an answer is a page, or leads to something that is published. */
    private boolean isWorthwhile(Taken answer) {
        HttpUrl target = answer.redirect();
        return answer.isSuccess() || (target != null && addresses.meaning(target) != null);
    }
}
