package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.archive.files.FileName;
import io.github.tistoryarchiver.model.Asset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Assigns file names to the assets of one post: recognisable, unique even where case does not count, and the same in
 * every run. A file whose content changed on the blog gets a new name, so that the earlier one stays.
 */
public final class AssetFiles {
    private static final String FOLDER = "assets/";

    private final Map<String, List<Asset>> earlier = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Function<String, @Nullable String> digests;

    /**
     * Starts with the names in use.
     *
     * @param earlierAssets assets as earlier runs stored them, newest first; these keep their names
     * @param digests returns the SHA-256 of a stored file; {@code null} for one that is missing or damaged
     */
    public AssetFiles(List<Asset> earlierAssets, Function<String, @Nullable String> digests) {
        this.digests = digests;
        for (Asset asset : earlierAssets) {
            if (asset.file() != null) {
                earlier.computeIfAbsent(asset.source(), source -> new ArrayList<>())
                        .add(asset);
                taken.add(asset.file().toLowerCase(Locale.ROOT));
            }
        }
    }

    /**
     * Returns the path for a file, below the post's folder. No intact file with other content is there.
     *
     * @param source the stable address that identifies the file
     * @param label the name by which a person recognises it
     * @param extension without the dot; may be empty
     * @param sha256 of its content
     */
    public String pathFor(String source, String label, String extension, String sha256) {
        String suffix = extension.isEmpty() ? "" : "." + FileName.of(extension);
        String known = known(source, suffix, sha256);
        if (known != null) {
            return known;
        }
        String name = FileName.of(label);
        String path = FOLDER + name + suffix;
        for (int i = 2; !taken.add(path.toLowerCase(Locale.ROOT)) || holdsOther(path, sha256); i++) {
            path = FOLDER + name + "-" + i + suffix;
        }
        return path;
    }

    /** Returns the name of an earlier file with the same content, or of a lost one; {@code null} if there is none. */
    private @Nullable String known(String source, String suffix, String sha256) {
        List<Asset> versions = earlier.getOrDefault(source, List.of()).stream()
                .filter(asset -> String.valueOf(asset.file()).endsWith(suffix))
                .toList();
        for (Asset version : versions) {
            String file = String.valueOf(version.file());
            if (sha256.equals(version.sha256()) && !holdsOther(file, sha256)) {
                return file;
            }
        }
        String newest = versions.isEmpty() ? null : versions.get(0).file();
        String stored = newest == null ? null : digests.apply(newest);
        return stored == null || !stored.equals(versions.get(0).sha256()) ? newest : null;
    }

    /** Tells whether a file with other content is at a path, such as one that a killed run left. */
    private boolean holdsOther(String path, String sha256) {
        String stored = digests.apply(path);
        return stored != null && !stored.equals(sha256);
    }
}
