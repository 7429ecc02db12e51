package io.github.tistoryarchiver.backup.verify;

import io.github.tistoryarchiver.archive.files.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * A single defect of an archive.
 *
 * @param file path relative to the archive
 * @param detail depends on the kind; may be empty
 */
public record Damage(Kind kind, String file, String detail) {

    /** What is wrong with a file. */
    public enum Kind {
        /** The file does not exist. */
        MISSING,
        /** Its content is not what was stored. */
        CHANGED,
        /** It cannot be parsed or read; the detail is a {@link FileFault}. */
        UNREADABLE,
        /** Its front matter differs from {@code post.json}; the detail names the key. */
        FRONT_MATTER,
        /** A link or image in it leads to no file; the detail is the address. */
        LINK,
        /** It violates its JSON Schema; the detail is the violation. */
        SCHEMA,
        /** Its number of posts is wrong; the detail has both numbers. */
        COUNT,
        /**
         * It says less than the post's body, although it is as it was written: by a version that kept less. The detail has the share and
         * the first difference.
         */
        TEXT
    }

    static Damage of(Kind kind, String file) {
        return new Damage(kind, file, "");
    }

    static Damage unreadable(String file, @Nullable Throwable reason) {
        return unreadable(file, FileFault.of(reason));
    }

    static Damage unreadable(String file, FileFault fault) {
        return new Damage(Kind.UNREADABLE, file, fault.toString());
    }

    /** Tells whether a file is not what it was, rather than less than it could be. */
    public boolean isDamage() {
        return kind != Kind.TEXT;
    }

    boolean isOfBytes() {
        return kind == Kind.MISSING || kind == Kind.CHANGED;
    }
}
