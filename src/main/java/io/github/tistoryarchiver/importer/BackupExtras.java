package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.model.Trackback;
import io.github.tistoryarchiver.model.Visits;
import io.github.tistoryarchiver.tistory.backup.TtxmlTrackbacks;
import io.github.tistoryarchiver.tistory.backup.XmlElement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What only backups in XML tell, of all that are in {@code raw/}: trackbacks, and how often the blog was visited. */
final class BackupExtras {
    private static final Comparator<Trackback> IN_TIME = Comparator.comparing(
                    (Trackback trackback) -> String.valueOf(trackback.receivedAt()))
            .thenComparing(Trackback::toString);

    private BackupExtras() {}

    /**
     * Returns the trackbacks of a post, each once, the earliest first.
     *
     * @param archived what the archive has itself
     */
    static List<Trackback> trackbacks(List<Evidence.Place> places, List<Trackback> archived, Pseudonymizer readers) {
        List<Trackback> said = places.stream()
                .filter(place -> place.kind() == Evidence.Kind.TTXML)
                .map(place -> XmlElement.parse(Evidence.read(place).bytes()))
                .filter(Objects::nonNull)
                .flatMap(entry -> TtxmlTrackbacks.of(entry).stream())
                .toList();
        return Stream.concat(archived.stream(), readers.redactedTrackbacks(said).stream())
                .distinct()
                .sorted(IN_TIME)
                .toList();
    }

    /**
     * Returns the visits; of several numbers for a day the largest. {@code null} if no backup tells any.
     *
     * @param archived what the archive has itself; {@code null} for none
     */
    static @Nullable Visits visits(List<XmlElement> statistics, @Nullable Visits archived) {
        Long total = Stream.concat(
                        statistics.stream().map(one -> one.numberOf("visits")),
                        Stream.ofNullable(archived).map(Visits::total))
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        if (archived != null) {
            archived.days().forEach(day -> days.put(day.date(), day.visits()));
        }
        for (XmlElement one : statistics) {
            one.children("daily").forEach(day -> {
                LocalDate date = date(day.textOf("date"));
                Long visits = day.numberOf("visits");
                if (date != null && visits != null) {
                    days.merge(date, visits, Math::max);
                }
            });
        }
        return total == null && days.isEmpty()
                ? null
                : new Visits(
                        total,
                        days.entrySet().stream()
                                .map(day -> new Visits.Day(day.getKey(), day.getValue()))
                                .toList());
    }

    private static @Nullable LocalDate date(String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
