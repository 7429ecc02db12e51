package io.github.tistoryarchiver.export.data;

import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.PlacedFile;
import io.github.tistoryarchiver.export.parts.Scaffold;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.sink.Sink;
import java.util.Locale;
import java.util.Map;

/** A target of tables, which name the place of a file in the archive; the files themselves stay there. */
interface TablesTarget extends Target {
    @Override
    default FilePlace files(Entry entry, Journey journey) {
        return new FilePlace(Rows.folder(entry), Rows.folder(entry));
    }

    @Override
    default void place(PlacedFile file, Sink sink) {
        // stays where it is
    }

    @Override
    default String notes(Journey journey, Locale language) {
        return Scaffold.notes(traits().name(), language, Map.of());
    }
}
