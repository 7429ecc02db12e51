package io.github.tistoryarchiver.model;

/** A link in the text of a post. */
public record Link(String text, String url) {}
