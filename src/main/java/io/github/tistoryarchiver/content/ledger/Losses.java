package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.content.sight.Place;
import io.github.tistoryarchiver.content.sight.Sight;
import io.github.tistoryarchiver.content.sight.Thing;
import io.github.tistoryarchiver.model.Loss;
import java.util.ArrayList;
import java.util.List;

/** Collects losses, of which a text that is converted wrongly has thousands. */
final class Losses {
    private static final int MAX = 100;
    private static final int MAX_ADDRESS = 200;
    private static final int AROUND = 12;
    private static final int MAX_WORDS = 60;

    private final String prefix;
    private final List<Loss> all = new ArrayList<>();
    private long more;
    private long count;

    /** @param prefix begins the place of each loss; may be empty */
    Losses(String prefix) {
        this.prefix = prefix;
    }

    /** @param weight how many signs or things are lost by it */
    void add(Loss.Kind kind, Place place, String excerpt, int weight) {
        count += weight;
        if (all.size() < MAX) {
            String path = place.path();
            all.add(new Loss(kind, prefix.isEmpty() ? path : (prefix + " " + path).strip(), excerpt));
        } else {
            more++;
        }
    }

    void addAddress(Loss.Kind kind, Thing thing) {
        addAddress(kind, thing.place(), thing.addresses());
    }

    void addAddress(Loss.Kind kind, Place place, List<String> addresses) {
        add(kind, place, addresses.isEmpty() ? "svg" : shortened(addresses.get(0)), 1);
    }

    private static String shortened(String address) {
        return address.length() <= MAX_ADDRESS ? address : address.substring(0, MAX_ADDRESS) + "…";
    }

    /** Adds the loss of a stretch of a sight. */
    void addStretch(Loss.Kind kind, Sight sight, int from, int to) {
        add(kind, sight.place(from), excerpt(sight, from, to), to - from);
    }

    static String excerpt(Sight sight, int from, int to) {
        StringBuilder text = new StringBuilder();
        append(text, sight, Math.max(0, from - AROUND), from);
        text.append(from > 0 && sight.level(from) > Sight.NONE ? " »" : "»");
        int end = Math.min(to, from + MAX_WORDS);
        append(text, sight, from, end);
        text.append(end < to ? "…«" : "«");
        append(text, sight, to, Math.min(sight.size(), to + AROUND));
        return text.toString().strip();
    }

    private static void append(StringBuilder text, Sight sight, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean isBegin = text.isEmpty() || text.charAt(text.length() - 1) == '»';
            text.append(sight.level(i) > Sight.NONE && !isBegin ? " " : "").append(name(sight.sign(i)));
        }
    }

    private static String name(int sign) {
        return switch (sign) {
            case Sight.RULE -> "―";
            case Sight.CHECKED -> "☑";
            case Sight.UNCHECKED -> "☐";
            default -> Sight.isPicture(sign) ? "▣" : Character.toString(sign);
        };
    }

    /** Returns how many signs and things are lost. */
    long count() {
        return count;
    }

    List<Loss> all() {
        List<Loss> result = new ArrayList<>(all);
        if (more > 0) {
            result.add(new Loss(Loss.Kind.MORE, "", Long.toString(more)));
        }
        return result;
    }
}
