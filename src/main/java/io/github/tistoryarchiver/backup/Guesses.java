package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.tistory.InnerLinks;
import io.github.tistoryarchiver.tistory.PostAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Posts that no source names and that may be there all the same: those to which texts link, and, where the user asks for it, every
 * number below the highest known one. A guess that leads to nothing is no loss and is not told of.
 */
final class Guesses {
    private final Set<PostAddress> known = new HashSet<>();
    private final boolean scan;
    private final InnerLinks inner;
    private final Absentees absentees;

    /** @param scan whether to try every number */
    Guesses(List<Found> found, boolean scan, InnerLinks inner, Absentees absentees) {
        this.scan = scan;
        this.inner = inner;
        this.absentees = absentees;
        found.forEach(post -> known.add(post.address()));
    }

    /** Follows links from text to text until none is new; then tries the numbers. Adds what came of it to the outcomes. */
    void run(Outcomes outcomes, Function<List<Found>, List<Outcome>> workers) {
        List<Outcome> latest = outcomes.all();
        for (List<Found> linked = linked(latest); !linked.isEmpty(); linked = linked(latest)) {
            latest = workers.apply(linked);
            addWhatIsThere(latest, outcomes);
        }
        if (scan) {
            addWhatIsThere(workers.apply(numbers()), outcomes);
        }
    }

    private static void addWhatIsThere(List<Outcome> guessed, Outcomes outcomes) {
        outcomes.addAll(guessed.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Failed failed) || failed.isMissing())
                .toList());
    }

    private List<Found> linked(List<Outcome> outcomes) {
        List<Outcome.Saved> saved = Outcome.of(Outcome.Saved.class, outcomes).toList();
        saved.forEach(one -> known.add(PostAddress.ofNumber(one.post().id())));
        return saved.stream()
                .flatMap(one -> one.post().linksToUnknown().stream())
                .map(inner::post)
                .filter(Objects::nonNull)
                .filter(address -> !absentees.isArchived(address) && known.add(address))
                .map(address -> new Found(address, null, NamedBy.LINK))
                .toList();
    }

    private List<Found> numbers() {
        long highest = Stream.concat(
                        known.stream().map(PostAddress::number).filter(Objects::nonNull), absentees.numbers())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return LongStream.rangeClosed(1, highest)
                .mapToObj(PostAddress::ofNumber)
                .filter(address -> !absentees.isArchived(address) && known.add(address))
                .map(address -> new Found(address, null, NamedBy.SCAN))
                .toList();
    }
}
