package io.github.tistoryarchiver.tistory.post;

import io.github.tistoryarchiver.model.License;
import io.github.tistoryarchiver.model.RelatedPost;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.blog.CategoryTree;
import io.github.tistoryarchiver.tistory.page.Landmark;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.NumberParser;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what the platform puts after a post's text: the licence, the comment count, the table of related posts. */
public final class PostFooter {

    private static final String LICENSE_LINK = "a[href*=creativecommons.org/licenses/]";
    private static final Pattern LICENSE = Pattern.compile(
            "creativecommons\\.org/licenses/(by(?:-(?:nc|nd|sa))*)/(\\d\\.\\d)", Pattern.CASE_INSENSITIVE);

    private PostFooter() {}

    /** Returns the licence, or {@code null} if the owner set none; some skins then show an empty one. */
    static @Nullable License license(Page page) {
        Element link = page.landmarks().all(Landmark.LICENSE).stream()
                .filter(box -> !box.attr("data-ccl-type").isEmpty() || !box.hasAttr("data-ccl-type"))
                .map(box -> box.selectFirst(Css.of(LICENSE_LINK)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (link == null || link.attr("href").contains("licenses//")) {
            return null;
        }
        Matcher known = LICENSE.matcher(link.attr("href"));
        String name = known.find() ? "CC " + known.group(1).toUpperCase(Locale.ROOT) + " " + known.group(2) : null;
        return new License(name, link.attr("href"));
    }

    /**
     * Returns the count in {@code #commentCountID} or {@code #commentCountID_0}, or {@code null} if the skin shows
     * none.
     */
    static @Nullable Integer commentCount(Page page, long id) {
        Element current = page.landmarks().byId("commentCount" + id + "_0");
        Element count = current != null ? current : page.landmarks().byId("commentCount" + id);
        return count == null ? null : NumberParser.count(count.text());
    }

    /** Returns the other posts of the table, without the post itself, which skins before 2022 list too. */
    static List<RelatedPost> related(Page page, long id, @Nullable PostAddress own) {
        List<RelatedPost> related = new ArrayList<>();
        for (Element row : rows(page)) {
            Element anchor = row.selectFirst(Css.of("th a[href], td a[href]"));
            HttpUrl url = anchor == null ? null : page.url().resolve(anchor.attr("href"));
            if (anchor == null || url == null) {
                continue;
            }
            PostAddress address = PostAddress.of(url);
            if (address != null && (address.equals(own) || Objects.equals(address.id(), id))) {
                continue;
            }
            Element count = row.selectFirst(Css.of("th > span"));
            Element date = row.selectFirst(Css.of("td"));
            related.add(new RelatedPost(
                    anchor.text().strip(),
                    address == null ? null : address.id(),
                    url.newBuilder().query(null).build().toString(),
                    count == null ? null : NumberParser.count(count.text()),
                    date == null ? null : Texts.emptyToNull(date.text().strip())));
        }
        return List.copyOf(related);
    }

    private static List<Element> rows(Page page) {
        return page.landmarks().all(Landmark.RELATED_POSTS).stream()
                .flatMap(table -> table.select(Css.of("tr")).stream())
                .toList();
    }

    /** Returns the category named in the heading of the table of related posts; empty if there is none. */
    static List<String> categoryOfRelated(Page page) {
        List<Element> links = page.landmarks().all(Landmark.RELATED_POSTS).stream()
                .flatMap(table -> table.select(Css.of("> h4 a[href*=/category/]")).stream())
                .toList();
        if (links.isEmpty()) {
            return List.of();
        }
        List<String> path = CategoryTree.pathOf(links.get(links.size() - 1), page);
        List<String> names = links.stream().map(link -> link.text().strip()).toList();
        boolean isShort =
                path.size() < names.size() && path.equals(names.subList(names.size() - path.size(), names.size()));
        return isShort ? names : path;
    }
}
