package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.http.warc.ForeignRecord;
import io.github.tistoryarchiver.http.warc.ForeignWarc;
import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.http.warc.KeptRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What of the recorded answers of an archive is published: of each address the newest answer that gives nothing away. */
final class Recording {
    /** The largest answer that is read, in bytes. */
    private static final int MAX_ANSWER = 32 << 20;

    private final PublishedAddresses addresses;
    private final Disclosure disclosure;
    private final SortedMap<String, List<Place>> places = new TreeMap<>();
    private final Map<Disclosure.Finding, Integer> leftOut = new EnumMap<>(Disclosure.Finding.class);

    private record Place(Path file, long position, Instant date) {}

    /**
     * An answer that is published.
     *
     * @param source what kind of source an import took it from; {@code null} if this program recorded it
     */
    record Taken(
            HttpUrl url,
            PublishedAddresses.Meaning meaning,
            Instant date,
            HttpMessage message,
            @Nullable String source) {}

    /** Takes the answers. */
    interface Taker {
        void take(Taken answer) throws IOException;
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
                if (url == null || date == null || addresses.meaning(url) == null) {
                    return null;
                }
                Place place = new Place(file, entry.position(), date);
                return () -> places.computeIfAbsent(url.toString(), key -> new ArrayList<>(1))
                        .add(place);
            });
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** Reads the published answers in the order of their addresses. */
    void forEach(Taker taker) throws IOException {
        for (Map.Entry<String, List<Place>> all : places.entrySet()) {
            HttpUrl url = HttpUrl.get(all.getKey());
            Taken taken = newest(url, all.getValue());
            if (taken != null) {
                taker.take(taken);
            }
        }
    }

    /** Counts the addresses of which no answer is taken, by what the newest one gives away. */
    Map<Disclosure.Finding, Integer> leftOut() {
        return leftOut;
    }

    private @Nullable Taken newest(HttpUrl url, List<Place> all) throws IOException {
        PublishedAddresses.Meaning meaning = addresses.meaning(url);
        Disclosure.Finding newest = null;
        Taken redirect = null;
        for (Place place : all.stream()
                .sorted(Comparator.comparing(Place::date).reversed())
                .toList()) {
            Taken answer = meaning == null ? null : read(url, meaning, place);
            if (answer == null || !isWorthwhile(answer)) {
                continue;
            }
            Disclosure.Finding finding = disclosure.finding(url, answer.meaning(), answer.message());
            if (finding != null) {
                newest = newest == null ? finding : newest;
            } else if (answer.message().status() / 100 == 2) {
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
        HttpMessage message = answer.message();
        String location = message.headers().get("Location");
        HttpUrl target = location == null ? null : answer.url().resolve(location);
        return message.status() / 100 == 2
                || (message.status() / 100 == 3 && target != null && addresses.meaning(target) != null);
    }

    private static @Nullable Taken read(HttpUrl url, PublishedAddresses.Meaning meaning, Place place)
            throws IOException {
        AtomicReference<@Nullable Taken> read = new AtomicReference<>();
        ForeignWarc.readAt(place.file(), place.position(), entry -> {
            HttpMessage message = message(entry);
            if (message != null) {
                read.set(new Taken(url, meaning, place.date(), message, entry.header(KeptRecord.SOURCE)));
            }
            return null;
        });
        return read.get();
    }

    private static @Nullable HttpMessage message(ForeignRecord entry) throws IOException {
        InputStream block = new BufferedInputStream(entry.block());
        HttpMessage head = HttpMessage.headOf(block);
        return head == null ? null : head.with(block, MAX_ANSWER);
    }
}
