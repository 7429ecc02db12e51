package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.fleet.Frontier;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The file by which a running fleet is steered: {@code rate = 2}, {@code pause-until = 2026-12-24T18:00:00Z}. */
final class FleetConf {
    private static final double MOST = 1000;

    private final Map<String, String> settings = new TreeMap<>();

    /** @throws IllegalArgumentException when a line is not a setting */
    FleetConf(List<String> lines) {
        for (String line : lines) {
            String text = line.replaceFirst("#.*", "").strip();
            String[] parts = text.split("\\s*=\\s*", 2);
            if (text.isEmpty()) {
                continue;
            }
            if (parts.length < 2 || !List.of("rate", "pause-until").contains(parts[0])) {
                throw new IllegalArgumentException(line);
            }
            settings.put(parts[0], parts[1]);
        }
    }

    /** @throws IllegalArgumentException when a value is not possible; nothing is changed then */
    void applyTo(Frontier frontier, Instant now) {
        String rate = settings.get("rate");
        String pause = settings.get("pause-until");
        double changed = rate == null ? 0 : Double.parseDouble(rate);
        Instant until = pause == null ? now : time(pause);
        if (rate != null && !(changed > 0 && changed <= MOST)) {
            throw new IllegalArgumentException("rate = " + rate);
        }
        if (rate != null) {
            frontier.budgetChanged(changed);
        }
        if (until.isAfter(now)) {
            frontier.pause(until);
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("pause-until = " + text, e);
        }
    }
}
