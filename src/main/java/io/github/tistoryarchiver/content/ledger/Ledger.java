package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.content.sight.Eye;
import io.github.tistoryarchiver.content.sight.Rule;
import io.github.tistoryarchiver.content.sight.Sight;
import io.github.tistoryarchiver.model.Loss;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Puts everything that a reader of a page can perceive or follow on one line: kept, kept as a file, shown in another form or left
 * out by a {@link Rule}, or lost. It reads the page as served and the Markdown as another library renders it, and knows nothing of
 * how one became the other.
 */
public final class Ledger {
    private Ledger() {}

    /**
     * Draws the balance of a post.
     *
     * @param rendered the text of {@code post.md}, rendered to HTML
     */
    public static Balance of(ServedText served, Element rendered, Targets targets) {
        Sight page = served.page();
        Sight body = served.body();
        List<Loss> all = new ArrayList<>();
        long lost = body == null ? 0 : addLossesOfBody(page, body, targets, all);
        Comparison pair = new Comparison(page, Eye.of(rendered, null), targets, targets::ofRendered);
        Losses losses = new Losses("");
        SignCheck signs = new SignCheck(pair, targets, losses);
        signs.check();
        new PlaceCheck(pair, losses).check();
        LinkCheck links = new LinkCheck(pair, targets, targets::ofRendered, losses);
        links.check();
        new FileCheck(pair, targets, losses).check();
        new AddedCheck(pair, links.inOtherForm(), losses).check();
        all.addAll(losses.all());
        Counts counts = new Counts(
                signs.kept() + links.kept(),
                signs.keptAsFile() + links.keptAsFile(),
                of(Rule.Line.OTHER_FORM, page.leftOut(), links.otherForm()),
                of(Rule.Line.LEFT_OUT, page.leftOut(), Map.of()),
                lost + losses.count());
        return new Balance(counts, all);
    }

    private static Map<Rule, Integer> of(Rule.Line line, Map<Rule, Integer> seen, Map<Rule, Integer> found) {
        Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
        counts.putAll(found);
        seen.forEach((rule, count) -> {
            if (rule.line() == line) {
                counts.merge(rule, count, Integer::sum);
            }
        });
        return counts;
    }

    /** Adds what {@code body.html} lacks of the page; returns how much that is. */
    private static long addLossesOfBody(Sight page, Sight body, Targets targets, List<Loss> all) {
        Comparison pair = new Comparison(page, body, targets, targets::of);
        Losses losses = new Losses("body.html:");
        new SignCheck(pair, targets, losses).check();
        new LinkCheck(pair, targets, targets::of, losses).check();
        all.addAll(losses.all());
        return losses.count();
    }
}
