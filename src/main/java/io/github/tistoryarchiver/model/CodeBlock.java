package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * A code block; its text is in the body.
 *
 * @param language the language as the editor names it
 * @param lines number of lines
 */
public record CodeBlock(@Nullable String language, int lines) {}
