package io.github.tistoryarchiver.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BackupOptionsBuilder;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.options.Credentials;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.decorator.Patience;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private static final HttpUrl HOME = HttpUrl.get("https://sora.tistory.com/");
    private static final Problem REFUSAL = new Problem(Problem.Kind.HTTP_STATUS, HOME.toString(), "429");
    private static final Problem PRIVATE = new Problem(Problem.Kind.PRIVATE_OR_DELETED, HOME.toString(), "403");
    private static final Problem MISSING = new Problem(Problem.Kind.HTTP_STATUS, HOME.toString(), "404");

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private Problem answer = REFUSAL;
    private final CircuitBreaker breaker = breaker();

    private CircuitBreaker breaker() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
        RunEnvironment environment = new RunEnvironment(null, clock, clock, duration -> {}, interrupted::get);
        BackupOptions options = BackupOptionsBuilder.builder()
                .out(Path.of("out"))
                .rate(1)
                .connections(1)
                .only(Set.of())
                .scope(Scope.EVERYTHING)
                .style(CommentStyle.PLAIN)
                .access(Credentials.GUEST)
                .build();
        RunLimits limits = new RunLimits(
                environment,
                new FetcherStack(environment, HOME, options, new Patience(clock, null)),
                options,
                clock.instant());
        return new CircuitBreaker(
                post -> {
                    asked.incrementAndGet();
                    return new Outcome.Failed(post.address(), answer, post.namedBy());
                },
                HOME,
                limits);
    }

    private Outcome ask(Problem next) {
        answer = next;
        return breaker.apply(new DiscoveredPost(PostAddress.ofId(7), null, PostSource.SITEMAP));
    }

    private void ask(Problem next, int times) {
        for (int i = 0; i < times; i++) {
            ask(next);
        }
    }

    @Test
    void afterFiveRefusalsInARowNothingIsAskedForAndTheReportSaysHowMany() {
        ask(REFUSAL, 5);

        Outcome sixth = ask(REFUSAL);

        assertThat(asked).hasValue(5);
        assertThat(sixth)
                .isEqualTo(new Outcome.Failed(
                        PostAddress.ofId(7),
                        new Problem(Problem.Kind.NOT_ASKED, "https://sora.tistory.com/7", "5"),
                        PostSource.SITEMAP));
        assertThat(breaker.isOver()).isTrue();
    }

    @Test
    void anyOtherAnswerBetweenThemStartsTheCountAgain() {
        ask(REFUSAL, 4);
        ask(MISSING);
        ask(REFUSAL, 4);

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void aPrivatePostIsNoRefusalButTwentyInARowAre() {
        ask(PRIVATE, 19);
        assertThat(breaker.isOpen()).isFalse();

        ask(PRIVATE);

        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void deletedPostsNeverStopARun() {
        ask(MISSING, 100);

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void aRunThatIsToEndPostponesThePostWithoutAskingForIt() {
        interrupted.set(true);

        assertThat(ask(MISSING))
                .isEqualTo(new Outcome.Skipped(PostAddress.ofId(7), Outcome.Skipped.Reason.INTERRUPTED));
        assertThat(asked).hasValue(0);
        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.isOver()).isTrue();
    }
}
