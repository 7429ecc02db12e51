package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.model.Blog;

/** What happens in a run, in order. */
public sealed interface RunEvent {

    /** The blog answered. */
    record BlogReached(Blog blog, String archiveFolder) implements RunEvent {}

    /** The sources were asked. */
    record PostsFound(int posts, SourceCounts sources) implements RunEvent {}

    /** The plan is made. */
    record Planned(int toFetch, int unchanged, int outOfScope) implements RunEvent {}

    /** A post came to its end. */
    record PostEnded(Outcome outcome, int done, int ofAll) implements RunEvent {}

    /** The run came to its end; {@code lastRun} is what {@code .state/} keeps of it. */
    record RunEnded(RunReport report, LastRun lastRun) implements RunEvent {}
}
