package io.github.tistoryarchiver.export.book;

import io.github.tistoryarchiver.export.parts.ExportPost;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as far as tables of contents need it.
 *
 * @param file its name in the folder of chapters
 * @param category names from the top down; empty for none
 * @param date {@code null} if it is not known
 */
record Chapter(
        long number,
        String title,
        String file,
        List<String> category,
        @Nullable OffsetDateTime date) {
    private static final List<String> PAGES = List.of("페이지");

    static Chapter of(ExportPost post) {
        boolean isPage = post.isPage() && post.categories().isEmpty();
        String title = Markup.escaped(post.title()).strip();
        return new Chapter(
                post.number(),
                title.isEmpty() ? Long.toString(post.number()) : title,
                file(post.number()),
                isPage ? PAGES : post.categories(),
                post.date());
    }

    static String file(long number) {
        return number == 0 ? "guestbook.xhtml" : number + ".xhtml";
    }

    /** Returns the day of publication; empty if it is not known. */
    String day() {
        return date == null ? "" : date.toLocalDate().toString();
    }

    /** Returns the year of publication; a question mark if it is not known. */
    String year() {
        return date == null ? "?" : Integer.toString(date.getYear());
    }
}
