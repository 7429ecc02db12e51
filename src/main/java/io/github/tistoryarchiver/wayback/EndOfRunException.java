package io.github.tistoryarchiver.wayback;

/** Ends a run over the Wayback Machine before everything was asked for; what came so far is kept. */
final class EndOfRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final WaybackReport.End end;

    EndOfRunException(WaybackReport.End end) {
        super(end.toString());
        this.end = end;
    }

    WaybackReport.End end() {
        return end;
    }
}
