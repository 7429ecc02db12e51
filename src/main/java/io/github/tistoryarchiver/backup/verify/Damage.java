package io.github.tistoryarchiver.backup.verify;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an archive.
 *
 * @param file path below the archive
 * @param detail what belongs to the kind; empty where nothing does
 */
public record Damage(Kind kind, String file, String detail) {

    /** What is wrong with a file. */
    public enum Kind {
        /** It is not there. */
        MISSING,
        /** It does not hold the bytes that were stored. */
        CHANGED,
        /** It cannot be read as what it is; the detail says why. */
        UNREADABLE,
        /** Its front matter differs from {@code post.json}; the detail names the key. */
        FRONT_MATTER,
        /** A link or picture in it leads to no file; the detail is the address. */
        LINK,
        /** It does not satisfy its JSON Schema; the detail says where. */
        SCHEMA,
        /** It names another number of posts than there are; the detail gives both. */
        COUNT,
        /** It lacks something that the post's body says; the detail is the share and the first difference. */
        TEXT
    }

    static Damage of(Kind kind, String file) {
        return new Damage(kind, file, "");
    }

    static Damage unreadable(String file, @Nullable Object reason) {
        return new Damage(Kind.UNREADABLE, file, String.valueOf(reason));
    }

    boolean isOfBytes() {
        return kind == Kind.MISSING || kind == Kind.CHANGED;
    }
}
