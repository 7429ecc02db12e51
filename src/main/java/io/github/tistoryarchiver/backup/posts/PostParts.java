package io.github.tistoryarchiver.backup.posts;

/** Where the parts of a post come from: its text, its files, its comments, how many like it. */
public record PostParts(PostFetcher text, PostFiles files, PostComments comments, ReactionCounts reactions) {}
