package io.github.tistoryarchiver.archive.files;

import java.io.IOException;

/** Signals that a file lacks a field that it needs. */
final class LacksFieldException extends IOException {
    private static final long serialVersionUID = 1;

    private final String field;

    LacksFieldException(String field, Throwable cause) {
        super("there is no '" + field + "' in it", cause);
        this.field = field;
    }

    LacksFieldException(String field) {
        super("there is no '" + field + "' in it");
        this.field = field;
    }

    String field() {
        return field;
    }
}
