package io.github.tistoryarchiver.cluster.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of Amazon's documentation, "Authenticating Requests: Using the Authorization Header". */
class SigV4Test {
    private static final Instant TIME = Instant.parse("2013-05-24T00:00:00Z");
    private static final String NOTHING = Sha256.of(new byte[0]);
    private static final String HOST = "examplebucket.s3.amazonaws.com";

    private final SigV4 signature = new SigV4(new S3Settings(
            "us-east-1", null, "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", null));

    @Test
    void aPartOfAnObjectIsAskedForWithTheDocumentedSignature() {
        assertThat(signature
                        .signed("GET", "/test.txt", "", Map.of("host", HOST, "range", "bytes=0-9"), NOTHING, TIME)
                        .get("authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void anObjectIsPutWithTheDocumentedSignature() {
        Map<String, String> headers = Map.of(
                "host", HOST, "date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY");
        String payload = Sha256.of("Welcome to Amazon S3.".getBytes(StandardCharsets.UTF_8));

        assertThat(signature
                        .signed("PUT", SigV4.encodedPath("/test$file.text"), "", headers, payload, TIME)
                        .get("authorization"))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void objectsAreListedWithTheDocumentedSignature() {
        String query = SigV4.encodedQuery(Map.of("prefix", "J", "max-keys", "2"));

        assertThat(signature
                        .signed("GET", "/", query, Map.of("host", HOST), NOTHING, TIME)
                        .get("authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void temporaryCredentialsAreSignedToo() {
        SigV4 temporary = new SigV4(new S3Settings("us-east-1", null, "A", "B", "token"));

        Map<String, String> headers = temporary.signed("GET", "/", "", Map.of("host", HOST), NOTHING, TIME);

        assertThat(headers).containsEntry("x-amz-security-token", "token");
        assertThat(headers.get("authorization")).contains(";x-amz-security-token,");
    }

    @Test
    void whatIsNotPlainInAPathIsEncodedByteByByte() {
        assertThat(SigV4.encodedPath("/섬 1+~.md")).isEqualTo("/%EC%84%AC%201%2B~.md");
    }

    @Test
    void theSettingsDoNotSayTheirSecret() {
        assertThat(new S3Settings("r", null, "id", "hidden", "hidden").toString())
                .doesNotContain("hidden");
    }
}
