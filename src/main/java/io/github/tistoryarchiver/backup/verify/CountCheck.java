package io.github.tistoryarchiver.backup.verify;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.model.Index;

/** Compares the index with the number of posts. */
final class CountCheck {
    private static final String FILE = "index.json";

    private final Archive archive;
    private final Damages damages;

    CountCheck(Archive archive, Damages damages) {
        this.archive = archive;
        this.damages = damages;
    }

    /**
     * Checks the index.
     *
     * @param posts the number of post folders
     */
    void check(int posts) {
        try {
            Index index = archive.readIndex();
            if (index == null) {
                damages.add(Damage.of(Damage.Kind.MISSING, FILE));
            } else if (index.count() != posts || index.posts().size() != posts) {
                damages.add(new Damage(Damage.Kind.COUNT, FILE, index.posts().size() + " / " + posts));
            }
        } catch (ArchiveException e) {
            damages.add(Damage.unreadable(FILE, e.getCause()));
        }
    }
}
