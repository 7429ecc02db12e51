package io.github.tistoryarchiver.importer.sift;

import java.io.IOException;
import java.time.Instant;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Gives everything on to another sink; what is to be done otherwise is for those that extend it. */
public abstract class ForwardingSink implements Sink {
    /** Receives what is given on. */
    protected final Sink to;

    protected ForwardingSink(Sink to) {
        this.to = to;
    }

    @Override
    public boolean wants(String blog) {
        return to.wants(blog);
    }

    @Override
    public void exchange(Exchange exchange) {
        to.exchange(exchange);
    }

    @Override
    public void revisit(Revisit revisit) {
        to.revisit(revisit);
    }

    @Override
    public void entry(Entry entry) {
        to.entry(entry);
    }

    @Override
    public boolean readsPages(String blog) {
        return to.readsPages(blog);
    }

    @Override
    public boolean isSurvey() {
        return to.isSurvey();
    }

    @Override
    public void dated(Instant date) {
        to.dated(date);
    }

    @Override
    public void place(Place place) {
        to.place(place);
    }

    @Override
    public boolean takesFiles() {
        return to.takesFiles();
    }

    @Override
    public boolean wantsFile(HttpUrl address) {
        return to.wantsFile(address);
    }

    @Override
    public boolean wantsPayload(String digest) {
        return to.wantsPayload(digest);
    }

    @Override
    public void payload(String digest, HttpUrl address) {
        to.payload(digest, address);
    }

    @Override
    public void twin(HttpUrl address, @Nullable HttpUrl other, @Nullable String digest) {
        to.twin(address, other, digest);
    }

    @Override
    public boolean mayWantFile(int key) {
        return to.mayWantFile(key);
    }

    @Override
    public void file(HttpUrl address, @Nullable String contentType, Origin origin, Content content) throws IOException {
        to.file(address, contentType, origin, content);
    }

    @Override
    public void fault(SiftFault fault) {
        to.fault(fault);
    }

    @Override
    public void skipped(String kind) {
        to.skipped(kind);
    }
}
