package io.github.tistoryarchiver.tistory;

import io.github.tistoryarchiver.model.License;
import io.github.tistoryarchiver.model.RelatedPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the platform puts behind a post's text: the licence, the comment count, the table of other posts. */
final class PostFooter {
    private static final String RELATED = "div.another_category";
    private static final Pattern LICENSE = Pattern.compile(
            "creativecommons\\.org/licenses/(by(?:-(?:nc|nd|sa))*)/(\\d\\.\\d)", Pattern.CASE_INSENSITIVE);

    private PostFooter() {}

    /** The licence; {@code null} where the owner set none. Some skins then show an empty one. */
    static @Nullable License license(Page page) {
        Element link = page.document()
                .selectFirst(".postbtn_ccl:not([data-ccl-type=]) a[href*=creativecommons.org/licenses/]");
        if (link == null || link.attr("href").contains("licenses//")) {
            return null;
        }
        Matcher known = LICENSE.matcher(link.attr("href"));
        String name = known.find() ? "CC " + known.group(1).toUpperCase(Locale.ROOT) + " " + known.group(2) : null;
        return new License(name, link.attr("href"));
    }

    /** The count in {@code #commentCountID} or {@code #commentCountID_0}; {@code null} where the skin shows none. */
    static @Nullable Integer commentCount(Page page, long id) {
        Element count = page.document().selectFirst("#commentCount" + id + "_0, #commentCount" + id);
        return count == null ? null : Numbers.count(count.text());
    }

    static List<RelatedPost> related(Page page) {
        List<RelatedPost> related = new ArrayList<>();
        for (Element row : page.document().select(RELATED + " tr")) {
            Element anchor = row.selectFirst("th a[href], td a[href]");
            HttpUrl url = anchor == null ? null : page.url().resolve(anchor.attr("href"));
            if (anchor == null || url == null) {
                continue;
            }
            PostAddress address = PostAddress.of(url);
            Element count = row.selectFirst("th > span");
            Element date = row.selectFirst("td");
            related.add(new RelatedPost(
                    anchor.text().strip(),
                    address == null ? null : address.number(),
                    url.newBuilder().query(null).build().toString(),
                    count == null ? null : Numbers.count(count.text()),
                    date == null ? null : ImageBlocks.emptyToNull(date.text().strip())));
        }
        return List.copyOf(related);
    }

    /** The category named in the heading of that table; empty where there is none. */
    static List<String> categoryOfRelated(Page page) {
        Element last =
                page.document().select(RELATED + " > h4 a[href*=/category/]").last();
        return last == null ? List.of() : CategoryTree.pathInAddress(last, page.url());
    }
}
