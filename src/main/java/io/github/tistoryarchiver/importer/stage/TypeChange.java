package io.github.tistoryarchiver.importer.stage;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.model.PostType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Moves the folder of a post of which a later source says that it is a page or a notice. */
public final class TypeChange {
    private final Archive archive;
    private final long id;
    private final PostType type;

    /** @param type what the post is by all that is known now */
    public TypeChange(Archive archive, long id, PostType type) {
        this.archive = archive;
        this.id = id;
        this.type = type;
    }

    /** Returns the folder that the post has so far, under whichever type; that of its type if it has none. */
    public PostFolder before() {
        PostFolder right = archive.post(type, id);
        return Stream.concat(Stream.of(type), Stream.of(PostType.values()))
                .map(one -> archive.post(one, id))
                .filter(folder -> folder.readOrNull() != null)
                .findFirst()
                .orElse(right);
    }

    /**
     * Moves what is under other types; {@code post.json} last, so that a move that was killed goes on.
     *
     * @param mayForget whether what is under other types may be deleted if the post has a folder under its type already
     */
    public void apply(boolean mayForget) {
        boolean isFree = archive.post(type, id).readOrNull() == null;
        for (PostType other : PostType.values()) {
            Path from = archive.folder().resolve(Archive.pathOf(other, id));
            if (other != type && Files.isDirectory(from) && (isFree || mayForget)) {
                FolderUpdate.inOrder(from).forEach(file -> move(file, from, isFree));
                Stage.delete(from);
            }
        }
    }

    private void move(Path file, Path from, boolean isFree) {
        if (isFree) {
            Path to = archive.folder().resolve(Archive.pathOf(type, id));
            archive.files().move(file, to.resolve(from.relativize(file)));
        }
        archive.files().delete(file);
    }
}
