package io.github.tistoryarchiver.site.html;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses that may be in a page: paths of the tool's own, and addresses of others that lead to another place. */
public final class Href {
    /** Schemes that lead to another place; all others, such as {@code javascript}, do something instead. */
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private Href() {}

    /** Encodes a relative path, segment by segment. */
    public static String path(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%7E", "~"))
                .collect(Collectors.joining("/"));
    }

    /**
     * Returns an address of somebody else as it may be in a page.
     *
     * @return {@code null} if it leads nowhere, such as {@code javascript:…}, or its scheme is left out
     */
    public static @Nullable String outside(String address) {
        String plain = address.chars()
                .filter(sign -> sign > ' ' && sign != 0x7f)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace('\\', '/');
        String whole = plain.startsWith("//") ? "https:" + plain : plain;
        int colon = whole.indexOf(':');
        String scheme = colon < 0 ? "" : whole.substring(0, colon).toLowerCase(Locale.ROOT);
        boolean isWeb = scheme.startsWith("http");
        return SCHEMES.contains(scheme) && (!isWeb || whole.startsWith("//", colon + 1)) ? whole : null;
    }

    /** Returns the host of an address, for people to read; the address itself if it has none. */
    public static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
