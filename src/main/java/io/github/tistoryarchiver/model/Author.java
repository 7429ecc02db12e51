package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/** The author of a post. */
public record Author(@Nullable String name) {}
