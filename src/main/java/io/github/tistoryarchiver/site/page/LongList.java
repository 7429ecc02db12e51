package io.github.tistoryarchiver.site.page;

import java.util.List;

/** A list in pages that are numbered from the oldest, and made only where what they are made from differs. */
public interface LongList {
    /** Returns the number of pages; 0 for a list without entries. */
    int count();

    /** Returns the paths of a page: the last one of several has two. */
    List<String> paths(int number);

    /** Returns what a page is made from. */
    List<Object> sources(int number);

    /** Returns a page, by one of its paths. */
    String html(int number, String path);
}
