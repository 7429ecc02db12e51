package io.github.tistoryarchiver.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of a file in Netscape format, as written by browser extensions and curl. They are sent over https only,
 * and appear nowhere else.
 */
public final class Cookies {
    private static final String HTTP_ONLY = "#HttpOnly_";
    private static final int FIELDS = 7;

    private final List<Cookie> all;

    private record Cookie(String domain, boolean subdomains, String path, long expires, String name, String value) {
        boolean isFor(HttpUrl url, Instant now) {
            boolean host =
                    url.host().equals(domain) || (subdomains && url.host().endsWith("." + domain));
            String asked = url.encodedPath();
            boolean below = asked.equals(path) || asked.startsWith(path.endsWith("/") ? path : path + "/");
            return host && below && (expires == 0 || expires > now.getEpochSecond());
        }
    }

    private Cookies(List<Cookie> all) {
        this.all = all;
    }

    /**
     * Parses the lines of a file.
     *
     * @throws IllegalArgumentException when a line is not a cookie; the message is its number, from 1
     */
    public static Cookies parse(List<String> lines) {
        List<Cookie> cookies = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    lines.get(i).startsWith(HTTP_ONLY) ? lines.get(i).substring(HTTP_ONLY.length()) : lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields.length != FIELDS
                    || !fields[4].matches("\\d{1,18}(\\.\\d*)?")
                    || (fields[5] + fields[6]).matches(".*[\\x00-\\x1f;].*")) {
                throw new IllegalArgumentException(Integer.toString(i + 1));
            }
            cookies.add(new Cookie(
                    fields[0].replaceFirst("^\\.", ""),
                    fields[1].equalsIgnoreCase("TRUE") || fields[0].startsWith("."),
                    fields[2],
                    Long.parseLong(fields[4].replaceFirst("\\..*", "")),
                    fields[5],
                    fields[6]));
        }
        return new Cookies(List.copyOf(cookies));
    }

    /** Returns the value of the {@code Cookie} header for an address; {@code null} if no cookie matches. */
    @Nullable
    public String headerFor(HttpUrl url, Instant now) {
        String header = all.stream()
                .filter(cookie -> url.isHttps() && cookie.isFor(url, now))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        return header.isEmpty() ? null : header;
    }

    @Override
    public String toString() {
        return all.size() + " cookies";
    }
}
