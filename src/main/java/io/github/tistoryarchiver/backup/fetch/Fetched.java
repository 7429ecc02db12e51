package io.github.tistoryarchiver.backup.fetch;

import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of asking an address: a value, or the problem that kept it away. */
public sealed interface Fetched<T> {

    /** The answer, read. */
    record Value<T>(T value) implements Fetched<T> {}

    /** There is no such answer. */
    record Missing<T>(Problem problem) implements Fetched<T> {}

    /** Reads an answer while it is open. */
    interface Reader<T> {
        T read(Response response) throws IOException;
    }

    /**
     * Asks an address and reads the answer, whatever its status.
     *
     * @param reader tells itself what is no answer
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

    /** Asks an address and reads the answer where it is a success; any other status is the problem. */
    static <T> Fetched<T> get(Fetcher fetcher, Request request, Reader<T> reader) {
        return ask(
                fetcher,
                request,
                response -> response.isSuccess()
                        ? new Value<>(reader.read(response))
                        : new Missing<>(Problem.status(request.url(), response.status())));
    }

    /** Asks for the bytes at an address. */
    static Fetched<byte[]> bytes(Fetcher fetcher, Request request) {
        return get(fetcher, request, response -> response.body().bytes());
    }

    /** Returns the value; {@code null} where there is none. */
    default @Nullable T orNull() {
        return this instanceof Value<T> fetched ? fetched.value() : null;
    }

    /** Returns why there is no value; {@code null} where there is one. */
    default @Nullable Problem problem() {
        return this instanceof Missing<T> missing ? missing.problem() : null;
    }

    /** Goes on with the value, where there is one. */
    default <U> Fetched<U> then(Function<T, Fetched<U>> next) {
        return this instanceof Value<T> fetched
                ? next.apply(fetched.value())
                : new Missing<>(((Missing<T>) this).problem());
    }
}
