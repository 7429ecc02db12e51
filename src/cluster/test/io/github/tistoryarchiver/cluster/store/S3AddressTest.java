package io.github.tistoryarchiver.cluster.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3AddressTest {
    @ParameterizedTest
    @CsvSource({
        "s3://bucket, s3://bucket/",
        "s3://bucket/, s3://bucket/",
        "s3://bucket/a/b, s3://bucket/a/b",
        "s3://bucket/a/b//, s3://bucket/a/b"
    })
    void anAddressIsABucketAndAFolder(String given, String known) {
        assertThat(S3Address.parse(given)).hasToString(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s3://", "s3://B", "s3:///a", "s3://bucket/a//b", "s3://bucket/../b", "s3://bucket/a/.", "/srv"})
    void whatIsNoneIsRefused(String given) {
        assertThatThrownBy(() -> S3Address.parse(given)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFolderOfABlogIsBelow() {
        assertThat(S3Address.parse("s3://bucket/a").child("sora").key("blog.json"))
                .isEqualTo("a/sora/blog.json");
        assertThatThrownBy(() -> S3Address.parse("s3://bucket/a").child(".."))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSettingsAreInTheEnvironment() throws S3Settings.MissingException {
        Map<String, String> amazon =
                Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "key", "AWS_REGION", "ap-northeast-2");
        Map<String, String> other = Map.of(
                "AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "key", "AWS_ENDPOINT_URL", "http://nas:9000");

        assertThat(S3Settings.of(amazon)).isEqualTo(new S3Settings("ap-northeast-2", null, "id", "key", null));
        assertThat(S3Settings.of(other))
                .isEqualTo(new S3Settings("us-east-1", HttpUrl.get("http://nas:9000"), "id", "key", null));
    }

    @Test
    void theVariableThatIsMissingIsNamed() {
        assertThatThrownBy(() -> S3Settings.of(Map.of("AWS_REGION", "a", "AWS_ACCESS_KEY_ID", "id")))
                .hasMessageContaining(" AWS_SECRET_ACCESS_KEY ");
        assertThatThrownBy(() -> S3Settings.of(Map.of("AWS_ACCESS_KEY_ID", "id")))
                .hasMessageContaining(" AWS_REGION ");
        assertThatThrownBy(() -> S3Settings.of(Map.of("AWS_ENDPOINT_URL", "nas:9000")))
                .hasMessageContaining(" AWS_ENDPOINT_URL ");
    }
}
