package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.content.sight.Sight;
import io.github.tistoryarchiver.content.sight.Thing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Two sights, and which signs of one are which of the other. */
final class Comparison {
    private static final String DRAWN = "inline";

    private final Sight mine;
    private final Sight theirs;
    private final int[] partner;
    private final boolean[] taken;

    /**
     * Compares two sights.
     *
     * @param targets of the addresses of the first
     * @param ofTheirs returns the target of an address of the second
     */
    Comparison(Sight mine, Sight theirs, Targets targets, UnaryOperator<String> ofTheirs) {
        this.mine = mine;
        this.theirs = theirs;
        Map<String, Integer> numbers = new HashMap<>();
        int[] their = signs(theirs, picture -> target(picture, ofTheirs, Set.of()), numbers);
        Set<String> seen = new HashSet<>(numbers.keySet());
        int[] my = signs(mine, picture -> target(picture, targets::of, seen), numbers);
        boolean[] startsLine = new boolean[mine.size()];
        for (int i = 0; i < startsLine.length; i++) {
            startsLine[i] = mine.level(i) >= Sight.LINE;
        }
        this.partner = Alignment.of(my, their, startsLine);
        this.taken = new boolean[theirs.size()];
        for (int other : partner) {
            if (other >= 0) {
                taken[other] = true;
            }
        }
    }

    private interface Naming {
        String target(Thing picture);
    }

    /** Returns the signs of a sight, in which equal pictures are equal numbers. */
    private static int[] signs(Sight sight, Naming naming, Map<String, Integer> numbers) {
        int[] signs = new int[sight.size()];
        for (int i = 0; i < signs.length; i++) {
            int sign = sight.sign(i);
            signs[i] = Sight.isPicture(sign)
                    ? Sight.LAST_BEFORE_PICTURES
                            - 1
                            - numbers.computeIfAbsent(naming.target(sight.picture(sign)), any -> numbers.size())
                    : sign;
        }
        return signs;
    }

    private static String target(Thing picture, UnaryOperator<String> of, Set<String> preferred) {
        List<String> targets = picture.addresses().stream().map(of).toList();
        return targets.stream()
                .filter(preferred::contains)
                .findFirst()
                .orElse(targets.isEmpty() ? DRAWN : targets.get(0));
    }

    Sight mine() {
        return mine;
    }

    Sight theirs() {
        return theirs;
    }

    /** Returns the index in the second sight; -1 for a sign that only the first has. */
    int partner(int at) {
        return partner[at];
    }

    /** Whether a sign of the second sight is in the first. */
    boolean isTaken(int theirIndex) {
        return taken[theirIndex];
    }
}
