package io.github.tistoryarchiver.site.catalog;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ListedSums;
import io.github.tistoryarchiver.archive.files.OtherBytesException;
import io.github.tistoryarchiver.archive.files.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the files of an archive are as its list of checksums says.
 *
 * @param files number of files in the list; 0 without an intact list
 * @param hasChecksums whether their content was compared, too
 * @param problems files that are missing or have other bytes, by their paths
 */
public record FileCheck(int files, boolean hasChecksums, List<Problem> problems) {

    /** Looks at all files. */
    public static FileCheck of(Path archive, ListedSums sums, boolean withChecksums) {
        List<Problem> problems = sums.listed().entrySet().parallelStream()
                .map(file -> problem(archive, file.getKey(), withChecksums ? file.getValue() : null))
                .filter(Objects::nonNull)
                .toList();
        return new FileCheck(sums.listed().size(), withChecksums, problems);
    }

    private static @Nullable Problem problem(Path archive, String path, @Nullable String sum) {
        Path file = archive.resolve(path);
        if (!Files.isRegularFile(file)) {
            return new Problem(path, null);
        }
        try {
            return sum == null || sum.equals(Sha256.of(file)) ? null : new Problem(path, new OtherBytesException(path));
        } catch (ArchiveException e) {
            return new Problem(path, e.getCause());
        }
    }
}
