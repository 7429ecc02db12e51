package io.github.tistoryarchiver.site.search;

import java.util.List;

/**
 * What the search finds.
 *
 * @param kind {@code p} for a post, {@code g} for a page, {@code n} for a notice, {@code b} for an entry of the guestbook
 * @param page the path of its page, with a fragment where it has one
 * @param date such as {@code 20170514}; empty if it is not known
 * @param category names from the top down
 * @param thumbnail the address of a picture as seen from the search page; empty for none
 * @param text of the body
 * @param captions what is said of pictures
 * @param comments all, one below the other
 */
public record Document(
        char kind,
        String page,
        String date,
        List<String> category,
        String title,
        List<String> tags,
        String thumbnail,
        String text,
        String captions,
        String comments) {}
