/**
 * The proof that nothing is lost between a page and its archive: a ledger that puts everything a reader of the served page can
 * perceive or follow on one line.
 *
 * <p>Start at {@link io.github.tistoryarchiver.content.ledger.Ledger}. {@link
 * io.github.tistoryarchiver.content.ledger.Alignment} pairs what the page and the rendered Markdown have in common; the checks go
 * through what is left. Nothing here knows how bodies are converted.
 */
@NullMarked
package io.github.tistoryarchiver.content.ledger;

import org.jspecify.annotations.NullMarked;
