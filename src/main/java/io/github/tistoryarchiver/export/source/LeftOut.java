package io.github.tistoryarchiver.export.source;

/** A post that is not exported. */
public record LeftOut(long id, Reason reason) {

    /** Why a post is not exported. */
    public enum Reason {
        PRIVATE,
        PROTECTED,
        UNKNOWN,
        GONE,
        /** The options leave it out. */
        NOT_CHOSEN,
        /** Its files in the archive are damaged. */
        DAMAGED
    }

    /** Tells whether the user can have it with {@code --include}. */
    public boolean canBeIncluded() {
        return reason == Reason.PRIVATE
                || reason == Reason.PROTECTED
                || reason == Reason.UNKNOWN
                || reason == Reason.GONE;
    }
}
