package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.archive.files.FileName;
import io.github.tistoryarchiver.model.Asset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Assigns file names to the assets of one post: recognisable, unique even where case does not count, and the same in
 * every run.
 */
public final class AssetFiles {
    private static final String FOLDER = "assets/";

    private final Map<String, String> earlier = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * Starts with the names in use.
     *
     * @param earlierAssets assets as an earlier run stored them; these keep their names
     */
    public AssetFiles(List<Asset> earlierAssets) {
        for (Asset asset : earlierAssets) {
            if (asset.file() != null) {
                earlier.putIfAbsent(asset.source(), asset.file());
                taken.add(asset.file().toLowerCase(Locale.ROOT));
            }
        }
    }

    /**
     * Returns the path for a file, below the post's folder.
     *
     * @param source the stable address that identifies the file
     * @param label the name by which a person recognises it
     * @param extension without the dot; may be empty
     */
    public String pathFor(String source, String label, String extension) {
        String suffix = extension.isEmpty() ? "" : "." + FileName.of(extension);
        String known = earlier.get(source);
        if (known != null && known.endsWith(suffix)) {
            return known;
        }
        String name = FileName.of(label);
        String path = FOLDER + name + suffix;
        for (int i = 2; !taken.add(path.toLowerCase(Locale.ROOT)); i++) {
            path = FOLDER + name + "-" + i + suffix;
        }
        return path;
    }
}
