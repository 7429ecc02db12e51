package io.github.tistoryarchiver.backup.posts;

/** The sources of a post's parts: its text, its files, its comments, its number of likes. */
public record PostParts(PostFetcher text, PostFiles files, PostComments comments, ReactionCounts reactions) {}
