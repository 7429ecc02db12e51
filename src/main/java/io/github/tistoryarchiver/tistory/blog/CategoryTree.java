package io.github.tistoryarchiver.tistory.blog;

import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.tistory.page.ElementScope;
import io.github.tistoryarchiver.tistory.page.Landmark;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.NumberParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the category list, {@code ul.tt_category}: the same markup in every skin from 2016 to 2026, two levels deep. A
 * label may be truncated with two dots; the address still contains the whole name.
 */
public final class CategoryTree {

    private CategoryTree() {}

    /** Returns the top-level categories, without the root; empty if the page shows no list. */
    static List<Category> read(Page page) {
        Element root = page.landmarks().first(Landmark.CATEGORIES);
        Element top = root == null ? null : root.selectFirst(Css.of("ul.category_list"));
        return top == null ? List.of() : children(top, List.of(), page.url());
    }

    /** Returns the post count beside the root, or {@code null} if the blog hides it. */
    static @Nullable Integer total(Page page) {
        Element list = page.landmarks().first(Landmark.CATEGORIES);
        Element root = list == null ? null : list.selectFirst(Css.of("a.link_tit"));
        return root == null ? null : count(root);
    }

    private static List<Category> children(Element list, List<String> parent, HttpUrl base) {
        List<Category> categories = new ArrayList<>();
        for (Element item : list.children()) {
            Element anchor = item.selectFirst(Css.of("> a[href]"));
            HttpUrl url = anchor == null ? null : base.resolve(anchor.attr("href"));
            if (anchor == null || url == null) {
                continue;
            }
            String name = name(anchor, url);
            List<String> path = Stream.concat(parent.stream(), Stream.of(name)).toList();
            Element below = item.selectFirst(Css.of("> ul"));
            categories.add(new Category(
                    null,
                    name,
                    path,
                    url.toString(),
                    count(anchor),
                    below == null ? List.of() : children(below, path, base)));
        }
        return List.copyOf(categories);
    }

    private static String name(Element anchor, HttpUrl url) {
        Element label = anchor.clone();
        label.select(Css.of(".c_cnt, img")).remove();
        String shown = label.text().strip();
        List<String> path = url.pathSegments();
        String last = path.get(path.size() - 1);
        boolean cut = shown.endsWith("..") || shown.endsWith("…");
        String start = shown.replaceFirst("(\\.\\.|…)$", "").strip();
        return cut && last.replaceAll("\\s+", " ").startsWith(start) ? last : shown;
    }

    private static @Nullable Integer count(Element anchor) {
        Element count = anchor.selectFirst(Css.of(".c_cnt"));
        return count == null ? null : NumberParser.count(count.text());
    }

    /**
     * Returns the path for a label such as {@code Tools/Home Server}. Category names may contain a slash themselves.
     */
    public static List<String> pathOf(String label, Page page) {
        Element root = page.landmarks().first(Landmark.CATEGORIES);
        boolean plain = label.indexOf('/') < 0
                || root == null
                || root.select(Css.of("a")).stream()
                        .noneMatch(anchor -> anchor.ownText().indexOf('/') >= 0);
        return plain ? List.of(label.split("/", 2)) : pathOf(label, read(page));
    }

    /** Returns the path for a label, given the categories of the blog. */
    public static List<String> pathOf(String label, List<Category> tree) {
        return tree.stream()
                .flatMap(category -> Stream.concat(Stream.of(category), category.children().stream()))
                .map(Category::path)
                .filter(path -> String.join("/", path).equals(label))
                .findFirst()
                .orElseGet(() -> List.of(label.split("/", 2)));
    }

    /** Tells whether a tree has a category with this path. */
    public static boolean holds(List<String> path, List<Category> tree) {
        return tree.stream()
                .flatMap(category -> Stream.concat(Stream.of(category), category.children().stream()))
                .anyMatch(category -> category.path().equals(path));
    }

    /** Returns the path in the address of a category link; empty for the root. */
    public static List<String> pathInAddress(Element anchor, HttpUrl base) {
        HttpUrl url = base.resolve(anchor.attr("href"));
        List<String> segments = url == null ? List.of() : url.pathSegments();
        int start = segments.indexOf("category");
        boolean category = start == 0 || (start == 1 && segments.get(0).equals("m"));
        if (!category) {
            return List.of();
        }
        return segments.stream()
                .skip(start + 1L)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * Returns the path in the category link that a skin shows with the post; empty if there is none. Needed for pages
     * before 2020, whose scripts do not give the category.
     */
    public static List<String> shownBySkin(Page page) {
        ElementScope excluded =
                new ElementScope(Landmark.CATEGORIES.selector() + ", nav, aside, " + Landmark.WRAPPER.selector());
        return page.document().select(Css.of("a[href*=/category/]")).stream()
                .filter(anchor -> !excluded.hold(anchor))
                .map(anchor -> pathInAddress(anchor, page.url()))
                .filter(path -> !path.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
