package io.github.tistoryarchiver.tistory;

import io.github.tistoryarchiver.model.PostType;
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
                    + BodyFinder.TEXT;
    private static final String PAGER = "[class*=paging], [id*=paging], [class*=pagination], [id*=pagination]";
    private static final String SELECTED = ":is(" + PAGER + ") .selected, .selected:is(" + PAGER + ")";

    public static ListPage read(Page page) {
        Set<PostAddress> posts = new LinkedHashSet<>();
        Boxes beside = Boxes.of(page, BESIDE + ", " + PAGER);
        for (Element anchor : page.document().select(Css.of("a[href]"))) {
            if (beside.hold(anchor)) {
                continue;
            }
            HttpUrl url = page.url().resolve(anchor.attr("href"));
            PostAddress address = url == null || !url.host().equals(page.url().host()) ? null : PostAddress.of(url);
            boolean toPost = address != null && address.type() == PostType.POST && url.fragment() == null;
            if (toPost) {
                posts.add(Objects.requireNonNull(address));
            }
        }
        return new ListPage(List.copyOf(posts), lastPage(page));
    }

    private static @Nullable Integer lastPage(Page page) {
        IntStream linked = page.document().select(Css.of("a[href*=page=]")).stream()
                .map(anchor -> page.url().resolve(anchor.attr("href")))
                .filter(Objects::nonNull)
                .filter(url -> url.host().equals(page.url().host()))
                .map(url -> url.queryParameter("page"))
                .filter(number -> number != null && number.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt);
        IntStream selected = page.document().select(Css.of(SELECTED)).stream()
                .map(element -> element.text().strip())
                .filter(number -> number.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt);
        OptionalInt last = IntStream.concat(linked, selected).max();
        return last.isPresent() ? Integer.valueOf(last.getAsInt()) : null;
    }
}
