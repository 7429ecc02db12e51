package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.model.Loss;
import java.util.List;

/**
 * What became of everything on a page.
 *
 * @param losses what is lost, and what the Markdown shows and the page does not, in the order of the page; each stretch once
 */
public record Balance(Counts counts, List<Loss> losses) {
    /** The balance of a post without a text. */
    public static final Balance EMPTY = new Balance(Counts.NONE, List.of());

    public Balance {
        losses = List.copyOf(losses);
    }
}
