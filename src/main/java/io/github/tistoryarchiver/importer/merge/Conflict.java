package io.github.tistoryarchiver.importer.merge;

/**
 * A field on which two sources of the same version of a post disagree. Both values stay in {@code raw/}.
 *
 * @param post the number of the post
 * @param field its name in {@code post.json}; {@code text} is the text
 * @param taken the kind of the source whose value was taken, in lower case
 * @param other the kind of the source that says something else
 */
public record Conflict(long post, String field, String taken, String other) implements Comparable<Conflict> {
    @Override
    public int compareTo(Conflict conflict) {
        int byPost = Long.compare(post, conflict.post);
        return byPost != 0
                ? byPost
                : (field + taken + other).compareTo(conflict.field + conflict.taken + conflict.other);
    }
}
