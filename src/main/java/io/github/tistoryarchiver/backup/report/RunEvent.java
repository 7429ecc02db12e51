package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.model.Blog;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of a run, in order of occurrence. */
public sealed interface RunEvent {

    /** The blog answered. */
    record BlogReached(Blog blog, String archiveFolder) implements RunEvent {}

    /** The sources were read. */
    record PostsFound(int posts, SourceCounts sources) implements RunEvent {}

    /** The plan is made. */
    record Planned(int toFetch, int unchanged, int outOfScope) implements RunEvent {}

    /**
     * The blog's robots.txt asks for a delay between requests, which the run obeys.
     *
     * @param time about how long the run will take by that; {@code null} before the plan is made
     */
    record CrawlDelay(Duration delay, @Nullable Duration time) implements RunEvent {}

    /** A post was finished. */
    record PostEnded(Outcome outcome, int done, int ofAll) implements RunEvent {}

    /**
     * What pages need for their look was fetched.
     *
     * @param fetched how many styles, scripts, images and fonts the run added
     * @param bytes of these
     * @param leftOut how many are not fetched, since a blog may have no more
     * @param problems of those that are missing, which leaves no archive incomplete
     */
    record Requisites(int fetched, long bytes, int leftOut, List<Problem> problems) implements RunEvent {}

    /** The run ended; {@code lastRun} is stored in {@code .state/}. */
    record RunEnded(RunReport report, LastRun lastRun) implements RunEvent {}
}
