package io.github.tistoryarchiver.backup.options;

import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do.
 *
 * @param out the folder that holds one folder a blog
 * @param rate requests a second to the blog's host
 * @param connections requests at once
 * @param only just these posts; empty for all
 * @param assets whether to fetch images and attachments
 * @param comments whether to ask for comments
 * @param reactions whether to ask how many liked each post that is fetched
 * @param style how comments are kept
 * @param commentChecks how many unchanged posts are looked at for new comments
 * @param raw whether to keep the responses themselves
 * @param scan try every number below the highest known one
 * @param maxTime after which nothing new is begun; {@code null} for no limit
 * @param maxRequests after which nothing new is begun; {@code null} for no limit
 * @param repair check the archive first, and bring in anew what is damaged
 * @param refresh fetch again what looks unchanged
 * @param ignoreRobots for one's own blog, or with permission
 * @param acceptGone mark posts gone at the first answer that they are not there
 * @param dryRun find and plan, but fetch and write nothing
 * @param access what opens more than a guest may see
 */
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
        boolean scan,
        @Nullable Duration maxTime,
        @Nullable Long maxRequests,
        boolean repair,
        boolean refresh,
        boolean ignoreRobots,
        boolean acceptGone,
        boolean dryRun,
        Credentials access) {}
