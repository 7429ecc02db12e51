package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.importer.sift.RecordIndex;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.java.tuple.Tuple5;
import org.jspecify.annotations.Nullable;

/** Finds where a recording has something of which blog: blog, recording, part, key, position. A blog also learns, once, what must be read before. */
final class PagesOfRecording implements EachFile.Items<Tuple5<String, Integer, Integer, Integer, Long>> {
    /** The key of what seems to be the page of a post. */
    static final int POST = RecordIndex.ANY - 1;

    private final int number;
    private final BlogHosts hosts;
    private final Set<String> wanted;
    private final Places.@Nullable Reader places;
    private final Map<String, Places.Place> firstOf = new HashMap<>();
    private final Deque<Places.Place> first = new ArrayDeque<>();
    private final Deque<Tuple5<String, Integer, Integer, Integer, Long>> ready = new ArrayDeque<>();

    PagesOfRecording(ReadSettings settings, int number) throws IOException {
        this.number = number;
        this.hosts = BlogHosts.read(new WorkFolder(settings.work()));
        this.wanted = hosts.named(settings.blogs());
        this.places = Surveyor.places(settings, number);
    }

    @Override
    public @Nullable Tuple5<String, Integer, Integer, Integer, Long> next() throws IOException {
        while (ready.isEmpty() && places != null) {
            Places.Place place = places.next();
            if (place == null) {
                return null;
            }
            add(place);
        }
        return ready.poll();
    }

    private void add(Places.Place place) {
        if (place.isFirst()) {
            first.clear();
            first.add(place);
            return;
        }
        String host = place.host();
        String blog = host == null ? null : hosts.at(host);
        if (blog == null || !(wanted.isEmpty() || wanted.contains(blog))) {
            return;
        }
        Places.Place before = first.peek();
        if (before != null && before.part() == place.part() && !before.equals(firstOf.put(blog, before))) {
            ready.add(Tuple5.of(blog, number, before.part(), RecordIndex.ALWAYS, before.position()));
        }
        ready.add(Tuple5.of(blog, number, place.part(), place.isPost() ? POST : RecordIndex.ANY, place.position()));
    }

    @Override
    public void close() throws IOException {
        if (places != null) {
            places.close();
        }
    }
}
