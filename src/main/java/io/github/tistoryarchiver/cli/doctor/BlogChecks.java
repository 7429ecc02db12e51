package io.github.tistoryarchiver.cli.doctor;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.http.decorator.RobotsRules;
import java.time.Duration;
import java.time.Instant;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Looks at a blog with two requests: whether it answers, what its robots.txt says, and the clock. */
record BlogChecks(RunEnvironment network, Messages messages, Findings findings) {
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(5);

    void run(HttpUrl home) {
        try {
            robots(RobotsRules.load(network.fetcher(), home), home);
            try (Response response = network.fetcher().fetch(Request.page(home))) {
                if (response.status() >= 400) {
                    findings.unreachable("status", home.toString(), Integer.toString(response.status()));
                } else {
                    findings.fine("answers", home.toString(), Integer.toString(response.status()));
                }
                clock(response.date());
            }
        } catch (FetchException e) {
            findings.unreachable("noAnswer", e.url().toString(), messages.get("reason." + e.reason()));
        }
    }

    private void robots(RobotsRules rules, HttpUrl home) {
        Duration delay = rules.crawlDelay();
        if (rules.isUnavailable()) {
            findings.toDo("robotsUnknown", home.host(), Integer.toString(rules.status()));
        } else if (!rules.isAllowed(home)) {
            findings.toDo("robotsForbid", home.host());
        } else if (delay != null) {
            findings.fine("robotsDelay", home.host(), Long.toString(delay.toSeconds()));
        } else {
            findings.fine("robots", home.host());
        }
    }

    /**
     * Compares this computer's clock with the server's.
     *
     * @param theirs {@code null} if the server does not say
     */
    private void clock(@Nullable Instant theirs) {
        if (theirs == null) {
            return;
        }
        Duration apart = Duration.between(theirs, network.clock().instant()).abs();
        if (apart.compareTo(WRONG_CLOCK) > 0) {
            findings.toDo("clockWrong", Long.toString(apart.toMinutes()));
        } else {
            findings.fine("clock");
        }
    }
}
