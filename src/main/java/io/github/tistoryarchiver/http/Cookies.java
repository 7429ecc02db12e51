package io.github.tistoryarchiver.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Cookies of a file in Netscape's format, as browser extensions and curl write it. They are sent over https only, and nothing else ever shows them. */
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
     * Reads the lines of a file.
     *
     * @throws IllegalArgumentException when a line is no cookie; the message is its number
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

    /** The header for an address; {@code null} where no cookie is for it. */
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
