package io.github.tistoryarchiver.content.sight;

import java.util.List;

/**
 * Something with an address that is no text.
 *
 * @param addresses as written, all that may be meant by it; empty if it is drawn in the page itself
 */
public record Thing(Kind kind, List<String> addresses, Place place) {

    /** What it is. */
    public enum Kind {
        PICTURE,
        /** Something that plays or frames. */
        MEDIA,
        /** Something that leads somewhere without being a link. */
        CONTROL
    }
}
