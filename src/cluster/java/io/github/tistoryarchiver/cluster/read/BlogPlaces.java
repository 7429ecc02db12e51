package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.importer.KnownRecordings;
import io.github.tistoryarchiver.importer.sift.RecordIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Places in recordings, by recording and part. */
final class BlogPlaces {
    private final Map<Integer, Map<Integer, RecordIndex>> recordings = new TreeMap<>();
    private boolean hasPosts;

    /**
     * Adds a place.
     *
     * @param recording its number in the settings
     * @param part the number of the recording within
     * @param key as {@link RecordIndex} has them
     */
    void add(int recording, int part, int key, long position) {
        recordings
                .computeIfAbsent(recording, any -> new TreeMap<>())
                .computeIfAbsent(part, any -> new RecordIndex())
                .add(key, position);
    }

    /** Notes that a place seems to be the page of a post. */
    void addPost() {
        hasPosts = true;
    }

    boolean hasPosts() {
        return hasPosts;
    }

    /** Returns what an import reads. */
    List<KnownRecordings.Part> parts(IntFunction<RecordingHead> heads) {
        List<KnownRecordings.Part> all = new ArrayList<>();
        recordings.forEach((number, parts) -> {
            RecordingHead head = heads.apply(number);
            parts.forEach((part, index) ->
                    all.add(new KnownRecordings.Part(head.file(), head.parts().get(part), index)));
        });
        return all;
    }
}
