package io.github.tistoryarchiver.tistory.backup;

import io.github.tistoryarchiver.model.Trackback;
import io.github.tistoryarchiver.tistory.values.Texts;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the trackbacks of a post in a TTXML backup. */
public final class TtxmlTrackbacks {
    private static final long LAST_SECOND = (1L << 32) - 1;

    private TtxmlTrackbacks() {}

    /** Reads those of an entry, in their order. */
    public static List<Trackback> of(XmlElement entry) {
        return entry.children("trackback").map(TtxmlTrackbacks::read).toList();
    }

    private static Trackback read(XmlElement trackback) {
        return new Trackback(
                text(trackback, "url"),
                text(trackback, "site"),
                text(trackback, "title"),
                text(trackback, "excerpt"),
                time(trackback.numberOf("received")),
                trackback.textOf("isFiltered").matches("0?") ? null : Boolean.TRUE);
    }

    private static @Nullable String text(XmlElement trackback, String child) {
        return Texts.emptyToNull(trackback.textOf(child));
    }

    private static @Nullable OffsetDateTime time(@Nullable Long seconds) {
        return seconds == null || seconds == 0 || seconds > LAST_SECOND
                ? null
                : TimeParser.inKorea(Instant.ofEpochSecond(seconds));
    }
}
