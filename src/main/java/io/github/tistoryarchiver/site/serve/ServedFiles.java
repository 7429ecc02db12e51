package io.github.tistoryarchiver.site.serve;

import io.github.tistoryarchiver.archive.files.MediaType;
import io.github.tistoryarchiver.sink.Purpose;
import io.github.tistoryarchiver.sink.Sink;
import io.github.tistoryarchiver.site.page.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the files of an archive that its site refers to; no others are served. */
final class ServedFiles {
    private static final Pattern OF_POST = Pattern.compile(
            "((?:posts|pages|notices)/\\d+)/(assets/.+|post\\.md|post\\.json|revisions/[^/]+/post\\.md)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "md", "text/plain; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "mp3", "audio/mpeg");
    private static final int START = 512;

    private final Path archive;
    private final boolean isPublic;

    private ServedFiles(Path archive, boolean isPublic) {
        this.archive = archive;
        this.isPublic = isPublic;
    }

    static ServedFiles of(Path archive) throws IOException {
        boolean isPublic = Boolean.parseBoolean(
                Sink.optionsOf(archive.resolve("site"), Purpose.SITE).get("public"));
        return new ServedFiles(archive.toRealPath(), isPublic);
    }

    /**
     * A file to serve.
     *
     * @param path {@code null} if there is none
     */
    record Served(@Nullable Path path, Map<String, String> headers) {}

    /**
     * Finds a file.
     *
     * @param rawPath of the address, encoded
     */
    Served find(String rawPath) throws IOException {
        Path path = path(rawPath);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cache-Control", "no-cache");
        headers.put("Content-Security-Policy", Frame.POLICY + "; frame-ancestors 'none'");
        headers.put("Content-Type", path == null ? "text/html; charset=utf-8" : type(path));
        if (path != null) {
            headers.put("Accept-Ranges", "bytes");
            headers.put(
                    "ETag",
                    "\"" + Files.size(path) + "-"
                            + Files.getLastModifiedTime(path).toMillis() + "\"");
        }
        return new Served(path, headers);
    }

    private @Nullable Path path(String rawPath) throws IOException {
        try {
            String decoded = URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
            String relative = decoded.substring(1);
            boolean isOdd = decoded.indexOf('\0') >= 0
                    || decoded.indexOf('\\') >= 0
                    || List.of(relative.split("/", -1)).stream()
                            .anyMatch(part -> part.isEmpty() || part.matches("\\.+"));
            if (isOdd || !isReferredTo(relative)) {
                return null;
            }
            Path file = archive.resolve(relative).normalize();
            return Files.isRegularFile(file) && file.toRealPath().startsWith(archive) ? file : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null; // no address of a file
        }
    }

    private boolean isReferredTo(String path) {
        if (path.startsWith("site/")) {
            return !path.startsWith("site/.") && !path.equals("site/site.json");
        }
        Matcher ofPost = OF_POST.matcher(path);
        return ofPost.matches()
                && Files.isRegularFile(archive.resolve("site/" + ofPost.group(1) + ".html"))
                && (!isPublic || ofPost.group(2).startsWith("assets/"));
    }

    /** Returns the media type: of the site's own files by their names, of others' by what they hold. */
    private String type(Path path) throws IOException {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        String known = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        boolean isOurs = path.startsWith(archive.resolve("site"));
        if (known != null && (isOurs || known.startsWith("text/plain") || known.startsWith("audio"))) {
            return known;
        }
        try (InputStream in = Files.newInputStream(path)) {
            MediaType type = MediaType.of(in.readNBytes(START));
            return type == null || type == MediaType.HTML ? "application/octet-stream" : type.mimeType();
        }
    }
}
