package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import okhttp3.HttpUrl;

/** Where in a WARC file which record is (CDXJ). */
final class WarcIndex {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String file;
    private final List<String> lines = new ArrayList<>();

    /** @param file the name of the WARC file */
    WarcIndex(String file) {
        this.file = file;
    }

    /**
     * A record.
     *
     * @param digest of its payload: SHA-256 as hexadecimal digits
     * @param offset where it begins in the file, in bytes
     */
    record Line(HttpUrl url, Instant date, String type, int status, String digest, long offset, long length) {}

    void add(Line line) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("url", line.url().toString());
        values.put("mime", line.type());
        values.put("status", Integer.toString(line.status()));
        values.put("digest", "sha256:" + line.digest());
        values.put("length", Long.toString(line.length()));
        values.put("offset", Long.toString(line.offset()));
        values.put("filename", file);
        lines.add(key(line.url()) + " " + TIME.format(line.date()) + " " + ArchiveJson.line(values));
    }

    /** Returns the lines of the index in its order, which is that of their bytes. */
    List<String> sorted() {
        List<String> sorted = new ArrayList<>(lines);
        Collections.sort(sorted);
        return sorted;
    }

    /** Returns the address as indexes are sorted by it: the host from its end, all in lower case (SURT). */
    private static String key(HttpUrl url) {
        String host = url.host().replaceFirst("^www\\d*\\.", "");
        List<String> labels = Arrays.asList(host.split("\\."));
        Collections.reverse(labels);
        boolean hasPort = url.port() != HttpUrl.defaultPort(url.scheme());
        String query = url.encodedQuery();
        String sorted = query == null ? "" : "?" + String.join("&", new TreeSet<>(Arrays.asList(query.split("&", -1))));
        return (String.join(",", labels) + (hasPort ? ":" + url.port() : "") + ")" + url.encodedPath() + sorted)
                .toLowerCase(Locale.ROOT);
    }
}
