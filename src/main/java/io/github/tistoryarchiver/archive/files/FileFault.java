package io.github.tistoryarchiver.archive.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * What is wrong with a file, for a user interface to put into words.
 *
 * @param detail what belongs to the kind; empty where nothing does
 */
public record FileFault(Kind kind, String detail) {

    /** What is wrong. */
    public enum Kind {
        NOT_FOUND,
        NO_PERMISSION,
        IS_A_FOLDER,
        NOT_A_FOLDER,
        /** The disk is full, or the user's share of it. */
        NO_SPACE,
        READ_ONLY,
        NOT_UTF8,
        /** No file can have this name here. */
        BAD_NAME,
        /** It is not valid JSON, or not what it should hold; the detail is the line. */
        DAMAGED_JSON,
        /** A field is missing; the detail is its name. */
        LACKS_FIELD,
        /** Its content is not that which the archive stored. */
        OTHER_BYTES,
        /** A compressed file is damaged. */
        DAMAGED_ARCHIVE,
        NO_FRONT_MATTER,
        DAMAGED_FRONT_MATTER,
        /** The detail is what the system says of it; empty for nothing. */
        OTHER
    }

    private static final Map<String, Kind> SYSTEM_WORDS = Map.of(
            "no such file", Kind.NOT_FOUND,
            "permission denied", Kind.NO_PERMISSION,
            "not permitted", Kind.NO_PERMISSION,
            "is a directory", Kind.IS_A_FOLDER,
            "not a directory", Kind.NOT_A_FOLDER,
            "no space left", Kind.NO_SPACE,
            "quota exceeded", Kind.NO_SPACE,
            "not enough space", Kind.NO_SPACE,
            "read-only", Kind.READ_ONLY,
            "name too long", Kind.BAD_NAME);

    /** Returns the fault that an exception means. */
    public static FileFault of(@Nullable Throwable failure) {
        if (failure == null) {
            return new FileFault(Kind.OTHER, "");
        }
        if (failure instanceof LacksFieldException lack) {
            return new FileFault(Kind.LACKS_FIELD, lack.field());
        }
        if (failure instanceof OtherBytesException) {
            return new FileFault(Kind.OTHER_BYTES, "");
        }
        if (failure instanceof JacksonException json) {
            TokenStreamLocation place = json.getLocation();
            return new FileFault(Kind.DAMAGED_JSON, place == null ? "" : lineOf(place));
        }
        Kind kind = kind(failure);
        if (kind != null) {
            boolean isOfTheDisk = kind == Kind.NO_SPACE || kind == Kind.READ_ONLY;
            return new FileFault(kind, isOfTheDisk ? words(failure) : "");
        }
        boolean mayTellMore = failure.getCause() != null && !(failure instanceof FileSystemException);
        return mayTellMore ? of(failure.getCause()) : new FileFault(Kind.OTHER, words(failure));
    }

    private static String lineOf(TokenStreamLocation place) {
        return place.getLineNr() < 1 ? "" : Integer.toString(place.getLineNr());
    }

    private static @Nullable Kind kind(Throwable failure) {
        if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return Kind.NOT_FOUND;
        }
        if (failure instanceof AccessDeniedException) {
            return Kind.NO_PERMISSION;
        }
        if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
            return Kind.NOT_A_FOLDER;
        }
        if (failure instanceof CharacterCodingException) {
            return Kind.NOT_UTF8;
        }
        if (failure instanceof InvalidPathException) {
            return Kind.BAD_NAME;
        }
        if (failure instanceof ZipException) {
            return Kind.DAMAGED_ARCHIVE;
        }
        String said = words(failure).toLowerCase(Locale.ROOT);
        return SYSTEM_WORDS.keySet().stream()
                .filter(said::contains)
                .map(SYSTEM_WORDS::get)
                .findFirst()
                .orElse(null);
    }

    /** Returns what the system says, without the names of classes, which tell a user nothing. */
    private static String words(Throwable failure) {
        String said = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return failure instanceof IOException && said != null
                ? said.replaceAll("(?:\\w+[.$])+[A-Z]\\w*:?\\s*|\\b\\w+(?:Exception|Error)\\b:?\\s*", "")
                        .strip()
                : "";
    }

    /** Tells whether the file is there and can be read, and is not what it should be. */
    public boolean isDamage() {
        return switch (kind) {
            case NOT_UTF8,
                    DAMAGED_JSON,
                    LACKS_FIELD,
                    OTHER_BYTES,
                    DAMAGED_ARCHIVE,
                    NO_FRONT_MATTER,
                    DAMAGED_FRONT_MATTER -> true;
            default -> false;
        };
    }

    /** Returns the kind and, after a space, the detail; {@link #parse} reads it. */
    @Override
    public String toString() {
        return detail.isEmpty() ? kind.name() : kind + " " + detail;
    }

    /** Reads what {@link #toString} writes; any other text, as older versions wrote it, is of no known kind. */
    public static FileFault parse(String text) {
        String[] parts = text.split(" ", 2);
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(parts[0])) {
                return new FileFault(kind, parts.length < 2 ? "" : parts[1]);
            }
        }
        return new FileFault(Kind.OTHER, "");
    }
}
