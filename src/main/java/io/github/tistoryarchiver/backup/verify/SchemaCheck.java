package io.github.tistoryarchiver.backup.verify;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Validates JSON files against their schemas. */
final class SchemaCheck {
    private final Archive archive;
    private final Damages damages;
    private final Schemas schemas = new Schemas();

    SchemaCheck(Archive archive, Damages damages) {
        this.archive = archive;
        this.damages = damages;
    }

    /**
     * Validates a file if it exists.
     *
     * @param path relative to the archive
     * @param kind the schema's name
     */
    void check(String path, String kind) {
        Path file = archive.folder().resolve(path);
        try {
            String objection = Files.isRegularFile(file) ? schemas.objection(kind, Files.readString(file)) : null;
            if (objection != null) {
                damages.add(new Damage(Damage.Kind.SCHEMA, path, objection));
            }
        } catch (IOException | RuntimeException e) {
            damages.add(Damage.unreadable(path, e));
        }
    }
}
