package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.io.PrintStream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reports the start and the result of a run to a health check in the protocol of healthchecks.io: the address itself
 * means success, {@code /start} and {@code /fail} below it mean the start and a failure. If it does not answer, a
 * warning is printed and nothing else changes.
 */
public final class HealthCheck {
    private final HttpUrl address;
    private final Fetcher fetcher;
    private final PrintStream err;
    private final Messages messages;

    public HealthCheck(HttpUrl address, Fetcher fetcher, PrintStream err, Messages messages) {
        this.address = address;
        this.fetcher = fetcher;
        this.err = err;
        this.messages = messages;
    }

    public void started() {
        send("start");
    }

    public void ended(int exitCode) {
        send(exitCode == ExitCode.COMPLETE ? null : "fail");
    }

    private void send(@Nullable String below) {
        HttpUrl url = below == null
                ? address
                : address.newBuilder().addPathSegment(below).build();
        try (Response response = fetcher.fetch(Request.page(url))) {
            if (response.status() >= 400) {
                warn(Integer.toString(response.status()));
            }
        } catch (FetchException e) {
            warn(messages.get("reason." + e.reason()));
        }
    }

    /** Prints a warning with the host only, because the address is a secret of the user. */
    private void warn(String why) {
        err.println(messages.get("ping.failed", address.host(), why));
    }
}
