package io.github.tistoryarchiver.export.parts;

import org.jspecify.annotations.Nullable;

/**
 * A comment in a list in which each follows the one that it answers.
 *
 * @param id its place in the list, from 1
 * @param parent the {@code id} of the comment that it answers; {@code null} for the first of a thread
 * @param depth 0 for the first of a thread
 * @param anchor the fragment by which the blog linked to it
 * @param author {@code null} where the blog does not show it
 * @param homepage of its author; {@code null} if it is not known
 * @param owner whether the blog's owner wrote it
 * @param date {@code null} if it is not known
 * @param dateText the time as it is shown
 * @param text {@code null} for a comment whose text the archive does not have
 * @param html the text as HTML, with its lines
 */
public record FlatComment(
        int id,
        @Nullable Integer parent,
        int depth,
        String anchor,
        @Nullable String author,
        @Nullable String homepage,
        boolean owner,
        @Nullable String date,
        @Nullable String dateText,
        @Nullable String text,
        String html) {}
