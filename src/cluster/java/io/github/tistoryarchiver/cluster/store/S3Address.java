package io.github.tistoryarchiver.cluster.store;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A folder in an object store: {@code s3://BUCKET/PREFIX}.
 *
 * @param prefix of the keys in it; empty, or with a slash at its end
 */
public record S3Address(String bucket, String prefix) {
    private static final String SCHEME = "s3://";
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final int MAX_PREFIX = 500;

    /** Tells whether an address is of this kind. */
    public static boolean isOne(String address) {
        return address.startsWith(SCHEME);
    }

    /**
     * Parses an address.
     *
     * @throws IllegalArgumentException when it is not one
     */
    public static S3Address parse(String address) {
        String[] parts = (isOne(address) ? address.substring(SCHEME.length()) : "").split("/", 2);
        String path = parts.length < 2 ? "" : parts[1].replaceFirst("/+$", "");
        boolean isPlain = path.isEmpty() || Arrays.stream(path.split("/", -1)).allMatch(S3Address::isName);
        if (!BUCKET.matcher(parts[0]).matches() || !isPlain || path.length() > MAX_PREFIX) {
            throw new IllegalArgumentException(address);
        }
        return new S3Address(parts[0], path.isEmpty() ? "" : path + "/");
    }

    /** Tells whether a part of a path can be the name of a file, and leads nowhere else. */
    static boolean isName(String part) {
        return !part.isEmpty()
                && !part.equals(".")
                && !part.equals("..")
                && part.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '\\' || c == ':');
    }

    /** Returns the folder of this name in this one. */
    public S3Address child(String name) {
        if (!isName(name) || name.contains("/")) {
            throw new IllegalArgumentException(name);
        }
        return new S3Address(bucket, prefix + name + "/");
    }

    /** Returns the key of a file in this folder. */
    String key(String path) {
        return prefix + path;
    }

    @Override
    public String toString() {
        return SCHEME + bucket + "/" + prefix.replaceFirst("/$", "");
    }
}
