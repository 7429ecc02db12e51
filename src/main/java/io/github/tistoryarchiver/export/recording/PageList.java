package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.export.parts.ExportPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The pages from which readers of a web archive begin: home, and one of each post. */
final class PageList {
    private static final long HOME = 0;

    private final SortedMap<Long, String> titles = new TreeMap<>();
    private final Map<Long, HttpUrl> own = new TreeMap<>();
    private final SortedMap<Long, Page> pages = new TreeMap<>();

    private record Page(HttpUrl url, Instant date) {}

    /** @param title of the blog */
    PageList(String title) {
        titles.put(HOME, title);
    }

    /** Takes the title of a post, and the address that the blog uses for it. */
    void add(ExportPost post) {
        titles.put(post.number(), post.title());
        HttpUrl url = HttpUrl.parse(post.address());
        if (url != null) {
            own.put(post.number(), url);
        }
    }

    /** Takes an answer. */
    void add(PublishedAddresses.Meaning meaning, Taken answer) {
        HttpUrl url = answer.url();
        boolean isHome = url.encodedPath().equals("/") && url.query() == null;
        boolean isOfPost = meaning.kind() == PublishedAddresses.Kind.POST
                && !url.encodedPath().startsWith("/m/");
        if (answer.isSuccess() && (isHome || isOfPost)) {
            long number = meaning.post();
            Page page = new Page(url, answer.date());
            pages.merge(number, page, (one, other) -> other.url().equals(own.get(number)) ? other : one);
        }
    }

    /** Returns the numbers of the posts of which there is no page. */
    List<Long> missing() {
        return titles.keySet().stream()
                .filter(number -> number != HOME && !pages.containsKey(number))
                .toList();
    }

    /** Returns the address of the first page; {@code null} if there is none. */
    @Nullable
    HttpUrl first() {
        return pages.values().stream().map(Page::url).findFirst().orElse(null);
    }

    /** Returns the list as lines of JSON, the first of which describes it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("{\"format\":\"json-pages-1.0\",\"id\":\"pages\",\"title\":\"All Pages\"}");
        pages.forEach((number, page) -> {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("id", Long.toString(number));
            values.put("url", page.url().toString());
            values.put("ts", page.date().toString());
            values.put("title", titles.getOrDefault(number, page.url().toString()));
            lines.add(ArchiveJson.line(values));
        });
        return lines;
    }
}
