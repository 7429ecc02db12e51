package io.github.tistoryarchiver.archive.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Archived posts that the blog reported as missing, each with the days of the runs that got this answer. A single
 * answer may be a mistake; so may many at once, even if a second run gets them too.
 */
public final class MissedPosts {
    private final StateFiles state;
    private final Map<String, SortedSet<LocalDate>> earlier = new TreeMap<>();
    private final Map<String, SortedSet<LocalDate>> current = new TreeMap<>();
    private final SortedSet<String> sudden = new TreeSet<>();

    /**
     * The content of the file.
     *
     * @param since the day of the first run, by the path of the post's folder
     * @param days the days of all runs; {@code null} if an older version of this tool wrote the file
     * @param sudden those of them that vanished together with many others; {@code null} likewise
     */
    record Days(
            Map<String, LocalDate> since,
            @Nullable Map<String, List<LocalDate>> days,
            @Nullable List<String> sudden) {
        Days {
            since.values().forEach(Objects::requireNonNull);
            if (days != null) {
                days.values().forEach(all -> all.forEach(Objects::requireNonNull));
            }
        }

        private SortedSet<LocalDate> of(String post) {
            SortedSet<LocalDate> all = new TreeSet<>(days == null ? List.of() : days.getOrDefault(post, List.of()));
            LocalDate first = since.get(post);
            if (first != null) {
                all.add(first);
            }
            return all;
        }
    }

    private MissedPosts(StateFiles state) {
        this.state = state;
    }

    /** Reads the state that the last run left; empty if there is none. */
    public static MissedPosts open(StateFiles state) {
        MissedPosts missed = new MissedPosts(state);
        Days days = state.read(StateFiles.MISSED, Days.class);
        if (days != null) {
            days.since().keySet().forEach(post -> missed.earlier.put(post, days.of(post)));
            missed.sudden.addAll(days.sudden() == null ? List.of() : days.sudden());
        }
        return missed;
    }

    /** Returns the paths of posts that earlier runs missed. */
    public Set<String> missedEarlier() {
        return Set.copyOf(earlier.keySet());
    }

    /**
     * Records that the blog reported a post as missing.
     *
     * @param post the path of its folder below the archive
     * @return the day of the earlier run with the same answer; {@code null} if this is the first
     */
    public @Nullable LocalDate miss(String post, LocalDate today) {
        SortedSet<LocalDate> before = earlier.get(post);
        SortedSet<LocalDate> days = new TreeSet<>(before == null ? Set.of() : before);
        days.add(today);
        current.put(post, days);
        return before == null ? null : before.first();
    }

    /** Returns on how many days runs missed a post, this run included. */
    public int days(String post) {
        SortedSet<LocalDate> days = current.get(post);
        return days == null ? 0 : days.size();
    }

    /** Records that a post vanished together with many others. */
    public void markSudden(String post) {
        sudden.add(post);
    }

    /** Tells whether a post vanished together with many others, in this run or an earlier one. */
    public boolean isSudden(String post) {
        return sudden.contains(post);
    }

    /**
     * Keeps the earlier state of posts about which this run learned nothing.
     *
     * @param isHeardOf tells whether this run learned anything about a post, given the path of its folder
     */
    public void keepUnless(Predicate<String> isHeardOf) {
        earlier.forEach((post, days) -> {
            if (!isHeardOf.test(post)) {
                current.putIfAbsent(post, days);
            }
        });
    }

    /** Saves the state for the next run. */
    public void save() {
        if (!current.isEmpty() || !earlier.isEmpty()) {
            state.write(
                    StateFiles.MISSED,
                    new Days(
                            current.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey,
                                            post -> post.getValue().first(),
                                            (one, same) -> one,
                                            TreeMap::new)),
                            current.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey,
                                            post -> List.copyOf(post.getValue()),
                                            (one, same) -> one,
                                            TreeMap::new)),
                            sudden.stream().filter(current::containsKey).toList()));
        }
    }
}
