package io.github.tistoryarchiver.wayback.machine;

/** Ends a run over the Wayback Machine before everything was asked for; what came so far is kept. */
public final class EndOfRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final End end;

    EndOfRunException(End end) {
        super(end.toString());
        this.end = end;
    }

    public End end() {
        return end;
    }
}
