package io.github.tistoryarchiver.demo;

import okhttp3.HttpUrl;

public final class DemoServer implements AutoCloseable {
    public static final String BLOG = "demo";

    public static DemoServer start() {
        throw new UnsupportedOperationException();
    }

    public HttpUrl address() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
