package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.address.PostAddress;
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
 * A page that lists posts: home, category, tag, search. Skins mark up their lists differently, so every link to a post
 * counts unless it is outside the list (sidebar, navigation, pager) or in an author's text.
 *
 * @param posts in document order, without duplicates
 * @param lastPage the highest page number; 1 for a list of one page, {@code null} if the page shows no page numbers
 */
public record ListPage(List<PostAddress> posts, @Nullable Integer lastPage) {
    private static final String OUTSIDE_LIST =
            "aside, nav, footer, [id*=sidebar], [class*=sidebar], [id*=recent], [class*=recent],"
                    + " [id*=popular], [class*=popular], div.another_category, [id~=^entry\\d+Comment$], .tt-calendar, "
                    + Landmark.AUTHORS_TEXT;
    private static final String PAGER = "[class*=paging], [id*=paging], [class*=pagination], [id*=pagination]";

    public static ListPage read(Page page) {
        Set<PostAddress> posts = new LinkedHashSet<>();
        ElementScope excluded = new ElementScope(OUTSIDE_LIST + ", " + PAGER);
        List<Element> anchors = page.links();
        for (Element anchor : anchors) {
            String href = anchor.attr("href");
            HttpUrl url = mayBePost(href) && !isOtherHost(href, page.url()) ? page.resolve(href) : null;
            boolean isSameHost = url != null && url.host().equals(page.url().host()) && url.fragment() == null;
            PostAddress address = url == null || !isSameHost ? null : PostAddress.of(url);
            if (address != null && address.type() == PostType.POST && !excluded.hold(anchor)) {
                posts.add(address);
            }
        }
        return new ListPage(List.copyOf(posts), lastPage(page, anchors));
    }

    /** Tells from the text alone whether a link may lead to a post: one has a number in its path, or the word for its slug. */
    private static boolean mayBePost(String href) {
        if (href.contains("entry/")) {
            return true;
        }
        for (int i = 0; i < href.length(); i++) {
            char c = href.charAt(i);
            if (c >= '1' && c <= '9' && (i == 0 || href.charAt(i - 1) == '/')) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells from the text alone whether a link leads to another host or to a place within the page. Most links can be
     * skipped this way, which is much faster than parsing the address.
     */
    private static boolean isOtherHost(String href, HttpUrl page) {
        return href.startsWith("#")
                || href.startsWith("mailto:")
                || href.startsWith("javascript:")
                || (href.startsWith("http") && !href.contains(page.host()));
    }

    private static @Nullable Integer lastPage(Page page, List<Element> anchors) {
        IntStream linked = anchors.stream()
                .filter(anchor -> anchor.attr("href").contains("page="))
                .map(anchor -> page.resolve(anchor.attr("href")))
                .filter(Objects::nonNull)
                .filter(url -> url.host().equals(page.url().host()))
                .map(url -> url.queryParameter("page"))
                .filter(number -> number != null && number.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt);
        ElementScope pager = new ElementScope(PAGER);
        IntStream selected = page.landmarks().named().stream()
                .filter(element -> element.attributes().get("class").contains("selected")
                        && element.hasClass("selected")
                        && pager.hold(element))
                .map(element -> element.text().strip())
                .filter(number -> number.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt);
        OptionalInt last = IntStream.concat(linked, selected).max();
        return last.isPresent() ? Integer.valueOf(last.getAsInt()) : null;
    }
}
