package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/** The blog's visitor counters. */
public record Counters(
        @Nullable Long total,
        @Nullable Long today,
        @Nullable Long yesterday) {}
