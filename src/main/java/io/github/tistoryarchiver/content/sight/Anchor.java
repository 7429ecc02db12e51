package io.github.tistoryarchiver.content.sight;

import java.util.List;

/** A link, and where it leads. */
public final class Anchor {
    private final List<String> addresses;
    private boolean filled;

    /** @param addresses as written, all that may be meant by it */
    Anchor(List<String> addresses) {
        this.addresses = addresses;
    }

    public List<String> addresses() {
        return addresses;
    }

    void fill() {
        filled = true;
    }

    /** Whether there is something to click in it. */
    public boolean isFilled() {
        return filled;
    }
}
