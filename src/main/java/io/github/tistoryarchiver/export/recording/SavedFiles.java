package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.PlacedFile;
import io.github.tistoryarchiver.http.warc.KeptRecord;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.media.ImageAddress;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The files of the exported posts by the addresses under which pages ask for them. */
final class SavedFiles {
    private static final Set<String> ASKING = Set.of("src", "href", "poster", "data", "data-src", "data-url");
    private static final Set<String> ASKING_FOR_ONE_OF = Set.of("srcset", "data-srcset");
    private static final Pattern IN_STYLE = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)['\"]?\\s*\\)");
    private static final Pattern ONE_OF = Pattern.compile("(\\S+)(?:\\s+[\\d.]+[wx])?(?:\\s*,\\s*|\\s*$)");

    private final SortedMap<String, SavedFile> bySource = new TreeMap<>();

    /** A file and its type, such as {@code image/png}. */
    record SavedFile(KeptRecord.StoredFile file, String type) {}

    /** Takes the files of a post. */
    void add(ExportPost post) {
        Post archived = post.archived();
        if (archived == null) {
            return;
        }
        Map<String, PlacedFile> placed = post.files().stream()
                .collect(Collectors.toMap(file -> String.valueOf(file.asset().file()), file -> file));
        for (Asset asset : archived.assets()) {
            PlacedFile file = placed.get(asset.file());
            if (file != null) {
                String type = Objects.requireNonNullElse(asset.mediaType(), "application/octet-stream");
                KeptRecord.StoredFile stored = new KeptRecord.StoredFile(file.source(), file.bytes(), file.sha256());
                bySource.putIfAbsent(asset.source(), new SavedFile(stored, type));
            }
        }
    }

    /** Returns all files by the sources that the archive has for them. */
    SortedMap<String, SavedFile> bySource() {
        return bySource;
    }

    /**
     * Returns the files that a page asks for, in its order, by the addresses as it has them: signed, or those of thumbnails.
     */
    Map<HttpUrl, SavedFile> askedBy(Document page, HttpUrl url) {
        Set<String> written = new LinkedHashSet<>(); // most are there many times
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                if (ASKING.contains(name)) {
                    written.add(attribute.getValue());
                } else if (name.equals("style")) {
                    addAll(IN_STYLE.matcher(attribute.getValue()), written);
                } else if (ASKING_FOR_ONE_OF.contains(name)) {
                    addAll(ONE_OF.matcher(attribute.getValue()), written);
                }
            }
        }
        Map<HttpUrl, SavedFile> asked = new LinkedHashMap<>();
        written.forEach(address -> add(address, url, asked));
        return asked;
    }

    private static void addAll(Matcher addresses, Set<String> written) {
        while (addresses.find()) {
            written.add(addresses.group(1));
        }
    }

    private void add(String written, HttpUrl page, Map<HttpUrl, SavedFile> asked) {
        HttpUrl address = written.isBlank() || written.startsWith("data:") ? null : page.resolve(written.strip());
        ImageAddress image = address == null ? null : ImageAddress.of(written, page);
        SavedFile file = image == null ? null : bySource.get(image.source());
        if (address != null && file != null) {
            asked.put(withoutFragment(address), file);
        }
    }

    static HttpUrl withoutFragment(HttpUrl address) {
        return address.fragment() == null
                ? address
                : address.newBuilder().fragment(null).build();
    }

    /** Returns the address of a source; {@code null} if it has none on the web. */
    static @Nullable HttpUrl address(String source) {
        HttpUrl address = HttpUrl.parse(source);
        return address == null ? null : withoutFragment(address);
    }
}
