package io.github.tistoryarchiver.site;

import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.page.Pages;
import io.github.tistoryarchiver.site.page.Room;
import io.github.tistoryarchiver.site.search.Script;
import java.time.OffsetDateTime;
import java.util.Locale;

/** The posts of each month of all years, from which the first page takes those of today's week; and when the blog was last asked. */
final class DayScripts {
    private static final int MONTHS = 12;

    private final Room room;

    DayScripts(Room room) {
        this.room = room;
    }

    void write(Pages pages) {
        StringBuilder[] months = new StringBuilder[MONTHS];
        for (Row row : room.posts()) {
            OffsetDateTime time = row.publishedAt();
            if (time != null) {
                int month = time.getMonthValue() - 1;
                if (months[month] == null) {
                    months[month] = new StringBuilder();
                }
                months[month]
                        .append(time.toLocalDate())
                        .append('\t')
                        .append(row.page())
                        .append('\t')
                        .append(line(row.title() == null ? Long.toString(row.id()) : row.title()))
                        .append('\t')
                        .append(line(row.excerpt()))
                        .append('\n');
            }
        }
        for (int month = 0; month < MONTHS; month++) {
            if (months[month] != null) {
                pages.put(
                        String.format(Locale.ROOT, "d/%02d.js", month + 1),
                        Script.call("days", month + 1, months[month]));
            }
        }
        String at = room.lastRun();
        pages.put("d/state.js", Script.call("state", at));
    }

    private static String line(String text) {
        return text.replaceAll("\\s", " ");
    }
}
