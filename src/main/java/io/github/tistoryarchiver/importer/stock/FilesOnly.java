package io.github.tistoryarchiver.importer.stock;

import io.github.tistoryarchiver.importer.sift.SiftFault;
import io.github.tistoryarchiver.importer.sift.Sink;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Takes those files of a recording that posts lack.
 *
 * @param all where all of it is from; {@code null} if each file says that
 */
record FilesOnly(FileStock stock, Sink.@Nullable Origin all) implements Sink {

    @Override
    public boolean wants(String blog) {
        return false;
    }

    @Override
    public void exchange(Exchange exchange) {
        // kept before
    }

    @Override
    public void revisit(Revisit revisit) {
        // kept before
    }

    @Override
    public void entry(Entry entry) {
        // kept before
    }

    @Override
    public boolean wantsFile(HttpUrl address) {
        return stock.wants(address);
    }

    @Override
    public boolean wantsPayload(String digest) {
        return stock.wantsDigest(digest);
    }

    @Override
    public void payload(String digest, HttpUrl address) {
        stock.note(digest, address);
    }

    @Override
    public void twin(HttpUrl address, @Nullable HttpUrl other, @Nullable String digest) {
        if (stock.wants(address)) {
            stock.twin(address, other, digest);
        }
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public boolean mayWantFile(int key) {
        return stock.mayWant(key);
    }

    @Override
    public void file(HttpUrl address, @Nullable String contentType, Origin origin, Content content) throws IOException {
        try (InputStream in = content.open()) {
            stock.put(address, contentType, all == null ? origin : all, in);
        }
    }

    @Override
    public void fault(SiftFault fault) {
        // reported before
    }

    @Override
    public void skipped(String kind) {
        // counted before
    }
}
