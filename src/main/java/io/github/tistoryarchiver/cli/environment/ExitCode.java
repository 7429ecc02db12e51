package io.github.tistoryarchiver.cli.environment;

/** The exit codes of the program, on which scripts rely. */
public final class ExitCode {
    /** Complete; nothing is missing. */
    public static final int COMPLETE = 0;

    /** Done, but some items could not be fetched or read. */
    public static final int INCOMPLETE = 1;

    /** Wrong usage. */
    public static final int USAGE = 2;

    /** The blog could not be reached or is not a Tistory blog; nothing was changed. */
    public static final int NO_BLOG = 3;

    /** Another run is writing to the archive. */
    public static final int HELD = 4;

    /** Verify found damage. */
    public static final int DAMAGED = 5;

    /** The disk is full or not writable; files already written are complete. */
    public static final int NOT_WRITABLE = 6;

    /** Interrupted; the next run continues from there. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
