/**
 * An archived post as it is given to others: its normalized tree, safe HTML, Markdown in a dialect, plain text, and where its
 * links and files lead.
 *
 * <p>Start at {@link io.github.tistoryarchiver.content.PostContent} and {@link
 * io.github.tistoryarchiver.content.PostLinks}. The run, the exports and what shows an archive decide here, so that all of
 * them say the same of a post.
 */
@NullMarked
package io.github.tistoryarchiver.content;

import org.jspecify.annotations.NullMarked;
