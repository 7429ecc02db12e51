package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/** A block of code; the text is in the body. */
public record CodeBlock(@Nullable String language, int lines) {}
