package io.github.tistoryarchiver.cli.wayback;

import io.github.tistoryarchiver.cli.arguments.UsageErrors;
import io.github.tistoryarchiver.wayback.WaybackOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that say what is fetched from the Wayback Machine. */
public final class WaybackChoices {
    private static final double DEFAULT_RATE = 1;
    private static final double MAX_RATE = 10;

    @Option(names = "--from-wayback")
    private boolean from;

    @Option(names = "--missing-from-wayback")
    private boolean missing;

    @Option(names = "--history", paramLabel = "WHICH")
    private WaybackOptions.@Nullable History history;

    @Option(names = "--wayback-rate", paramLabel = "N")
    private @Nullable Double rate;

    @Option(names = "--blog-id", paramLabel = "N")
    private @Nullable Long blogId;

    /** Tells whether everything is fetched from there, and the blog itself is not asked. */
    public boolean isOnly() {
        return from;
    }

    /** Tells whether something is fetched from there. */
    public boolean areUsed() {
        return from || missing;
    }

    /**
     * Checks the options.
     *
     * @param unfit an option of the command line that does not go with these; {@code null} for none
     * @throws ParameterException when they do not go together
     */
    public void check(@Nullable String unfit, UsageErrors usage) {
        if (from && missing) {
            throw usage.of("usage.waybackTwice");
        }
        if (!areUsed() && (history != null || rate != null || blogId != null)) {
            throw usage.of("usage.waybackOnly");
        }
        if (rate != null && (!(rate > 0) || rate > MAX_RATE)) {
            throw usage.of("usage.waybackRate", Double.toString(rate), Double.toString(MAX_RATE));
        }
        if (areUsed() && unfit != null) {
            throw usage.of("usage.waybackUnfit", unfit, from ? "--from-wayback" : "--missing-from-wayback");
        }
    }

    public WaybackOptions.History history() {
        return history == null ? WaybackOptions.History.CHANGED : history;
    }

    /** Returns the requests a second for pages and files. */
    public double rate() {
        return rate == null ? DEFAULT_RATE : rate;
    }

    /** Returns the number of the blog, of several that had the name; {@code null} if the user does not care. */
    public @Nullable Long blogId() {
        return blogId;
    }
}
