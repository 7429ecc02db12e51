package io.github.tistoryarchiver.backup.fetch;

import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * An answer that came to its end. One that looks cut short is asked for once more; where the same comes twice it is whatever the blog
 * has there, else a connection broke on the way and the answer is none. One that is shorter than announced was asked for twice already.
 *
 * @param value the answer as it was read, whatever its status
 * @param lacksEnd whether it looks cut short and came twice like that
 */
public record WholeAnswer<T>(T value, int status, boolean lacksEnd) {

    /** Whether the server called it a success. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Reads an answer while it is open. */
    public interface Reader<T> {
        /** Returns the value. */
        T read(Response response) throws IOException;
    }

    private record Received<T>(T value, int status, byte[] bytes, boolean looksWhole, boolean isShort) {
        WholeAnswer<T> answer() {
            return new WholeAnswer<>(value, status, !looksWhole || isShort);
        }
    }

    /**
     * Asks.
     *
     * @param isWhole whether a value has its end; only asked of a success
     * @param isSame whether the bytes of two answers are the same
     */
    public static <T> Fetched<WholeAnswer<T>> ask(
            Fetcher fetcher,
            Request request,
            Reader<T> reader,
            Predicate<T> isWhole,
            BiPredicate<byte[], byte[]> isSame) {
        return receive(fetcher, request, reader, isWhole)
                .then(first -> first.looksWhole()
                        ? new Fetched.Value<>(first.answer())
                        : receive(fetcher, request, reader, isWhole)
                                .then(second -> agreed(first, second, request, isSame)));
    }

    private static <T> Fetched<WholeAnswer<T>> agreed(
            Received<T> first, Received<T> second, Request request, BiPredicate<byte[], byte[]> isSame) {
        return second.looksWhole() || isSame.test(first.bytes(), second.bytes())
                ? new Fetched.Value<>(second.answer())
                : new Fetched.Missing<>(new Problem(
                        Problem.Kind.CUT, request.url().toString(), Integer.toString(second.bytes().length)));
    }

    private static <T> Fetched<Received<T>> receive(
            Fetcher fetcher, Request request, Reader<T> reader, Predicate<T> isWhole) {
        return Fetched.ask(fetcher, request, response -> {
            T value = reader.read(response);
            boolean looksWhole = !response.isSuccess() || response.isShort() || isWhole.test(value);
            return new Fetched.Value<>(new Received<>(
                    value,
                    response.status(),
                    looksWhole ? NOTHING : response.body().bytes(),
                    looksWhole,
                    response.isShort()));
        });
    }

    private static final byte[] NOTHING = {};
}
