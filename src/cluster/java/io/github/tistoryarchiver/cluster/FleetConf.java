package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.fleet.Frontier;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The file by which a running fleet is steered: {@code rate = 2}, {@code pause-until = 2026-12-24T18:00:00Z}. */
final class FleetConf {
    /** Less is a pause, and a slot that far away would outlast the next change. */
    private static final double MIN_RATE = 0.01;

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

    /**
     * Changes a running fleet; what is not set is as the command had it.
     *
     * @throws IllegalArgumentException when a value is not possible; nothing is changed then
     */
    void applyTo(Frontier frontier, CrawlSettings command) {
        String rate = settings.get("rate");
        String pause = settings.get("pause-until");
        double changed = rate == null ? command.rate() : Double.parseDouble(rate);
        Instant until = pause == null ? null : time(pause);
        if (rate != null && !(changed >= MIN_RATE && changed <= command.maxRate())) {
            throw new IllegalArgumentException("rate = " + rate + ": must be from " + MIN_RATE + " to "
                    + command.maxRate() + "; more than 5 needs a crawl that was started with --i-have-permission");
        }
        frontier.budgetChanged(changed);
        frontier.pause(until);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("pause-until = " + text, e);
        }
    }
}
