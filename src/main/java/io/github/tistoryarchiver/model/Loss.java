package io.github.tistoryarchiver.model;

import static io.github.tistoryarchiver.model.Required.require;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Something that the served page shows and the archive does not, or the reverse.
 *
 * @param place the elements around it on the page, the innermost last; begins with {@code body.html:} if it is missing there too
 * @param excerpt the words or the address concerned; {@code »…«} marks them within the words around
 */
public record Loss(Kind kind, String place, String excerpt) {

    /** Checks that required components are present. */
    public Loss {
        require(kind, "kind");
        require(place, "place");
        require(excerpt, "excerpt");
    }

    /** What kind of thing is lost. */
    public enum Kind {
        /** Words. */
        @JsonProperty("text")
        TEXT,
        /** A picture. */
        @JsonProperty("picture")
        PICTURE,
        /** A video, player, frame or map. */
        @JsonProperty("media")
        MEDIA,
        /** The target of a link. */
        @JsonProperty("link")
        LINK,
        /** A file of the platform to which the post leads, and which is not fetched. */
        @JsonProperty("file")
        FILE,
        /** That a text is code, or its line breaks and indentation. */
        @JsonProperty("code")
        CODE,
        /** That a text is a heading, or its level. */
        @JsonProperty("heading")
        HEADING,
        /** That a text is an item of a list, or its number or depth. */
        @JsonProperty("list")
        LIST,
        /** That a text is quoted. */
        @JsonProperty("quote")
        QUOTE,
        /** The cell of a table, or its alignment. */
        @JsonProperty("table")
        TABLE,
        /** That a text is folded. */
        @JsonProperty("fold")
        FOLD,
        /** Bold, italic, struck, underlined, highlighted, lowered or raised text. */
        @JsonProperty("emphasis")
        EMPHASIS,
        /** A line break, or the space between two words. */
        @JsonProperty("break")
        BREAK,
        /** A horizontal line. */
        @JsonProperty("rule")
        RULE,
        /** A box to check, or whether it is checked. */
        @JsonProperty("checkbox")
        CHECKBOX,
        /** Words that are in the Markdown and not on the page. */
        @JsonProperty("added")
        ADDED,
        /** Words that the page hides and the Markdown shows. */
        @JsonProperty("shown")
        SHOWN,
        /** More of them, too many to list; the excerpt is their number. */
        @JsonProperty("more")
        MORE
    }
}
