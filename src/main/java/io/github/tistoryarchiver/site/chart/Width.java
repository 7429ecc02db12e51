package io.github.tistoryarchiver.site.chart;

import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import java.util.function.Function;

/** The widths of a drawing. Each is shown in its own size, so that letters are as large on phones as on desks. */
public enum Width {
    WIDE(832),
    HALF(400),
    NARROW(340);

    private final int pixels;

    Width(int pixels) {
        this.pixels = pixels;
    }

    public int pixels() {
        return pixels;
    }

    boolean isNarrow() {
        return this == NARROW;
    }

    /** Draws something for desks and for phones; the stylesheet shows one of both. */
    public static Html both(Width desk, Function<Width, ? extends Html> drawing) {
        return Tag.of("div.chart")
                .add(Tag.of("div.desk").add(drawing.apply(desk)))
                .add(Tag.of("div.phone").add(drawing.apply(NARROW)));
    }
}
