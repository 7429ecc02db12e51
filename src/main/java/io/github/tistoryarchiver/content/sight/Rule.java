package io.github.tistoryarchiver.content.sight;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why something of a page is not in the Markdown as it is on the page: the whole table, which the README repeats. */
public enum Rule {
    /** Videos, players, frames and maps become a link, with a still where there is one. */
    @JsonProperty("media")
    MEDIA(Line.OTHER_FORM),
    /** What leads somewhere without being a link: buttons, areas of pictures. It becomes a link. */
    @JsonProperty("control")
    CONTROL(Line.OTHER_FORM),
    /** Formulas drawn by a script become their TeX source. */
    @JsonProperty("formula")
    FORMULA(Line.OTHER_FORM),
    /** A link around a picture that leads to the picture itself: the picture is in the archive. */
    @JsonProperty("enlarged")
    ENLARGED(Line.OTHER_FORM),
    /** The code of scripts and styles. */
    @JsonProperty("code")
    CODE(Line.LEFT_OUT),
    /** What the platform puts into a text: buttons that fold, reactions, counters. */
    @JsonProperty("platform")
    PLATFORM(Line.LEFT_OUT),
    /** Advertising. */
    @JsonProperty("advertising")
    ADVERTISING(Line.LEFT_OUT),
    /** Text that the page hides from its readers, and that nothing on it shows. */
    @JsonProperty("hidden")
    HIDDEN(Line.LEFT_OUT),
    /** What only browsers show that cannot show the thing itself: the inside of {@code video}, {@code iframe}, {@code noscript}. */
    @JsonProperty("fallback")
    FALLBACK(Line.LEFT_OUT),
    /** Numbers of lines beside code. */
    @JsonProperty("lineNumbers")
    LINE_NUMBERS(Line.LEFT_OUT),
    /** Pictures on the author's own computer, which no reader has ever seen. */
    @JsonProperty("local")
    LOCAL(Line.LEFT_OUT);

    /** The lines of the ledger that need a rule. */
    public enum Line {
        OTHER_FORM,
        LEFT_OUT
    }

    private final Line line;

    Rule(Line line) {
        this.line = line;
    }

    public Line line() {
        return line;
    }
}
