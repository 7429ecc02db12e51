package io.github.tistoryarchiver.backup.options;

import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of a run.
 *
 * @param out the folder that contains one folder per blog
 * @param rate requests per second to the blog's host
 * @param connections maximum number of concurrent requests
 * @param only the posts to archive; empty for all
 * @param assets whether to fetch images and attachments
 * @param comments whether to fetch comments
 * @param reactions whether to request the number of likes of each fetched post
 * @param style how comments are stored
 * @param commentChecks how many unchanged posts are checked for new comments
 * @param raw whether to keep the responses themselves, as WARC records
 * @param requisites whether to fetch, once, what pages need for their look: styles, scripts, and what styles name
 * @param scan whether to try every id below the highest known one
 * @param maxTime the time after which nothing new is started; {@code null} for no limit
 * @param maxRequests the number of requests after which nothing new is started; {@code null} for no limit
 * @param repair whether to check the archive first and fetch damaged files again
 * @param refresh whether to fetch posts again that look unchanged
 * @param ignoreRobots for one's own blog, or with permission
 * @param acceptGone whether to mark posts as gone at the first answer that they do not exist
 * @param dryRun whether to find and plan only, without fetching posts or writing files
 * @param access credentials for what a guest may not see
 */
@RecordBuilder
public record BackupOptions(
        Path out,
        double rate,
        int connections,
        Set<PostAddress> only,
        Scope scope,
        boolean assets,
        boolean comments,
        boolean reactions,
        CommentStyle style,
        int commentChecks,
        boolean raw,
        boolean requisites,
        boolean scan,
        @Nullable Duration maxTime,
        @Nullable Long maxRequests,
        boolean repair,
        boolean refresh,
        boolean ignoreRobots,
        boolean acceptGone,
        boolean dryRun,
        Credentials access) {}
