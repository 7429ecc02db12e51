package io.github.tistoryarchiver.fleet.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.http.Body;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningFetcherTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HOME = "https://hana.tistory.com/";

    private final List<String> asked = new ArrayList<>();
    private final Map<String, byte[]> kept = new HashMap<>();
    private Instant now = START;
    private int status = 200;
    private boolean isShort;

    private final Fetcher network = request -> {
        asked.add(request.url().encodedPath());
        return new Response(
                request.url(),
                status,
                new Headers.Builder().addUnsafeNonAscii("X-Name", "값").build(),
                Body.of(("글 " + asked.size()).getBytes(StandardCharsets.UTF_8)),
                Headers.of("User-Agent", "test"),
                isShort,
                null);
    };

    private final Beginnings beginnings = new Beginnings() {
        @Override
        public byte @Nullable [] read(String blog) {
            return kept.get(blog);
        }

        @Override
        public void keep(String blog, byte[] beginning) {
            kept.put(blog, beginning);
        }

        @Override
        public void forget(String blog) {
            kept.remove(blog);
        }
    };

    private BeginningFetcher lease() {
        return new BeginningFetcher(network, beginnings, "hana", () -> now);
    }

    private static Response page(Fetcher fetcher, String path) throws FetchException {
        return fetcher.fetch(Request.page(HttpUrl.get(HOME).resolve(path)));
    }

    private void beginAndAskForAPost() throws FetchException {
        BeginningFetcher first = lease();
        page(first, "/robots.txt");
        page(first, "/");
        page(first, "/1");
        asked.clear();
    }

    @Test
    void theNextLeaseHasTheSameAnswersWithTheTimeAtWhichTheyCame() throws Exception {
        beginAndAskForAPost();
        now = START.plusSeconds(30);
        BeginningFetcher next = lease();

        Response home = page(next, "/");

        assertThat(asked).isEmpty();
        assertThat(new String(home.body().bytes(), StandardCharsets.UTF_8)).isEqualTo("글 2");
        assertThat(home.header("X-Name")).isEqualTo("값");
        assertThat(home.sent().get("User-Agent")).isEqualTo("test");
        assertThat(home.received()).isEqualTo(START);
        assertThat(next.repeated()).isOne();
    }

    @Test
    void eachAnswerIsGivenOnce() throws Exception {
        beginAndAskForAPost();
        BeginningFetcher next = lease();

        page(next, "/");
        Response again = page(next, "/");

        assertThat(asked).containsExactly("/");
        assertThat(again.received()).isNull();
    }

    @Test
    void aThirdLeaseGoesOnAsTheSecondUntilTheAnswersAreTooOld() throws Exception {
        beginAndAskForAPost();
        for (Duration later : List.of(Duration.ofMinutes(6), Duration.ofMinutes(10), Duration.ofMinutes(11))) {
            now = START.plus(later);
            BeginningFetcher next = lease();
            page(next, "/");
            page(next, "/2");
        }

        assertThat(asked).containsExactly("/2", "/2", "/", "/2");
    }

    @Test
    void postsFilesAndWhatComesAfterThemAreAskedForInEachLease() throws Exception {
        BeginningFetcher first = lease();
        page(first, "/1");
        page(first, "/category");
        first.fetch(Request.asset(HttpUrl.get(HOME + "a.png"), HttpUrl.get(HOME)));
        BeginningFetcher next = lease();

        page(next, "/category");
        page(next, "/1");

        assertThat(asked).containsExactly("/1", "/category", "/a.png", "/category", "/1");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aRefusalIsNotKept(int refusal) throws Exception {
        status = refusal;
        beginAndAskForAPost();

        assertThat(page(lease(), "/").received()).isNull();
    }

    @Test
    void anAnswerThatEndedTooSoonIsNotKept() throws Exception {
        isShort = true;
        beginAndAskForAPost();

        assertThat(page(lease(), "/").received()).isNull();
    }

    @Test
    void aClockThatWasSetBackMakesAnswersUseless() throws Exception {
        beginAndAskForAPost();
        now = START.minusSeconds(1);

        assertThat(page(lease(), "/").received()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"answers\":[{\"url\":\"https://hana.tistory.com/\"}]}",
                "{\"answers\":[{\"url\":\"https://hana.tistory.com/\",\"status\":200,\"headers\":[\"\",\"\\n\"],\"sent\":[],"
                        + "\"body\":\"\",\"at\":\"2026-01-01T00:00:00Z\"}]}"
            })
    void whatIsDamagedIsAskedForOnceMore(String damaged) throws Exception {
        kept.put("hana", damaged.getBytes(StandardCharsets.UTF_8));

        assertThat(page(lease(), "/").received()).isNull();
    }

    @Test
    void aFolderThatCannotBeReadOrWrittenKeepsNoVisitFromItsWork() throws Exception {
        Beginnings broken = new Beginnings() {
            @Override
            public byte @Nullable [] read(String blog) throws IOException {
                throw new IOException("read");
            }

            @Override
            public void keep(String blog, byte[] beginning) throws IOException {
                throw new IOException("keep");
            }

            @Override
            public void forget(String blog) throws IOException {
                throw new IOException("forget");
            }
        };
        BeginningFetcher lease = new BeginningFetcher(network, broken, "hana", () -> now);

        page(lease, "/");
        page(lease, "/1");
        lease.forget();

        assertThat(asked).containsExactly("/", "/1");
    }

    @Test
    void aVisitThatIsOverIsForgotten() throws Exception {
        beginAndAskForAPost();
        lease().forget();

        assertThat(page(lease(), "/").received()).isNull();
    }
}
