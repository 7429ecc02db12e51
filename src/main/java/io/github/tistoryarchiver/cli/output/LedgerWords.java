package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.backup.report.PostLosses;
import io.github.tistoryarchiver.content.ledger.Counts;
import io.github.tistoryarchiver.content.sight.Rule;
import io.github.tistoryarchiver.model.Loss;
import java.util.Map;
import java.util.stream.Collectors;

/** The ledger of pages and their archive in sentences. */
public final class LedgerWords {
    private final Messages messages;

    public LedgerWords(Messages messages) {
        this.messages = messages;
    }

    /** Says what became of everything that pages show, in numbers. */
    String of(Counts counts) {
        return messages.get(
                "ledger",
                counts.kept(),
                counts.keptAsFile(),
                rules(counts.otherForm()),
                rules(counts.leftOut()),
                counts.lost());
    }

    private String rules(Map<Rule, Integer> counts) {
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        String parts = counts.entrySet().stream()
                .map(one -> messages.get("rule." + one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? messages.get("ledger.none") : messages.get("ledger.parts", sum, parts);
    }

    /** Says how many losses a post has, and the first of them. */
    public String of(PostLosses post) {
        Loss first = post.losses().get(0);
        return messages.get(
                "ledger.losses",
                post.url(),
                post.losses().size(),
                messages.get("loss." + first.kind()),
                first.place().isEmpty() ? "body" : first.place(),
                first.excerpt());
    }
}
