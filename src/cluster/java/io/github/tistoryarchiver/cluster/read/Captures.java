package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.importer.sift.Sink;
import io.github.tistoryarchiver.importer.sift.SourceFile;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Provenance;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where in the recordings the pages of a blog are. */
final class Captures {
    private final Map<Key, Capture> captures = new HashMap<>();

    private record Key(PostAddress post, Instant time, String recording) {}

    /**
     * A page.
     *
     * @param recording the name of the file, with the path within where it is a WACZ
     * @param position in bytes
     */
    record Capture(String recording, long position) {}

    /** Adds the answer at a place. */
    void add(SourceFile file, Sink.Place place, Sink.Exchange exchange) {
        PostAddress post = PostAddress.of(exchange.url());
        if (post != null) {
            String within = place.recording().startsWith(file.sha256() + "/")
                    ? place.recording().substring(file.sha256().length())
                    : "";
            captures.putIfAbsent(
                    new Key(post, exchange.date(), file.name()), new Capture(file.name() + within, place.position()));
        }
    }

    /** Returns where the text of a post is from; {@code null} if that is not one of these pages. */
    @Nullable
    Capture of(Post post, Provenance text) {
        OffsetDateTime at = text.at();
        String file = text.of();
        if (at == null || file == null) {
            return null;
        }
        List<PostAddress> addresses = new ArrayList<>(List.of(PostAddress.ofId(post.id())));
        Stream.of(post.url(), post.permalink())
                .filter(Objects::nonNull)
                .map(HttpUrl::parse)
                .filter(Objects::nonNull)
                .map(PostAddress::of)
                .filter(Objects::nonNull)
                .forEach(addresses::add);
        return addresses.stream()
                .map(address -> captures.get(new Key(address, at.toInstant(), file)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
