package io.github.tistoryarchiver.cluster.read;

import java.io.IOException;
import org.apache.flink.api.java.tuple.Tuple4;
import org.jspecify.annotations.Nullable;

/** Looks at a recording, and tells where it has images and attachments: key, recording, part, position. */
final class FilesOfRecording implements EachFile.Items<Tuple4<Integer, Integer, Integer, Long>> {
    private final int number;
    private final Places.@Nullable Reader places;

    FilesOfRecording(ReadSettings settings, int number) throws Exception {
        new Surveyor(settings, number).run();
        this.number = number;
        this.places = Surveyor.places(settings, number);
    }

    @Override
    public @Nullable Tuple4<Integer, Integer, Integer, Long> next() throws IOException {
        if (places == null) {
            return null;
        }
        Places.Place place = places.next();
        while (place != null && place.file() == 0) {
            place = places.next();
        }
        return place == null ? null : Tuple4.of(place.file(), number, place.part(), place.position());
    }

    @Override
    public void close() throws IOException {
        if (places != null) {
            places.close();
        }
    }
}
