package io.github.tistoryarchiver.cli.output;

/**
 * The numbers of a run over a list of blogs.
 *
 * @param blogs of the list
 * @param complete how many archives lack nothing
 * @param incomplete how many lack something
 * @param failed how many blogs could not be archived
 * @param same how many are blogs that the list names by another address, too
 * @param left how many were not finished, since the run was stopped
 * @param posts stored
 * @param requests of all blogs together
 */
public record ListTotals(
        int blogs, int complete, int incomplete, int failed, int same, int left, long posts, long requests) {}
