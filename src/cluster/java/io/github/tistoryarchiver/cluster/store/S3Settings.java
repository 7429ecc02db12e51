package io.github.tistoryarchiver.cluster.store;

import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How an object store is reached.
 *
 * @param endpoint of a store other than Amazon's; {@code null} for Amazon's
 * @param token of temporary credentials; {@code null} for none
 */
public record S3Settings(
        String region,
        @Nullable HttpUrl endpoint,
        String accessKey,
        String secretKey,
        @Nullable String token) {
    private static final String USUAL_REGION = "us-east-1";

    /** Signals that a variable of the environment is missing or wrong. */
    public static final class MissingException extends Exception {
        private static final long serialVersionUID = 1;
        private final String variable;

        MissingException(String variable) {
            super("the variable " + variable + " of the environment is missing or wrong on this machine");
            this.variable = variable;
        }

        /** Returns the name of the variable. */
        public String variable() {
            return variable;
        }
    }

    /**
     * Reads the settings from variables of the environment, the only place for credentials.
     *
     * @throws MissingException when one is missing or wrong
     */
    public static S3Settings of(Map<String, String> environment) throws MissingException {
        String given = value(environment, "AWS_ENDPOINT_URL");
        HttpUrl endpoint = given == null ? null : HttpUrl.parse(given);
        if (given != null && endpoint == null) {
            throw new MissingException("AWS_ENDPOINT_URL");
        }
        String region = value(environment, "AWS_REGION");
        if (region == null && endpoint == null) {
            throw new MissingException("AWS_REGION");
        }
        return new S3Settings(
                Objects.requireNonNullElse(region, USUAL_REGION),
                endpoint,
                needed(environment, "AWS_ACCESS_KEY_ID"),
                needed(environment, "AWS_SECRET_ACCESS_KEY"),
                value(environment, "AWS_SESSION_TOKEN"));
    }

    private static String needed(Map<String, String> environment, String variable) throws MissingException {
        String value = value(environment, variable);
        if (value == null) {
            throw new MissingException(variable);
        }
        return value;
    }

    private static @Nullable String value(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "").strip();
        return value.isEmpty() ? null : value;
    }

    /** Returns the address of a bucket, without a slash at its end. */
    String bucketUrl(String bucket) {
        HttpUrl other = endpoint;
        if (other != null) {
            return other.toString().replaceFirst("/+$", "") + "/" + bucket;
        }
        String host = "s3." + region + ".amazonaws.com";
        return bucket.contains(".") // for which the store's certificate is not made
                ? "https://" + host + "/" + bucket
                : "https://" + bucket + "." + host;
    }

    /** Returns where the store is, without any secret. */
    @Override
    public String toString() {
        return region + " " + endpoint;
    }
}
