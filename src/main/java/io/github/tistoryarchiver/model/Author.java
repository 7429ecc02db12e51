package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/** Who wrote a post. */
public record Author(@Nullable String name) {}
