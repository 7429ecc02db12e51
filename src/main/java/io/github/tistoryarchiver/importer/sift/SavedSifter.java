package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.importer.saved.CacheZip;
import io.github.tistoryarchiver.importer.saved.MhtmlFile;
import io.github.tistoryarchiver.importer.saved.MirrorFolder;
import io.github.tistoryarchiver.importer.saved.SavedAnswer;
import io.github.tistoryarchiver.importer.saved.SavedPageFile;
import io.github.tistoryarchiver.importer.saved.SavedSource;
import io.github.tistoryarchiver.importer.saved.SavedVisitor;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Sifts pages that browsers and mirroring programs saved. */
final class SavedSifter implements Sifter {
    private final Hosts hosts;

    SavedSifter(Hosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public void sift(SourceFile file, Sink sink) throws IOException {
        source(file).read(new Pass(file, sink));
    }

    private static SavedSource source(SourceFile file) throws IOException {
        Path path = file.path();
        return switch (file.format()) {
            case MHTML -> new MhtmlFile(path);
            case HTTRACK ->
                !Files.isDirectory(path) && Format.isZip(path) ? new CacheZip(path) : new MirrorFolder(path);
            default -> new SavedPageFile(path);
        };
    }

    private final class Pass implements SavedVisitor {
        private final SourceFile file;
        private final Sink sink;

        Pass(SourceFile file, Sink sink) {
            this.file = file;
            this.sink = sink;
        }

        @Override
        public void page(SavedAnswer page) {
            HttpUrl url = page.url();
            if (url != null && Hosts.onPlatform(url) == null) {
                hosts.learnName(url, page.message());
            }
            String blog = url == null ? null : hosts.at(url);
            boolean isPost = url != null && PostAddress.of(url) != null;
            if (url == null || (blog == null && (page.isAsServed() || !isPost))) {
                sink.skipped("page of no blog");
            } else if (blog == null || sink.wants(blog)) {
                Sink.Origin origin = page.isAsServed() ? Sink.Origin.CRAWL : Sink.Origin.SAVED;
                Instant date = Objects.requireNonNullElse(page.date(), Instant.EPOCH);
                sink.exchange(new Sink.Exchange(blog, url, date, page.message(), null, origin));
            }
        }

        @Override
        public boolean wantsFile(HttpUrl address) {
            return sink.wantsFile(address);
        }

        @Override
        public void file(HttpUrl address, @Nullable String contentType, InputStream content, boolean isAsServed)
                throws IOException {
            sink.file(address, contentType, isAsServed ? Sink.Origin.CRAWL : Sink.Origin.SAVED, () -> content);
        }

        @Override
        public void fault(Fault fault, String place) {
            sink.fault(new SiftFault(kind(fault), file.name(), place, ""));
        }

        private static SiftFault.Kind kind(Fault fault) {
            return switch (fault) {
                case TOO_LARGE -> SiftFault.Kind.TOO_LARGE;
                case TOO_DEEP -> SiftFault.Kind.TOO_DEEP;
                case TOO_MANY -> SiftFault.Kind.TOO_MANY;
                case UNREADABLE -> SiftFault.Kind.UNREADABLE;
                case OUTSIDE -> SiftFault.Kind.OUTSIDE;
                case BOMB -> SiftFault.Kind.BOMB;
                case CUT -> SiftFault.Kind.CUT;
            };
        }

        @Override
        public void skipped(String kind) {
            sink.skipped(kind);
        }
    }
}
