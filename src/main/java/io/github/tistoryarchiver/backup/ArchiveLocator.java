package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.model.Blog;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the archive of a blog. A blog may be renamed, and another one may take its old name; the platform's number of a
 * blog never changes.
 */
final class ArchiveLocator {
    private ArchiveLocator() {}

    /**
     * Returns the archive below a folder that has the blog's number, whatever its name, else the one with its name.
     *
     * @throws BackupException when the latter is of another blog
     */
    static Archive find(Path out, Blog blog) throws BackupException {
        Archive named = Archive.of(out, blog.name());
        Long id = blog.id();
        Long known = idOf(named);
        if (id == null || id.equals(known)) {
            return named;
        }
        Archive renamed = Archive.in(out).stream()
                .filter(archive -> archive.folder().getParent() != null && id.equals(idOf(archive)))
                .min(Comparator.comparing(Archive::folder))
                .orElse(null);
        if (renamed != null) {
            return renamed;
        }
        if (known != null) {
            throw new BackupException(
                    BackupException.Reason.OTHER_BLOG,
                    new Problem(
                            Problem.Kind.OTHER_BLOG, blog.url(), named.folder().toString()));
        }
        return named;
    }

    /** Returns the number of an archived blog; {@code null} if the archive does not have it. */
    private static @Nullable Long idOf(Archive archive) {
        try {
            Blog blog = archive.readBlog();
            return blog == null ? null : blog.id();
        } catch (ArchiveException e) {
            return null;
        }
    }
}
