package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.tistory.Listing;
import io.github.tistoryarchiver.tistory.PostAddress;
import io.github.tistoryarchiver.tistory.Sitemap;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Finds the posts of a blog: in its sitemap, and in the mobile listing where the sitemap is missing or shorter. */
final class Discovery {
    private static final int MOST_SITEMAPS = 200;
    private static final int MOST_PAGES = 5_000;

    private final Fetcher fetcher;
    private final HttpUrl home;
    private final Map<PostAddress, Found> found = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Integer inSitemap;
    private @Nullable Integer inListing;

    private Discovery(Fetcher fetcher, HttpUrl home) {
        this.fetcher = fetcher;
        this.home = home;
    }

    /**
     * What was found.
     *
     * @param sitemap posts in the sitemap; {@code null} where there is none
     * @param listing posts in the listing; {@code null} where it did not answer
     * @param problems sources that did not answer
     */
    record Result(
            List<Found> posts,
            @Nullable Integer sitemap,
            @Nullable Integer listing,
            List<Problem> problems) {}

    static Result of(Fetcher fetcher, HttpUrl home) {
        Discovery discovery = new Discovery(fetcher, home);
        discovery.readSitemaps();
        discovery.readListing();
        return new Result(
                List.copyOf(discovery.found.values()),
                discovery.inSitemap,
                discovery.inListing,
                List.copyOf(discovery.problems));
    }

    private void readSitemaps() {
        Deque<HttpUrl> waiting = new ArrayDeque<>(List.of(Objects.requireNonNull(home.resolve("/sitemap.xml"))));
        Set<HttpUrl> asked = new HashSet<>();
        while (!waiting.isEmpty() && asked.size() < MOST_SITEMAPS) {
            HttpUrl url = waiting.remove();
            if (!asked.add(url)) {
                continue;
            }
            byte[] bytes = bytes(url);
            if (bytes == null) {
                continue;
            }
            try {
                Sitemap sitemap = Sitemap.parse(bytes);
                waiting.addAll(sitemap.children());
                sitemap.entries().forEach(this::addFromSitemap);
                inSitemap = found.size();
            } catch (IOException e) {
                problems.add(new Problem(Problem.Kind.UNEXPECTED, url.toString(), String.valueOf(e.getMessage())));
            }
        }
    }

    /** Each post stands there twice, as desktop page and mobile twin, both with the same time. */
    private void addFromSitemap(Sitemap.Entry entry) {
        PostAddress address = PostAddress.of(entry.url());
        if (address != null) {
            found.merge(
                    address,
                    new Found(address, entry.lastModified()),
                    (old, twin) -> old.lastModified() == null ? twin : old);
        }
    }

    /** Reads on until nothing can be new: the last page, or as many known posts as the blog says it has. */
    private void readListing() {
        HttpUrl next = Listing.firstPage(home);
        int seen = 0;
        for (int page = 0; next != null && page < MOST_PAGES; page++) {
            byte[] bytes = bytes(next);
            Listing listing = bytes == null ? null : Listing.parse(bytes, home);
            if (listing == null) {
                return;
            }
            boolean news = false;
            for (Listing.Item item : listing.posts()) {
                news |= addFromListing(item);
            }
            seen += listing.posts().size();
            inListing = listing.totalItems() != null ? listing.totalItems() : Integer.valueOf(seen);
            boolean allKnown = listing.totalItems() != null && found.size() >= listing.totalItems() && !news;
            next = listing.next() == null || allKnown ? null : Listing.page(home, listing.next());
        }
    }

    private boolean addFromListing(Listing.Item item) {
        if (item.addresses().stream().anyMatch(found::containsKey)) {
            return false;
        }
        PostAddress address = item.addresses().get(0);
        found.put(address, new Found(address, null));
        return true;
    }

    private byte @Nullable [] bytes(HttpUrl url) {
        try (Response response = fetcher.fetch(Request.page(url))) {
            if (response.isSuccess()) {
                return response.body().bytes();
            }
            problems.add(Problem.status(url, response.status()));
        } catch (FetchException e) {
            problems.add(Problem.of(e));
        } catch (IOException e) {
            problems.add(new Problem(Problem.Kind.UNEXPECTED, url.toString(), String.valueOf(e.getMessage())));
        }
        return null;
    }
}
