package io.github.tistoryarchiver.backup.assets;

import io.github.tistoryarchiver.model.AssetOrigin;
import io.github.tistoryarchiver.tistory.body.AssetReference;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where else the images of one post are, whose signed addresses ended between page and image. Each source is asked once. */
public final class AlternateAddresses {
    private final Source again;
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

    /** An address that may do, and how it was found. */
    record Candidate(HttpUrl url, AssetOrigin origin) {}

    /**
     * @param again reads the post's page once more
     * @param feed reads the post from the feed
     */
    public AlternateAddresses(Supplier<@Nullable ParsedPost> again, Supplier<@Nullable ParsedPost> feed) {
        this.again = new Source(again);
        this.feed = new Source(feed);
    }

    List<Candidate> find(AssetReference reference, AssetOrigin origin) {
        List<HttpUrl> urls = switch (origin) {
            case PAGE_AGAIN -> again.find(reference);
            case FEED -> feed.find(reference);
            case THUMBNAIL -> {
                List<HttpUrl> originals = new ArrayList<>(again.find(reference));
                originals.addAll(feed.find(reference));
                originals.addAll(reference.candidates());
                yield originals.stream()
                        .limit(1)
                        .map(AssetReference::thumbnailOf)
                        .toList();
            }
        };
        return urls.stream().map(url -> new Candidate(url, origin)).toList();
    }
}
