package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.importer.merge.Reading;
import io.github.tistoryarchiver.importer.sift.Hosts;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.backup.BackupPage;
import io.github.tistoryarchiver.tistory.backup.TtxmlEntry;
import io.github.tistoryarchiver.tistory.backup.XmlElement;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import io.github.tistoryarchiver.tistory.source.Feed;
import io.github.tistoryarchiver.tistory.source.FeedExcerpt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads a post from all places that have it. */
final class Readings {
    private final HttpUrl home;
    private final String blog;
    private final List<Category> categories;

    /** @param categories of the blog, by which a feed's category is found */
    Readings(HttpUrl home, String blog, List<Category> categories) {
        this.home = home;
        this.blog = blog;
        this.categories = categories;
    }

    /** Reads a post; what is no reading of it is left out. Of equal readings, the latest is kept. */
    List<Reading> of(long post, List<Evidence.Place> places) {
        Map<String, Reading> different = new LinkedHashMap<>();
        for (Evidence.Place place : places) {
            ParsedPost read = read(place, post);
            if (read != null && read.post().id() == post) {
                Reading reading = Reading.of(read, captured(place), place.source());
                different.merge(reading.sameness(), reading, Reading::later);
            }
        }
        return new ArrayList<>(different.values());
    }

    /** A zip does not say when it was made. */
    private static @Nullable Instant captured(Evidence.Place place) {
        return place.kind() == Evidence.Kind.ZIP || place.date().getEpochSecond() == 0 ? null : place.date();
    }

    private @Nullable ParsedPost read(Evidence.Place place, long post) {
        Evidence.Content content = Evidence.read(place);
        return switch (place.kind()) {
            case PAGE -> page(content, place);
            case SAVED -> saved(content);
            case FEED -> feed(content, post);
            case TTXML -> ttxml(content);
            case ZIP -> BackupPage.read(content.bytes(), post, home, blog);
        };
    }

    private @Nullable ParsedPost ttxml(Evidence.Content content) {
        XmlElement entry = XmlElement.parse(content.bytes());
        return entry == null ? null : TtxmlEntry.read(entry, home, blog);
    }

    private @Nullable ParsedPost page(Evidence.Content content, Evidence.Place place) {
        Page page = pageOf(content);
        PageKind kind = page == null ? PageKind.FOREIGN : page.kind();
        ParsedPost read = page == null || (kind != PageKind.POST && kind != PageKind.PROTECTED)
                ? null
                : PostReader.read(page, blog);
        boolean isForeign =
                read != null && place.source() != null && read.post().source() == Source.PAGE;
        return read == null || !read.hasBody()
                ? null
                : isForeign ? read.of(read.post().withSource(place.page())) : read;
    }

    private @Nullable ParsedPost saved(Evidence.Content content) {
        Page page = pageOf(content);
        ParsedPost read = page == null ? null : PostReader.read(page, blog);
        return read == null || !read.hasBody() ? null : read.of(read.post().withSource(Source.SAVED));
    }

    /** Parses a page, whose address is taken as one with https; {@code null} if its address is none. */
    static @Nullable Page pageOf(Evidence.Content content) {
        HttpUrl url = HttpUrl.parse(content.target());
        return url == null || content.message() == null
                ? null
                : Page.parse(content.bytes(), content.message().headers().get("Content-Type"), secure(url));
    }

    private static HttpUrl secure(HttpUrl url) {
        return url.isHttps() ? url : url.newBuilder().scheme("https").port(443).build();
    }

    private @Nullable ParsedPost feed(Evidence.Content content, long post) {
        Feed feed = Feed.parse(content.bytes());
        Feed.Item item = feed.items().stream()
                .filter(one -> Objects.equals(one.id(), post))
                .findFirst()
                .orElse(null);
        if (item == null || isOfOther(item)) {
            return null;
        }
        ParsedPost read = FeedExcerpt.isOnly(feed, item, null) ? null : PostReader.read(item, home, blog, categories);
        return read != null ? read : PostReader.readWithoutText(item, home, blog, categories);
    }

    /** Whether a post in a feed is another blog's, as in the feed of somebody who reads several. */
    private boolean isOfOther(Feed.Item item) {
        HttpUrl url = item.url() == null ? null : HttpUrl.parse(item.url());
        String name = url == null ? null : Hosts.onPlatform(url.host());
        return name != null && !name.equals(blog);
    }

    /** Whether only a feed's excerpt is known of a post, so that there is nothing to store. */
    static boolean lackText(List<Reading> readings) {
        return readings.stream()
                .noneMatch(reading -> reading.read().readable() != null
                        || (reading.read().post().visibility() == Visibility.PROTECTED));
    }
}
