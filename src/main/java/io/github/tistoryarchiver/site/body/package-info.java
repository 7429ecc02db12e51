/**
 * The text of a post, made safe to show: other people's markup in pages of the tool's own. Start at {@code ShownBody}; what may be in
 * a page is in {@code Allowed}.
 */
@NullMarked
package io.github.tistoryarchiver.site.body;

import org.jspecify.annotations.NullMarked;
