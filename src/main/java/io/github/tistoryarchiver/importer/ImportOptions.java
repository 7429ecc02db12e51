package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.importer.sift.Format;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is imported, and where to.
 *
 * @param files files and folders
 * @param out the folder below which each blog has its archive
 * @param blogs names or addresses of the blogs to import; empty for the only one that there is
 * @param hosts at which the one blog in {@code blogs} is known to have been, beside that of the platform
 * @param blogId the number of the blog, of several that had the name; {@code null} for that of the archive, else of the last one
 * @param allBlogs whether all blogs in the files are imported
 * @param as the format that all files are taken for; {@code null} for what their content says
 * @param zstdDictionary for recordings packed with Zstandard that lack it; {@code null} if there is none
 * @param assets whether images and attachments are taken
 * @param comments whether comments and the guestbook are taken
 * @param history which versions of posts are taken
 * @param dryRun whether to tell only what the files hold
 */
@RecordBuilder
public record ImportOptions(
        List<Path> files,
        Path out,
        List<String> blogs,
        List<String> hosts,
        @Nullable Long blogId,
        boolean allBlogs,
        @Nullable Format as,
        @Nullable Path zstdDictionary,
        boolean assets,
        boolean comments,
        History history,
        boolean dryRun) {

    /** Which versions of a post are taken. */
    public enum History {
        /** The latest one; what the archive has of earlier ones stays. */
        NEWEST,
        /** One of each edit. */
        CHANGED,
        /** Each whose text differs from the others, also where several sources show one edit differently. */
        ALL
    }
}
