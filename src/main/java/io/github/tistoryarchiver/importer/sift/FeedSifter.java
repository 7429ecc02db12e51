package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.tistory.source.Feed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Sifts a feed that somebody saved as a file. */
final class FeedSifter implements Sifter {
    private static final int BUFFER = 1 << 16;
    private static final int MAX_FEED = WarcSifter.MAX_PAGE;

    @Override
    public void sift(SourceFile file, Sink sink) throws IOException {
        byte[] bytes;
        try (InputStream in = opened(file)) {
            bytes = in.readNBytes(MAX_FEED + 1);
        }
        if (bytes.length > MAX_FEED) {
            sink.fault(new SiftFault(SiftFault.Kind.TOO_LARGE, file.name(), file.name(), ""));
            return;
        }
        Feed feed = Feed.parse(bytes);
        if (feed.items().isEmpty()) {
            sink.skipped("feed without posts");
            return;
        }
        feed.items().stream()
                .filter(item -> item.id() == null)
                .forEach(item -> sink.fault(new SiftFault(
                        SiftFault.Kind.NO_NUMBER,
                        file.name(),
                        Objects.requireNonNullElse(item.url(), ""),
                        Objects.requireNonNullElse(item.title(), ""))));
        sink.entry(new Sink.Entry(blogOf(feed), 0, feed.date(), Sink.Entry.FEED, bytes));
        if (!Feed.isWhole(bytes)) {
            sink.fault(new SiftFault(
                    SiftFault.Kind.ENDS_EARLY,
                    file.name(),
                    Long.toString(lines(bytes)),
                    Integer.toString(feed.items().size())));
        }
    }

    private static long lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lines().count();
    }

    static InputStream opened(SourceFile file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), BUFFER);
        in.mark(2);
        boolean isPacked = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return isPacked ? new GZIPInputStream(in, BUFFER) : in;
    }

    private static @Nullable String blogOf(Feed feed) {
        return feed.items().stream()
                .map(item -> item.url() == null ? null : HttpUrl.parse(item.url()))
                .filter(Objects::nonNull)
                .map(Hosts::onPlatform)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
