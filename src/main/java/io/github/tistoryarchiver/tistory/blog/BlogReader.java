package io.github.tistoryarchiver.tistory.blog;

import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.BlogBuilder;
import io.github.tistoryarchiver.model.BlogCalendar;
import io.github.tistoryarchiver.model.BlogState;
import io.github.tistoryarchiver.model.Counters;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.page.Label;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import io.github.tistoryarchiver.tistory.page.PageScripts;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what any page of a blog shows of the blog itself. */
public final class BlogReader {

    /** The blog, its counters and its calendar; the latter two are {@code null} if the page does not show them. */
    public record Snapshot(
            Blog blog,
            @Nullable Counters counters,
            @Nullable BlogCalendar calendar) {}

    /** What the labels have that are looked for. */
    private static final List<String> LABELS = Stream.of(SidebarReader.HEADING_WORDS, CounterReader.NAMES)
            .flatMap(List::stream)
            .toList();

    private BlogReader() {}

    /**
     * Reads a page.
     *
     * @param address the blog as the user named it, used for what the page does not show
     */
    public static Snapshot read(Page page, BlogAddress address) {
        PageScripts platform = page.platform();
        JsonNode data = platform.blog();
        String url = platform.defaultUrl() != null ? platform.defaultUrl() : trimmed(address.home());
        HttpUrl parsed = HttpUrl.parse(url);
        List<Label> labels = Label.of(page, LABELS);
        Blog blog = BlogBuilder.builder()
                .name(name(page, address))
                .id(id(page))
                .title(firstOf(ApiJson.text(data, "title"), page.metadata().get("og:site_name"), title(page)))
                .description(description(page))
                .url(url)
                .host(parsed == null ? address.home().host() : parsed.host())
                .nickname(
                        firstOf(ApiJson.text(data, "nickName"), page.metadata().get("og.article.author", "by"), null))
                .postCount(CategoryTree.total(page))
                .categories(CategoryTree.read(page))
                .sidebar(SidebarReader.read(page, labels))
                .state(data.path("isDormancy").asBoolean(false) ? BlogState.DORMANT : BlogState.LIVE)
                .build();
        return new Snapshot(blog, CounterReader.read(page, labels), CalendarReader.read(page));
    }

    /** Returns the Tistory name. If the page does not give it, returns the name in the address, or else the host. */
    public static String name(Page page, BlogAddress address) {
        String name = ApiJson.text(page.platform().blog(), "name");
        if (name != null && name.matches("[A-Za-z0-9][A-Za-z0-9-]{0,62}")) {
            return name.toLowerCase(Locale.ROOT);
        }
        if (address.name() != null) {
            return address.name();
        }
        return Stream.of(page.platform().tistoryUrl(), page.metadata().get("article:pc_view_url"))
                .filter(Objects::nonNull)
                .map(HttpUrl::parse)
                .filter(Objects::nonNull)
                .map(HttpUrl::host)
                .filter(host -> host.endsWith(".tistory.com"))
                .map(host -> host.substring(0, host.length() - ".tistory.com".length()))
                .findFirst()
                .orElse(address.home().host());
    }

    private static @Nullable Long id(Page page) {
        Long id = ApiJson.number(page.platform().blog(), "id");
        String txid = page.metadata().get("article:txid");
        return id == null && txid != null && txid.matches("\\d{1,18}_\\d+")
                ? Long.valueOf(txid.substring(0, txid.indexOf('_')))
                : id;
    }

    private static @Nullable String title(Page page) {
        String title = page.document().title().strip();
        return page.kind() == PageKind.LIST && !title.isEmpty() ? title : null;
    }

    /** Returns the blog's description; {@code null} on a post's page, which has the post's description instead. */
    private static @Nullable String description(Page page) {
        return page.kind() == PageKind.LIST ? page.metadata().get("og:description", "description") : null;
    }

    private static String trimmed(HttpUrl home) {
        String text = home.toString();
        return text.substring(0, text.length() - 1);
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other, @Nullable String last) {
        return one != null ? one : other != null ? other : last;
    }
}
