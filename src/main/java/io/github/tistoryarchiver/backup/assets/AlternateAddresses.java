package io.github.tistoryarchiver.backup.assets;

import io.github.tistoryarchiver.model.AssetOrigin;
import io.github.tistoryarchiver.tistory.body.parts.AssetReference;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Other addresses of a post's images, for signed addresses that expired between fetching the page and the image. Each
 * source is read once.
 */
public final class AlternateAddresses {
    private final Source rereadPage;
    private final Source feed;

    private static final class Source {
        private final Supplier<@Nullable ParsedPost> read;
        private @Nullable List<AssetReference> assets;

        Source(Supplier<@Nullable ParsedPost> read) {
            this.read = read;
        }

        List<HttpUrl> find(AssetReference reference) {
            if (assets == null) {
                ParsedPost post = read.get();
                assets = post == null ? List.of() : post.assets();
            }
            return assets.stream()
                    .filter(reference::isSameFile)
                    .flatMap(same -> same.candidates().stream())
                    .filter(candidate -> !reference.candidates().contains(candidate))
                    .toList();
        }
    }

    /** An address to try, and how it was found. */
    record Candidate(HttpUrl url, AssetOrigin origin) {}

    /**
     * Creates the alternate addresses of one post's files.
     *
     * @param rereadPage reads the post's page once more; supplies {@code null} if it cannot be read
     * @param feed reads the post from the feed; supplies {@code null} if the feed lacks it
     */
    public AlternateAddresses(Supplier<@Nullable ParsedPost> rereadPage, Supplier<@Nullable ParsedPost> feed) {
        this.rereadPage = new Source(rereadPage);
        this.feed = new Source(feed);
    }

    List<Candidate> find(AssetReference reference, AssetOrigin origin) {
        List<HttpUrl> urls = switch (origin) {
            case PAGE_AGAIN -> rereadPage.find(reference);
            case FEED -> feed.find(reference);
            case THUMBNAIL -> {
                List<HttpUrl> originals = new ArrayList<>(rereadPage.find(reference));
                originals.addAll(feed.find(reference));
                originals.addAll(reference.candidates());
                yield originals.stream()
                        .limit(1)
                        .map(AssetReference::thumbnailOf)
                        .toList();
            }
            case BACKUP, CRAWL, WAYBACK -> List.of();
        };
        return urls.stream().map(url -> new Candidate(url, origin)).toList();
    }
}
