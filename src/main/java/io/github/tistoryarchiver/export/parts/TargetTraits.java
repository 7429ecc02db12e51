package io.github.tistoryarchiver.export.parts;

import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.markdown.Dialect;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What is particular about a target.
 *
 * @param name as the user writes it
 * @param dialect of its Markdown
 * @param termKey what the engine makes of the name of a category or tag; names with the same key are one to it
 * @param pageExtensions extensions of files that the engine takes for pages of its own
 * @param hasData whether layouts can show comments of a data file; else they are below the text
 * @param needsDate whether a post without a date cannot be shown
 * @param isSite whether it makes a web site, which has paths and redirects
 * @param build the commands that build it, one a line; empty for none
 */
public record TargetTraits(
        String name,
        Function<ExportOptions, Dialect> dialect,
        UnaryOperator<String> termKey,
        Set<String> pageExtensions,
        boolean hasData,
        boolean needsDate,
        boolean isSite,
        String build) {}
