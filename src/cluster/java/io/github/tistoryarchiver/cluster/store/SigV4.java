package io.github.tistoryarchiver.cluster.store;

import io.github.tistoryarchiver.archive.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to S3: AWS Signature Version 4, in the header {@code Authorization}. */
final class SigV4 {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String HMAC = "HmacSHA256";
    private static final String UNRESERVED = "-._~";

    private final S3Settings settings;

    SigV4(S3Settings settings) {
        this.settings = settings;
    }

    /**
     * Returns all headers of a request: the given ones, and those of the signature.
     *
     * @param path of the address, encoded by {@link #encodedPath}
     * @param query of the address, encoded by {@link #encodedQuery}
     * @param headers that are sent, {@code host} among them; names in lower case
     * @param payload the SHA-256 of the body
     */
    SortedMap<String, String> signed(
            String method, String path, String query, Map<String, String> headers, String payload, Instant now) {
        SortedMap<String, String> all = new TreeMap<>(headers);
        String time = TIME.format(now);
        all.put("x-amz-content-sha256", payload);
        all.put("x-amz-date", time);
        if (settings.token() != null) {
            all.put("x-amz-security-token", settings.token());
        }
        String names = String.join(";", all.keySet());
        String request = String.join("\n", method, path, query, lines(all), names, payload);
        String scope = time.substring(0, 8) + "/" + settings.region() + "/s3/aws4_request";
        String text = String.join("\n", ALGORITHM, time, scope, Sha256.of(request.getBytes(StandardCharsets.UTF_8)));
        all.put(
                "authorization",
                ALGORITHM + " Credential=" + settings.accessKey() + "/" + scope + ",SignedHeaders=" + names
                        + ",Signature=" + HexFormat.of().formatHex(hmac(key(time.substring(0, 8)), text)));
        return all;
    }

    private static String lines(SortedMap<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
    }

    private byte[] key(String day) {
        byte[] key = ("AWS4" + settings.secretKey()).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {day, settings.region(), "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Returns a path with all encoded that may be, but for the slashes. */
    static String encodedPath(String path) {
        return encoded(path, "/");
    }

    /** Returns a query, sorted by name and with all encoded that may be. */
    static String encodedQuery(Map<String, String> query) {
        return new TreeMap<>(query)
                .entrySet().stream()
                        .map(part -> encoded(part.getKey(), "") + "=" + encoded(part.getValue(), ""))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text, String kept) {
        StringBuilder all = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
            if (isPlain || (UNRESERVED + kept).indexOf(b) >= 0) {
                all.append((char) b);
            } else {
                all.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return all.toString();
    }
}
