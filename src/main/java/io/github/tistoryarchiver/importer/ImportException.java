package io.github.tistoryarchiver.importer;

import java.util.List;

/** Says why nothing can be imported. Nothing was changed. */
public final class ImportException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient ImportReport report;
    private final String detail;

    /** The reason. */
    public enum Kind {
        /** The files are of several blogs, and the user named none; the detail names them. */
        SEVERAL_BLOGS,
        /** The files do not say of which blog they are, and the user named none. */
        NAMELESS,
        /** The files hold nothing of the blog; the detail is its name. */
        NOTHING_OF_BLOG,
        /** The archive is of a blog with another number; the detail is its folder. */
        OTHER_BLOG,
        /** No file is of a format that is read. */
        NO_FORMAT
    }

    ImportException(Kind kind, String detail, ImportReport report) {
        super(kind + " " + detail);
        this.kind = kind;
        this.detail = detail;
        this.report = report;
    }

    static ImportException of(Kind kind, List<String> blogs, ImportReport report) {
        return new ImportException(kind, String.join(", ", blogs), report);
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }

    /** Returns what the files hold. */
    public ImportReport report() {
        return report;
    }
}
