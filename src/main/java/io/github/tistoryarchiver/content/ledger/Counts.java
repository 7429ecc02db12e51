package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.content.sight.Rule;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of what pages show, in numbers: of characters, pictures, rules, boxes to check, links, media and files.
 *
 * @param kept what the Markdown has as the page has it
 * @param keptAsFile files, and pictures that only a file has
 * @param otherForm what the Markdown has in another form, by rule
 * @param leftOut what is left out, by rule
 * @param lost what is on no line
 */
public record Counts(long kept, long keptAsFile, Map<Rule, Integer> otherForm, Map<Rule, Integer> leftOut, long lost) {
    /** The numbers of a post without a text. */
    public static final Counts NONE = new Counts(0, 0, Map.of(), Map.of(), 0);

    public Counts {
        otherForm = new TreeMap<>(otherForm);
        leftOut = new TreeMap<>(leftOut);
    }

    public Counts plus(Counts other) {
        return new Counts(
                kept + other.kept,
                keptAsFile + other.keptAsFile,
                sum(otherForm, other.otherForm),
                sum(leftOut, other.leftOut),
                lost + other.lost);
    }

    private static Map<Rule, Integer> sum(Map<Rule, Integer> one, Map<Rule, Integer> other) {
        Map<Rule, Integer> sum = new TreeMap<>(one);
        other.forEach((rule, count) -> sum.merge(rule, count, Integer::sum));
        return sum;
    }
}
