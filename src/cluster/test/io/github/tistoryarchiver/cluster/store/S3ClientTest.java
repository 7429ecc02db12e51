package io.github.tistoryarchiver.cluster.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.cluster.store.LoopbackS3.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class S3ClientTest {
    @TempDir
    private Path folder;

    private LoopbackS3 store;
    private S3Client client;

    @BeforeEach
    void open() throws IOException {
        store = new LoopbackS3();
        client = client(store.settings(), "bucket");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    private static S3Client client(S3Settings settings, String bucket) {
        return new S3Client(settings, bucket, InstantSource.system(), duration -> {});
    }

    private static Content text(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private String held(String key) {
        return new String(store.objects().get(key), StandardCharsets.UTF_8);
    }

    /** Lets the first requests of a kind go wrong. */
    private void failFirst(String method, Fault fault, int times) {
        AtomicInteger left = new AtomicInteger(times);
        store.faults((asked, key) -> asked.equals(method) && left.getAndDecrement() > 0 ? fault : Fault.NONE);
    }

    @Test
    void whatWasPutIsGot() throws IOException {
        client.put("a/섬 1+2.md", text("글"));

        S3Client.Held held = client.get("a/섬 1+2.md", 100);

        assertThat(new String(held.bytes(), StandardCharsets.UTF_8)).isEqualTo("글");
        assertThat(client.download("a/섬 1+2.md", folder.resolve("x/y")))
                .isEqualTo(text("글").sha256());
        assertThat(folder.resolve("x/y")).hasContent("글");
    }

    @Test
    void whatIsNotThereIsNull() throws IOException {
        assertThat(client.get("none", 100)).isNull();
        assertThat(client.download("none", folder.resolve("none"))).isNull();
    }

    @Test
    void anObjectIsReplacedIfItIsAsItWas() throws IOException {
        String first = client.replace("a", text("1"), null);

        client.replace("a", text("2"), first);

        assertThat(held("a")).isEqualTo("2");
    }

    @Test
    void anObjectThatIsNotAsItWasIsLeftAlone() throws IOException {
        String first = client.replace("a", text("1"), null);
        client.put("a", text("of another"));

        assertThatThrownBy(() -> client.replace("a", text("2"), first)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> client.replace("a", text("2"), null)).isInstanceOf(ConflictException.class);
        assertThat(held("a")).isEqualTo("of another");
    }

    @Test
    void anObjectThatWasDeletedInTheMeantimeIsAConflict() throws IOException {
        String first = client.replace("a", text("1"), null);
        client.delete("a");

        assertThatThrownBy(() -> client.replace("a", text("2"), first)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aLostAnswerToAReplacementIsSettledByReadingTheObject() throws IOException {
        failFirst("PUT", Fault.LOST_ANSWER, 1);

        String etag = client.replace("a", text("1"), null);

        assertThat(etag).isEqualTo(client.get("a", 10).etag());
    }

    @Test
    void aReplacementWhoseAnswerWasLostIsAConflictIfAnotherCameAfterIt() {
        AtomicInteger puts = new AtomicInteger();
        store.faults((method, key) -> {
            if (method.equals("PUT") && puts.incrementAndGet() == 1) {
                return Fault.LOST_ANSWER;
            }
            if (method.equals("PUT")) {
                store.objects().put(key, new byte[] {'x'});
            }
            return Fault.NONE;
        });

        assertThatThrownBy(() -> client.replace("a", text("1"), null)).isInstanceOf(ConflictException.class);
        assertThat(held("a")).isEqualTo("x");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SLOW_DOWN", "LOST_REQUEST", "LOST_ANSWER"})
    void whatPassesIsTriedAgain(Fault fault) throws IOException {
        for (String method : new String[] {"PUT", "GET", "DELETE"}) {
            failFirst(method, fault, 5);
            client.replace("a", text("1"), null);
            assertThat(client.get("a", 10).bytes()).hasSize(1);
            client.delete("a");
        }
        assertThat(store.objects()).isEmpty();
    }

    @Test
    void aStoreThatNeverAnswersIsGivenUp() {
        failFirst("PUT", Fault.SLOW_DOWN, 1000);

        assertThatThrownBy(() -> client.put("a", text("1")))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("s3://bucket/a");
    }

    @Test
    void aListHasAllPages() throws IOException {
        for (int i = 0; i < 50; i++) {
            client.put("p/목록 " + i, text("1"));
            client.put("q/" + i, text("1"));
        }

        assertThat(client.list("p/"))
                .hasSize(50)
                .allMatch(object -> object.key().startsWith("p/목록 "));
        assertThat(client.folders("")).contains("p/", "q/");
    }

    @Test
    void wrongCredentialsAreSaidAtOnce() {
        S3Settings settings =
                new S3Settings("eu-test-1", store.settings().endpoint(), "AKIDLOOPBACK", "wrong", "token");
        S3Client wrong = client(settings, "bucket");

        assertThatThrownBy(() -> wrong.check("")).hasMessageContaining("403 SignatureDoesNotMatch");
    }

    @Test
    void aBucketThatIsNotThereIsSaid() {
        S3Client none = client(store.settings(), "none");

        assertThatThrownBy(() -> none.check("")).hasMessageContaining("s3://none/: 404 NoSuchBucket");
        assertThatThrownBy(() -> none.put("a", text("1"))).hasMessageContaining("NoSuchBucket");
    }

    @Test
    void anObjectThatIsTooLargeIsRefused() throws IOException {
        client.put("a", text("12345"));

        assertThatThrownBy(() -> client.get("a", 4)).isInstanceOf(S3Exception.class);
    }

    @Test
    void aBucketHasItsAddress() {
        S3Settings amazon = new S3Settings("ap-northeast-2", null, "a", "b", null);

        assertThat(amazon.bucketUrl("blogs")).isEqualTo("https://blogs.s3.ap-northeast-2.amazonaws.com");
        assertThat(amazon.bucketUrl("a.b")).isEqualTo("https://s3.ap-northeast-2.amazonaws.com/a.b");
        assertThat(new S3Settings("r", HttpUrl.get("https://s3.example.org:9000"), "a", "b", null).bucketUrl("blogs"))
                .isEqualTo("https://s3.example.org:9000/blogs");
    }
}
