package io.github.tistoryarchiver.export.names;

import io.github.tistoryarchiver.export.source.Entry;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Names of files or folders that a person reads: legal on every system, and unique where case does not count. */
public final class NoteNames {
    private static final int MAX_BYTES = 180;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    private final Map<Long, String> names = new HashMap<>();
    private final UniqueNames unique = new UniqueNames();

    /** Adds a post, named by its day and title. */
    public void add(Entry entry, ZoneId zone) {
        OffsetDateTime time = entry.publishedAt();
        String day = time == null ? "" : DAY.format(time.atZoneSameInstant(zone)) + " ";
        put(entry, day + title(entry));
    }

    /** Adds a post, named by its number and title. */
    public void addNumbered(Entry entry) {
        String slug = entry.title() == null || entry.isDraft() ? "" : Slug.ofWords(entry.title());
        put(entry, slug.isEmpty() ? Long.toString(entry.id()) : entry.id() + "-" + slug);
    }

    private void put(Entry entry, String name) {
        names.put(
                entry.id(),
                unique.unique(Slug.portable(Slug.cut(name, MAX_BYTES).strip()), "-" + entry.id()));
    }

    private static String title(Entry entry) {
        String title = Normalizer.normalize(Objects.requireNonNullElse(entry.title(), ""), Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder();
        title.codePoints().forEach(c -> {
            boolean isSign = c < 0x80 && "*\"\\/<>:|?#^[]".indexOf(c) >= 0;
            boolean isHidden = Character.isISOControl(c)
                    || Character.getType(c) == Character.SURROGATE
                    || (Character.getType(c) == Character.FORMAT && c != 0x200d);
            out.appendCodePoint(isSign || isHidden || Character.isWhitespace(c) || c == 0xa0 ? ' ' : c);
        });
        String name = out.toString().replaceAll(" {2,}", " ").replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? Long.toString(entry.id()) : name;
    }

    public String of(Entry entry) {
        return Objects.requireNonNull(names.get(entry.id()));
    }
}
