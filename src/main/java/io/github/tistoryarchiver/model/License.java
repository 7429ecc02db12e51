package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * The Creative Commons licence shown below a post.
 *
 * @param name short name such as {@code CC BY-NC-ND 4.0}; {@code null} if the address is of an unknown form
 */
public record License(@Nullable String name, String url) {}
