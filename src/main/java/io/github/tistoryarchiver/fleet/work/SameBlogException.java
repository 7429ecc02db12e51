package io.github.tistoryarchiver.fleet.work;

/** Thrown when a blog turns out to be one that the list names by another address, too. */
public final class SameBlogException extends RuntimeException {
    private final String other;

    SameBlogException(String other) {
        super("the same blog as " + other);
        this.other = other;
    }

    /** Returns the other address. */
    public String other() {
        return other;
    }
}
