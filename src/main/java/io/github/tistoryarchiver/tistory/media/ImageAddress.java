package io.github.tistoryarchiver.tistory.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The location of the original of an image.
 *
 * @param source the address as served, without signature and without the platform's thumbnail service around it; the
 *     permanent name of the image
 * @param candidates addresses to try, the best first; empty for an image embedded in the page
 */
public record ImageAddress(String source, List<HttpUrl> candidates) {
    private static final int MAX_NESTING = 5;
    private static final Pattern THUMBNAIL_HOST = Pattern.compile("(img\\d*|i\\d*|thumb)\\.(daumcdn|kakaocdn)\\.net");
    private static final Pattern OLD_HOST = Pattern.compile("cfile\\d+\\.uf\\.tistory\\.com");
    private static final Pattern DAUM_HOST = Pattern.compile("\\w+\\.daumcdn\\.net");
    private static final String THUMBNAIL_SIGNATURE = "%3Fcredential%3D";
    private static final Pattern SIGNATURE_IN_THUMBNAIL = Pattern.compile("%3Fcredential%3D[\\w%.~*-]*");
    private static final String SIGNING_HOST = "kakaocdn.net";
    private static final List<String> SIGNATURE =
            List.of("credential", "expires", "allow_ip", "allow_referer", "signature");
    private static final Pattern PARAMETER = Pattern.compile("([?&](?:amp;)*)([^=&]*)(=[^&]*)?");
    private static final String ADDRESS_DELIMITERS = " \t\r\n\"'()<>";

    /**
     * Parses an address as written in a page.
     *
     * @return {@code null} if it is not the address of a file on the web
     */
    public static @Nullable ImageAddress of(String written, HttpUrl base) {
        String text = unescaped(written.strip());
        if (text.startsWith("data:")) {
            return new ImageAddress(text, List.of());
        }
        HttpUrl url = text.isEmpty() || text.startsWith("#") ? null : base.resolve(text);
        for (int i = 0; url != null && i < MAX_NESTING && isThumbnail(url); i++) {
            url = base.resolve(unescaped(Objects.requireNonNull(url.queryParameter("fname"))));
        }
        if (url == null) {
            return null;
        }
        if (isSigned(url)) {
            return new ImageAddress(unsignedAsWritten(url.toString()), List.of(url));
        }
        if (!url.host().endsWith("daumcdn.net") && !url.host().endsWith("tistory.com")) {
            return new ImageAddress(url.toString(), List.of(url));
        }
        HttpUrl plain = url;
        List<HttpUrl> candidates = new ArrayList<>();
        if (isOldDaum(url)) {
            plain = url.newBuilder().query(null).fragment(null).build();
            candidates.add(plain.newBuilder().encodedQuery("original").build());
        } else if (OLD_HOST.matcher(url.host()).matches()) {
            plain = url.newBuilder()
                    .scheme("https")
                    .port(443)
                    .query(null)
                    .fragment(null)
                    .build();
            if (plain.pathSegments().size() == 2 && plain.pathSegments().get(0).equals("image")) {
                candidates.add(plain.newBuilder().setPathSegment(0, "original").build());
            }
        }
        candidates.add(plain);
        return new ImageAddress(plain.toString(), List.copyOf(candidates));
    }

    /** Unescapes an address that is escaped once or more (source: saved pages of 2022 to 2025). */
    private static String unescaped(String address) {
        String text = address;
        while (text.contains("&amp;")) {
            text = text.replace("&amp;", "&");
        }
        return text;
    }

    /**
     * Tells whether an address has the form {@code thumb/R1280x0/?scode=mtistory2&fname=…}, with the original's address
     * in {@code fname}.
     */
    private static boolean isThumbnail(HttpUrl url) {
        return url.encodedPath().contains("/thumb/")
                && THUMBNAIL_HOST.matcher(url.host()).matches()
                && url.queryParameter("fname") != null;
    }

    /**
     * Tells whether the original is served with {@code ?original}, as Tistory's own {@code getOriginalImageUrl()} does.
     */
    private static boolean isOldDaum(HttpUrl url) {
        List<String> path = url.pathSegments();
        return DAUM_HOST.matcher(url.host()).matches()
                && path.size() >= 3
                && List.of("cfile", "blogfile", "planet").contains(path.get(0));
    }

    private static boolean isSigned(HttpUrl url) {
        return url.host().endsWith(".kakaocdn.net") && url.queryParameter("signature") != null;
    }

    /** Removes the signatures from all addresses in HTML, so that the same body yields the same text on every fetch. */
    public static void unsignAll(StringBuilder html) {
        for (int at = html.indexOf(SIGNING_HOST); at >= 0; ) {
            int end = at + SIGNING_HOST.length();
            while (end < html.length() && ADDRESS_DELIMITERS.indexOf(html.charAt(end)) < 0) {
                end++;
            }
            String address = unsignedAsWritten(html.substring(at, end));
            html.replace(at, end, address);
            at = html.indexOf(SIGNING_HOST, at + address.length());
        }
        if (html.indexOf(THUMBNAIL_SIGNATURE) >= 0) {
            String plain = SIGNATURE_IN_THUMBNAIL.matcher(html).replaceAll("");
            html.setLength(0);
            html.append(plain);
        }
    }

    /** Removes the signature from an address; the rest of the query stays as written, escaped or not. */
    private static String unsignedAsWritten(String address) {
        int query = address.indexOf('?');
        if (query < 0 || !address.contains("signature=")) {
            return address;
        }
        Matcher parameter = PARAMETER.matcher(address).region(query, address.length());
        StringBuilder kept = new StringBuilder(address.substring(0, query));
        char separator = '?';
        while (parameter.find()) {
            if (!SIGNATURE.contains(parameter.group(2))) {
                kept.append(separator == '?' ? "?" : parameter.group(1))
                        .append(parameter.group(2))
                        .append(parameter.group(3) == null ? "" : parameter.group(3));
                separator = '&';
            }
        }
        return kept.toString();
    }
}
