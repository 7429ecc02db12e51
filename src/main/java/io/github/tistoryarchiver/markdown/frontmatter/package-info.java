/** The front matter of {@code post.md}. */
@NullMarked
package io.github.tistoryarchiver.markdown.frontmatter;

import org.jspecify.annotations.NullMarked;
