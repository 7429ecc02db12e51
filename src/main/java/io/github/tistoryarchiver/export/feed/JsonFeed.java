package io.github.tistoryarchiver.export.feed;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.TextOutput;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A JSON Feed 1.1, written item by item, one a line. */
final class JsonFeed implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final TextOutput out;
    private final AtomicBoolean isEmpty = new AtomicBoolean(true);

    private JsonFeed(TextOutput out) {
        this.out = out;
    }

    /** Starts a feed. */
    static JsonFeed open(OutputStream stream, Journey journey, String path) {
        JsonFeed feed = new JsonFeed(new TextOutput(stream));
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("version", "https://jsonfeed.org/version/1.1");
        head.put("title", journey.title());
        head.put("home_page_url", journey.siteUrl());
        head.put("feed_url", journey.siteUrl() + path);
        if (!journey.description().isBlank()) {
            head.put("description", journey.description());
        }
        head.put("language", "ko");
        String whole = ArchiveJson.line(head);
        feed.out.write(whole.substring(0, whole.length() - 1) + ",\"items\":[");
        return feed;
    }

    /** Adds a post. */
    void add(FeedEntry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        item.put("url", entry.address());
        item.put("title", entry.title());
        item.put("content_html", entry.html());
        if (entry.summary() != null) {
            item.put("summary", entry.summary());
        }
        putTime("date_published", entry.published(), item);
        putTime("date_modified", entry.published() == null ? null : entry.updated(), item);
        if (entry.author() != null) {
            item.put("authors", List.of(Map.of("name", entry.author())));
        }
        List<String> tags = new ArrayList<>(entry.terms().keySet());
        if (!tags.isEmpty()) {
            item.put("tags", tags);
        }
        out.write((isEmpty.getAndSet(false) ? "\n" : ",\n") + ArchiveJson.line(item));
    }

    private static void putTime(String key, @Nullable OffsetDateTime time, Map<String, Object> item) {
        if (time != null) {
            item.put(key, TIME.format(time));
        }
    }

    @Override
    public void close() {
        out.write("\n]}\n");
        out.close();
    }
}
