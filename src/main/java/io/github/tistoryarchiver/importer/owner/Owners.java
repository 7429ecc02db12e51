package io.github.tistoryarchiver.importer.owner;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whose blog an address was, and when: somebody else can take the name of a blog that was deleted. */
public final class Owners {
    private final TreeMap<Instant, Long> known = new TreeMap<>();

    /** Notes that a capture of a time is of a blog. */
    public void add(Instant time, long blog) {
        known.put(time, blog);
        Map.Entry<Instant, Long> before = known.lowerEntry(time);
        Map.Entry<Instant, Long> after = known.higherEntry(time);
        if (before != null && after != null && before.getValue() == blog && after.getValue() == blog) {
            known.remove(time);
        } else if (before != null && before.getValue() == blog) {
            forgetBetween(known.lowerEntry(before.getKey()), before, blog);
        } else if (after != null && after.getValue() == blog) {
            forgetBetween(known.higherEntry(after.getKey()), after, blog);
        }
    }

    /** Of a time in which one blog had the address, the beginning and the end are enough. */
    private void forgetBetween(Map.@Nullable Entry<Instant, Long> beyond, Map.Entry<Instant, Long> entry, long blog) {
        if (beyond != null && beyond.getValue() == blog) {
            known.remove(entry.getKey());
        }
    }

    /** Adds what others know. */
    public void addAll(Owners others) {
        others.known.forEach(this::add);
    }

    /**
     * A blog that had the address.
     *
     * @param id its number
     * @param first the year of the first capture that says so
     * @param last that of the last one
     */
    public record Period(long id, int first, int last) {}

    /** Returns the blogs, by their numbers. */
    public List<Period> periods() {
        Map<Long, Period> periods = new TreeMap<>();
        known.forEach((time, id) -> {
            int year = time.atZone(ZoneOffset.UTC).getYear();
            periods.merge(id, new Period(id, year, year), (before, now) -> new Period(id, before.first(), now.last()));
        });
        return List.copyOf(periods.values());
    }

    /** Returns the blog of the nearest capture that says so; {@code null} if none does. */
    @Nullable
    public Long at(Instant time) {
        Map.Entry<Instant, Long> before = known.floorEntry(time);
        Map.Entry<Instant, Long> after = known.ceilingEntry(time);
        if (before == null || after == null) {
            return before != null ? before.getValue() : after != null ? after.getValue() : null;
        }
        Duration since = Duration.between(before.getKey(), time);
        return since.compareTo(Duration.between(time, after.getKey())) < 0 ? before.getValue() : after.getValue();
    }

    /** Tells whether captures before and after a time are of the same other blog. */
    public boolean isSurelyOther(Instant time, long blog) {
        Map.Entry<Instant, Long> before = known.floorEntry(time);
        Map.Entry<Instant, Long> after = known.ceilingEntry(time);
        return before != null
                && after != null
                && before.getValue() != blog
                && before.getValue().equals(after.getValue());
    }

    /** Returns the blog of the latest capture; {@code null} if none says so. */
    @Nullable
    public Long last() {
        return known.isEmpty() ? null : known.lastEntry().getValue();
    }

    /** Returns the blogs by the times of captures. */
    public Map<Instant, Long> all() {
        return known;
    }
}
