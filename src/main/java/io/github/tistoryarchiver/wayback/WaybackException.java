package io.github.tistoryarchiver.wayback;

/** Says why nothing can be fetched from the Wayback Machine. Nothing was changed. */
public final class WaybackException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String detail;
    private final String other;

    /** The reason. */
    public enum Kind {
        /** It has nothing of the blog; the detail is its host. */
        NOTHING,
        /** The owner had the blog excluded; the detail is its host. */
        EXCLUDED,
        /** It does not answer; the detail is its host. */
        UNREACHABLE,
        /** The archive, which is the detail, is of another blog, whose number is the other. */
        OTHER_BLOG,
        /** The archive, which is the detail, has an earlier name of the blog, whose present name is the other. */
        RENAMED
    }

    WaybackException(Kind kind, String detail, String other) {
        super(kind + " " + detail);
        this.kind = kind;
        this.detail = detail;
        this.other = other;
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }

    public String other() {
        return other;
    }
}
