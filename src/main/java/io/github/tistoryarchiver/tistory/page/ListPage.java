package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page that lists posts: home, category, tag, search. No two skins mark their lists alike, so every link to a post counts
 * that stands neither beside the list nor in a text.
 *
 * @param posts in the order of the page, each once
 * @param lastPage the highest page number; 1 for a list of one page, {@code null} where the page shows no numbers
 */
public record ListPage(List<PostAddress> posts, @Nullable Integer lastPage) {
    private static final String BESIDE =
            "aside, nav, footer, [id*=sidebar], [class*=sidebar], [id*=recent], [class*=recent],"
                    + " [id*=popular], [class*=popular], div.another_category, [id~=^entry\\d+Comment$], .tt-calendar, "
                    + Landmark.AUTHORS_TEXT;
    private static final String PAGER = "[class*=paging], [id*=paging], [class*=pagination], [id*=pagination]";

    public static ListPage read(Page page) {
        Set<PostAddress> posts = new LinkedHashSet<>();
        ElementScope beside = new ElementScope(BESIDE + ", " + PAGER);
        List<Element> anchors = page.document().select(Css.of("a[href]"));
        for (Element anchor : anchors) {
            String href = anchor.attr("href");
            HttpUrl url = isElsewhere(href, page.url()) ? null : page.url().resolve(href);
            boolean here = url != null && url.host().equals(page.url().host()) && url.fragment() == null;
            PostAddress address = url == null || !here ? null : PostAddress.of(url);
            if (address != null && address.type() == PostType.POST && !beside.hold(anchor)) {
                posts.add(address);
            }
        }
        return new ListPage(List.copyOf(posts), lastPage(page, anchors));
    }

    /** Told by the text alone: most links of a page are such, and reading an address takes far longer than this. */
    private static boolean isElsewhere(String href, HttpUrl page) {
        return href.startsWith("#") || (href.startsWith("http") && !href.contains(page.host()));
    }

    private static @Nullable Integer lastPage(Page page, List<Element> anchors) {
        IntStream linked = anchors.stream()
                .filter(anchor -> anchor.attr("href").contains("page="))
                .map(anchor -> page.url().resolve(anchor.attr("href")))
                .filter(Objects::nonNull)
                .filter(url -> url.host().equals(page.url().host()))
                .map(url -> url.queryParameter("page"))
                .filter(number -> number != null && number.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt);
        ElementScope pager = new ElementScope(PAGER);
        IntStream selected = page.document().stream()
                .filter(element -> element.attributesSize() > 0 && element.hasClass("selected") && pager.hold(element))
                .map(element -> element.text().strip())
                .filter(number -> number.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt);
        OptionalInt last = IntStream.concat(linked, selected).max();
        return last.isPresent() ? Integer.valueOf(last.getAsInt()) : null;
    }
}
