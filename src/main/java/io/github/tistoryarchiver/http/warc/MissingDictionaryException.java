package io.github.tistoryarchiver.http.warc;

import java.io.IOException;

/** Says that a recording is packed with a dictionary that is not there. */
public final class MissingDictionaryException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long dictionary;

    MissingDictionaryException(long dictionary) {
        super("dictionary " + dictionary);
        this.dictionary = dictionary;
    }

    /** Returns the number of the dictionary. */
    public long dictionary() {
        return dictionary;
    }
}
