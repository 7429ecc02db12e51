package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.importer.sift.SiftFault;
import io.github.tistoryarchiver.importer.sift.Sink;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Takes those files of a recording that posts lack. */
record FilesOnly(FileStock stock) implements Sink {

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
    public boolean isSurvey() {
        return false;
    }

    @Override
    public void dated(Instant date) {
        // entries had it
    }

    @Override
    public boolean wantsFile(HttpUrl address) {
        return stock.wants(address);
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
            stock.put(address, contentType, origin, in);
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
