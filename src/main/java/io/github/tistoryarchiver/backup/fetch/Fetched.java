package io.github.tistoryarchiver.backup.fetch;

import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of a request: a value, or the problem that prevented it. */
public sealed interface Fetched<T> {

    /** A value read from the response. */
    record Value<T>(T value) implements Fetched<T> {}

    /** The problem that prevented a value. */
    record Missing<T>(Problem problem) implements Fetched<T> {}

    /** Reads a response while it is open. */
    interface Reader<T> {
        T read(Response response) throws IOException;
    }

    /**
     * Sends a request and reads the response, whatever its status.
     *
     * @param reader decides which responses are a problem
     */
    static <T> Fetched<T> ask(Fetcher fetcher, Request request, Reader<Fetched<T>> reader) {
        try (Response response = fetcher.fetch(request)) {
            return reader.read(response);
        } catch (FetchException e) {
            return new Missing<>(Problem.of(e));
        } catch (IOException e) {
            return new Missing<>(Problem.unexpected(request.url().toString(), e));
        }
    }

    /** Sends a request and reads the response if its status is a success; any other status is a problem. */
    static <T> Fetched<T> get(Fetcher fetcher, Request request, Reader<T> reader) {
        return ask(
                fetcher,
                request,
                response -> response.isSuccess()
                        ? new Value<>(reader.read(response))
                        : new Missing<>(Problem.status(request.url(), response.status())));
    }

    /** Fetches the bytes at an address. */
    static Fetched<byte[]> bytes(Fetcher fetcher, Request request) {
        return get(fetcher, request, response -> response.body().bytes());
    }

    /** Returns the value; {@code null} if there is none. */
    default @Nullable T orNull() {
        return this instanceof Value<T> fetched ? fetched.value() : null;
    }

    /** Returns why there is no value; {@code null} if there is one. */
    default @Nullable Problem problem() {
        return this instanceof Missing<T> missing ? missing.problem() : null;
    }

    /** Applies a further step to the value, if there is one. */
    default <U> Fetched<U> then(Function<T, Fetched<U>> next) {
        return this instanceof Value<T> fetched
                ? next.apply(fetched.value())
                : new Missing<>(((Missing<T>) this).problem());
    }
}
