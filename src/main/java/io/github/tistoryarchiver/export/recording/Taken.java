package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.http.warc.HttpMessage;
import java.io.IOException;
import java.time.Instant;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A recorded answer.
 *
 * @param source what kind of source an import took it from; {@code null} if this program recorded it
 */
record Taken(
        HttpUrl url,
        Instant date,
        HttpMessage message,
        @Nullable String source) {

    /** Takes answers. */
    interface Taker {
        void take(Taken answer) throws IOException;
    }

    boolean isSuccess() {
        return message.status() / 100 == 2;
    }

    /** Returns the type that it has by its header; {@code null} for none. */
    @Nullable
    String type() {
        return message.headers().get("Content-Type");
    }

    /** Returns where it leads to; {@code null} if it leads nowhere else. */
    @Nullable
    HttpUrl redirect() {
        String location = message.headers().get("Location");
        return location == null || message.status() / 100 != 3 ? null : url.resolve(location);
    }
}
