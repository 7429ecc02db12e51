package io.github.tistoryarchiver.backup.verify;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.Checksums;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares every file with its checksum. */
final class ChecksumCheck {
    private final Archive archive;
    private final Damages damages;
    private final Map<String, String> listed;
    private long files;
    private long bytes;

    ChecksumCheck(Archive archive, Damages damages) {
        this.archive = archive;
        this.damages = damages;
        this.listed = archive.checksums().all();
    }

    /** Returns the number of files compared. */
    long files() {
        return files;
    }

    /** Returns the size of the files compared, in bytes. */
    long bytes() {
        return bytes;
    }

    private record Compared(long bytes, @Nullable Damage damage) {}

    /** Compares all files in the list, several at a time. */
    void checkAll(ProgressListener progress) {
        progress.begins(ProgressListener.Step.FILES, listed.size());
        if (!archive.checksums().isListWhole()) {
            boolean isThere = Files.exists(archive.folder().resolve(Checksums.LIST));
            damages.add(Damage.of(isThere ? Damage.Kind.CHANGED : Damage.Kind.MISSING, Checksums.LIST));
        }
        listed.entrySet().parallelStream()
                .map(checksum -> {
                    Compared compared = compared(checksum.getKey(), checksum.getValue());
                    progress.done(compared.bytes(), null);
                    return compared;
                })
                .toList()
                .forEach(compared -> {
                    files++;
                    bytes += compared.bytes();
                    if (compared.damage() != null) {
                        damages.add(compared.damage());
                    }
                });
    }

    private Compared compared(String path, String checksum) {
        Path file = archive.folder().resolve(path);
        try {
            if (!Files.isRegularFile(file)) {
                return new Compared(0, Damage.of(Damage.Kind.MISSING, path));
            }
            boolean same = Sha256.of(file).equals(checksum);
            return new Compared(Files.size(file), same ? null : Damage.of(Damage.Kind.CHANGED, path));
        } catch (IOException | ArchiveException e) {
            return new Compared(0, Damage.unreadable(path, e));
        }
    }

    /**
     * Compares a post's files that are not in the list, as in archives of older versions, with their checksums in
     * {@code post.json}.
     */
    void checkUnlisted(PostFolder folder, Iterable<Asset> assets) {
        for (Asset asset : assets) {
            String path = folder + "/" + asset.file();
            if (asset.status() == AssetStatus.SAVED && asset.file() != null && !listed.containsKey(path)) {
                files++;
                bytes += asset.bytes() == null ? 0 : asset.bytes();
                String digest = folder.digest(asset.file());
                if (digest == null) {
                    damages.add(Damage.of(Damage.Kind.MISSING, path));
                } else if (!digest.equals(asset.sha256())) {
                    damages.add(Damage.of(Damage.Kind.CHANGED, path));
                }
            }
        }
    }
}
