package io.github.tistoryarchiver.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The category of a post.
 *
 * @param path names from the top down, at most two on Tistory; empty for a post without a category
 * @param id the platform's number; {@code 0} for a post without a category
 */
public record PostCategory(List<String> path, @Nullable Long id) {}
