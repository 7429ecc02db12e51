package io.github.tistoryarchiver.backup.assets;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.model.Asset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of one post that earlier runs stored. */
public final class StoredAssets {
    private final PostFolder folder;
    private final List<Asset> all;
    private final Map<String, Asset> bySource;
    private final Predicate<String> damaged;

    /**
     * Creates the stored files of a post.
     *
     * @param all the files as {@code post.json} and its revisions describe them
     * @param damaged whether a file, by its path below the post's folder, no longer has the stored content
     */
    public StoredAssets(PostFolder folder, List<Asset> all, Predicate<String> damaged) {
        this.folder = folder;
        this.all = all;
        this.bySource = all.stream().collect(Collectors.toMap(Asset::source, asset -> asset, (one, same) -> one));
        this.damaged = damaged;
    }

    PostFolder folder() {
        return folder;
    }

    List<Asset> all() {
        return all;
    }

    /** Returns the file with a source; {@code null} if no run knew it. */
    @Nullable
    Asset of(String source) {
        return bySource.get(source);
    }

    /** Returns the SHA-256 of a file, by its path below the post's folder; {@code null} if it is missing or damaged. */
    @Nullable
    String digest(String file) {
        return damaged.test(file) ? null : folder.digest(file);
    }

    /** Tells whether a file is present and complete. */
    boolean holds(@Nullable Asset asset) {
        return asset != null
                && asset.file() != null
                && asset.bytes() != null
                && !damaged.test(asset.file())
                && folder.holds(asset.file(), asset.bytes());
    }
}
