package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Long lists in pages that are numbered from the oldest, so that a new entry changes only the last. */
public final class Numbered {
    static final int A_PAGE = 50;

    private Numbered() {}

    /** Returns the number of pages; at least one. */
    static int pages(int entries) {
        return Math.max(1, (entries + A_PAGE - 1) / A_PAGE);
    }

    /**
     * Returns the path of the page with the newest entries. It stays when pages are added, so that what links to it stays too: from
     * two pages on, the last one has a second name.
     */
    static String newest(String folder, int entries) {
        return newestOf(folder, pages(entries));
    }

    /** Returns the path of the newest of some pages. */
    static String newestOf(String folder, int pages) {
        return folder + (pages == 1 ? "/1.html" : "/index.html");
    }

    /** Returns the names of a page. */
    public static List<String> names(int number, int pages) {
        String name = number + ".html";
        return pages > 1 && number == pages ? List.of(name, "index.html") : List.of(name);
    }

    /**
     * Returns the entries of a page, the newest first.
     *
     * @param oldestFirst all entries
     * @param number of the page, from 1
     */
    static <T> List<T> page(List<T> oldestFirst, int number) {
        int from = Math.min(oldestFirst.size(), (number - 1) * A_PAGE);
        List<T> page = new ArrayList<>(oldestFirst.subList(from, Math.min(oldestFirst.size(), from + A_PAGE)));
        Collections.reverse(page);
        return page;
    }

    /** Returns links to the pages beside one; nothing for a list of one page. */
    public static Html links(int number, int pages, Words words) {
        if (pages == 1) {
            return Html.NONE;
        }
        Tag nav = Tag.of("nav.pages").with("aria-label", words.get("pages"));
        if (number < pages) {
            nav.add(Tag.link((number + 1) + ".html", words.get("pages.newer")).with("rel", "prev"));
        }
        nav.add(Tag.of("span", words.get("pages.at", number)));
        if (number > 1) {
            nav.add(Tag.link((number - 1) + ".html", words.get("pages.older")).with("rel", "next"));
        }
        if (number < pages) {
            nav.add(Tag.link("index.html", words.get("pages.newest")));
        }
        if (number > 1) {
            nav.add(Tag.link("1.html", words.get("pages.oldest")));
        }
        return nav;
    }
}
