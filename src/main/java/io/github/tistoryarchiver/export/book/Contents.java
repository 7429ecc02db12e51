package io.github.tistoryarchiver.export.book;

import io.github.tistoryarchiver.model.Category;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of contents of a book: by category, then by date; and by year. */
final class Contents {
    /** The folder of chapters, from the documents that list them. */
    private static final String FOLDER = "posts/";

    private final Map<List<String>, Integer> ranks = new HashMap<>();
    private final List<Chapter> chapters;

    /**
     * Sorts chapters.
     *
     * @param categories in the order that the blog shows
     */
    Contents(List<Chapter> chapters, List<Category> categories) {
        Deque<Category> waiting = new ArrayDeque<>(categories);
        while (!waiting.isEmpty()) {
            Category next = waiting.removeFirst();
            ranks.putIfAbsent(next.path(), ranks.size());
            List<Category> children = new ArrayList<>(next.children());
            for (int i = children.size() - 1; i >= 0; i--) {
                waiting.addFirst(children.get(i));
            }
        }
        this.chapters = chapters.stream()
                .sorted(Comparator.comparing(Chapter::category, this::compare)
                        .thenComparing(chapter -> chapter.date() == null
                                ? Long.MAX_VALUE
                                : chapter.date().toEpochSecond())
                        .thenComparing(Chapter::number))
                .toList();
    }

    /** Compares categories level by level: by their places on the blog, then by their names. */
    private int compare(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty()); // those without a category come last
        }
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int byRank = Integer.compare(rank(one.subList(0, i + 1)), rank(other.subList(0, i + 1)));
            int byName = one.get(i).compareTo(other.get(i));
            if (byRank != 0 || byName != 0) {
                return byRank != 0 ? byRank : byName;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private int rank(List<String> category) {
        return ranks.getOrDefault(category, Integer.MAX_VALUE);
    }

    /** Returns the chapters in the order in which they are read. */
    List<Chapter> chapters() {
        return chapters;
    }

    /** Returns the document of the table of contents. */
    String navigation(String title) {
        StringBuilder list = new StringBuilder("<li>" + Markup.link("title.xhtml", title) + "</li>\n");
        List<String> at = List.of();
        for (Chapter chapter : chapters) {
            int same = same(at, chapter.category());
            list.append("</ol></li>\n".repeat(at.size() - same));
            for (String name :
                    chapter.category().subList(same, chapter.category().size())) {
                list.append("<li><span>").append(label(name)).append("</span>\n<ol>\n");
            }
            at = chapter.category();
            list.append("<li>").append(entry(chapter)).append("</li>\n");
        }
        list.append("</ol></li>\n".repeat(at.size()));
        list.append("<li>").append(Markup.link("years.xhtml", "연도별")).append("</li>\n");
        return Markup.document(
                title, "style.css", "<nav epub:type=\"toc\" id=\"toc\">\n<h1>차례</h1>\n<ol>\n" + list + "</ol>\n</nav>");
    }

    private static String label(String name) {
        String label = Markup.escaped(name).strip();
        return label.isEmpty() ? "?" : label;
    }

    private static int same(List<String> one, List<String> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    private static String entry(Chapter chapter) {
        return Markup.link(FOLDER + chapter.file(), chapter.title());
    }

    /** Returns the document that lists the chapters by year, those whose date is not known first. */
    String years() {
        SortedMap<String, List<Chapter>> years = new TreeMap<>();
        chapters.forEach(chapter ->
                years.computeIfAbsent(chapter.year(), year -> new ArrayList<>()).add(chapter));
        StringBuilder body = new StringBuilder("<h1>연도별</h1>\n");
        years.forEach((year, inYear) -> {
            body.append("<h2>").append(year).append("</h2>\n<ul>\n");
            inYear.stream()
                    .sorted(Comparator.comparing(Chapter::day).thenComparing(Chapter::number))
                    .forEach(chapter -> body.append("<li>")
                            .append(chapter.day().isEmpty() ? "" : chapter.day() + " ")
                            .append(entry(chapter))
                            .append("</li>\n"));
            body.append("</ul>\n");
        });
        return Markup.document("연도별", "style.css", body.toString());
    }
}
