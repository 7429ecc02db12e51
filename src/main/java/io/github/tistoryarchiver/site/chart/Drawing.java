package io.github.tistoryarchiver.site.chart;

import io.github.tistoryarchiver.site.html.Tag;

/** An SVG drawing in whole pixels, whose colours are those of classes. */
final class Drawing {
    /** Size of letters, in pixels. */
    static final int LETTER = 12;

    private static final int WIDEST_NARROW_SIGN = 0x10ff;

    private final Tag svg;

    /**
     * Creates a drawing.
     *
     * @param label what it shows, for those who do not see it
     * @param hasLinks whether parts of it are links; else it is one picture
     */
    Drawing(int width, int height, String label, boolean hasLinks) {
        svg = Tag.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("width", width)
                .with("height", height)
                .with("viewBox", "0 0 " + width + " " + height)
                .with("role", hasLinks ? "group" : "img")
                .with("aria-label", label);
    }

    Tag svg() {
        return svg;
    }

    Drawing add(Tag shape) {
        svg.add(shape);
        return this;
    }

    static Tag rect(String nameOfClass, int x, int y, int width, int height) {
        return Tag.of("rect." + nameOfClass)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .with("rx", Math.min(2, Math.min(width, height) / 2));
    }

    static Tag line(int x1, int y1, int x2, int y2) {
        return Tag.of("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
    }

    /** Adds letters that begin at a point of their base line, end there, or have it in their middle. */
    Drawing text(Anchor anchor, String text, int x, int y) {
        return add(Tag.of("text." + anchor.nameOfClass, text)
                .with("x", x)
                .with("y", y)
                .with("aria-hidden", "true"));
    }

    /** Where a text has the point that it is drawn at. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end"),
        BEST("best");

        private final String nameOfClass;

        Anchor(String nameOfClass) {
            this.nameOfClass = nameOfClass;
        }
    }

    /** Shortens a text to a width in pixels, which depends on the reader's letters and is therefore estimated on the safe side. */
    static String fitted(String text, int pixels) {
        int used = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            used += text.codePointAt(i) > WIDEST_NARROW_SIGN ? LETTER + 1 : LETTER * 2 / 3;
            if (used > pixels) {
                return text.substring(0, Math.max(0, text.offsetByCodePoints(i, i > 0 ? -1 : 0))) + "…";
            }
        }
        return text;
    }
}
