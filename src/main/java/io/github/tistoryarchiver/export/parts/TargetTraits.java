package io.github.tistoryarchiver.export.parts;

import io.github.tistoryarchiver.export.source.ExportOptions;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What is particular about a target.
 *
 * @param name as the user writes it
 * @param form of its texts
 * @param termKey what the engine makes of the name of a category or tag; names with the same key are one to it
 * @param pageExtensions extensions of files that the engine takes for pages of its own
 * @param asciiFiles whether names of files must be ASCII
 * @param comments where the target has comments
 * @param needsDate whether a post without a date cannot be shown
 * @param needsSiteUrl whether it cannot be written without the address of the new site
 * @param takesRecordings whether it takes answers as they were recorded, in which nobody's name is hidden
 * @param isSite whether it makes a web site, which has paths and redirects
 * @param commands the commands that build it, one a line; empty for none
 */
@RecordBuilder
public record TargetTraits(
        String name,
        Function<ExportOptions, TextForm> form,
        UnaryOperator<String> termKey,
        Set<String> pageExtensions,
        boolean asciiFiles,
        Comments comments,
        boolean needsDate,
        boolean needsSiteUrl,
        boolean takesRecordings,
        boolean isSite,
        String commands) {

    /** Where a target has comments, unless the user wants them below the texts. */
    public enum Comments {
        /** Below the text. */
        TEXT,
        /** In a data file, which layouts show; those of drafts are below the text. */
        DATA,
        /** Nowhere but in the files for systems of comments; those of drafts are below the text. */
        FILES,
        /** Where the target itself has comments, those of drafts too. */
        OWN
    }

    /** The {@link #termKey} of targets that have no pages of terms: no two names are one to them. */
    public static final UnaryOperator<String> EVERY_NAME =
            name -> HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));

    /** Starts the traits of a target: a web site that needs nothing in particular. */
    public static TargetTraitsBuilder named(String name) {
        return TargetTraitsBuilder.builder()
                .name(name)
                .termKey(term -> term)
                .pageExtensions(Set.of())
                .comments(Comments.TEXT)
                .isSite(true)
                .commands("");
    }
}
