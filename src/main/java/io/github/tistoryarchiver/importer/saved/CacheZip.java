package io.github.tistoryarchiver.importer.saved;

import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.importer.saved.LocalEntries.Entry;
import io.github.tistoryarchiver.importer.saved.SavedVisitor.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The cache of HTTrack, {@code hts-cache/new.zip}: an entry for each address, with the headers of the answer noted beside its
 * name. Pages are in it as they were served; pictures are where the mirror has them.
 */
public record CacheZip(Path path) implements SavedSource {
    private static final int MAX_ENTRIES = 1_000_000;
    private static final int MAX_RATIO = 200;
    private static final long HARMLESS = 64L << 20;
    private static final Set<String> TEXTS =
            Set.of("text/html", "application/xhtml+xml", "application/json", "application/rss+xml", "text/xml");

    /**
     * Tells whether a zip is such a cache.
     *
     * @throws IOException when it cannot be read
     */
    public static boolean is(Path file) throws IOException {
        try (LocalEntries entries = new LocalEntries(file)) {
            Entry first = entries.next();
            return first != null && first.notes().contains("X-In-Cache:");
        }
    }

    @Override
    public void read(SavedVisitor visitor) throws IOException {
        try (LocalEntries entries = new LocalEntries(path)) {
            int count = 0;
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                count++;
                if (count > MAX_ENTRIES) {
                    visitor.fault(Fault.TOO_MANY, String.valueOf(path.getFileName()));
                    return;
                }
                read(entries, entry, visitor);
            }
            if (entries.isCut()) {
                visitor.fault(Fault.CUT, String.valueOf(path.getFileName()));
            }
        }
    }

    private void read(LocalEntries entries, Entry entry, SavedVisitor visitor) {
        Map<String, String> notes = notes(entry.notes());
        HttpUrl url = HttpUrl.parse(entry.name());
        String status = notes.getOrDefault("x-statuscode", "");
        if (url == null || !status.startsWith("2")) {
            visitor.skipped("answer " + status);
            return;
        }
        if (entry.size() > HARMLESS && entry.size() / Math.max(1, entry.packed()) > MAX_RATIO) {
            visitor.fault(Fault.BOMB, entry.name());
            return;
        }
        boolean isInside = notes.getOrDefault("x-in-cache", "").equals("1");
        String save = pathIn(notes);
        if (!isInside && !isInMirror(save)) {
            visitor.fault(Fault.OUTSIDE, save);
            return;
        }
        try {
            if (TEXTS.contains(typeOf(notes))) {
                page(url, notes, isInside ? bytes(entries, entry) : null, visitor);
            } else if (visitor.wantsFile(url)) {
                file(url, notes, isInside ? entries.open(entry) : null, visitor);
            }
        } catch (IOException e) {
            visitor.fault(Fault.UNREADABLE, entry.name());
        }
    }

    private static Map<String, String> notes(String text) {
        Map<String, String> notes = new HashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                notes.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        });
        return notes;
    }

    private static String typeOf(Map<String, String> notes) {
        return notes.getOrDefault("content-type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(LocalEntries entries, Entry entry) throws IOException {
        try (InputStream in = entries.open(entry)) {
            return in.readNBytes(MAX_PAGE + 1);
        }
    }

    /** @param served {@code null} if only the mirror has the page, with other links */
    private void page(HttpUrl url, Map<String, String> notes, byte @Nullable [] served, SavedVisitor visitor)
            throws IOException {
        Path saved = served == null ? saved(notes) : null;
        byte[] body = served != null ? served : saved == null ? null : SavedPageFile.bytes(saved);
        if (body == null) {
            visitor.skipped("answer without content");
        } else if (body.length > MAX_PAGE) {
            visitor.fault(Fault.TOO_LARGE, url.toString());
        } else if (saved != null) {
            MirrorFolder.tell(saved, body, mirror(), visitor, new HashMap<>());
        } else {
            String charset = notes.getOrDefault("x-charset", "");
            String type = typeOf(notes) + (charset.isEmpty() ? "" : "; charset=" + charset);
            Headers.Builder headers = new Headers.Builder().addUnsafeNonAscii("Content-Type", type);
            visitor.page(new SavedAnswer(url, date(notes), new HttpMessage(200, headers.build(), body), true));
        }
    }

    /** Returns when HTTrack got an answer, which is what it notes if the server names no time of change; dynamic pages have none. */
    private static @Nullable Instant date(Map<String, String> notes) {
        return PageMark.ofHeaders(notes.get("last-modified"));
    }

    /** @param inside {@code null} if the mirror has the content */
    private void file(HttpUrl url, Map<String, String> notes, @Nullable InputStream inside, SavedVisitor visitor)
            throws IOException {
        Path saved = inside == null ? saved(notes) : null;
        if (inside == null && saved == null) {
            return;
        }
        try (InputStream in = inside != null ? inside : Files.newInputStream(saved, LinkOption.NOFOLLOW_LINKS)) {
            visitor.file(url, typeOf(notes), in, true);
        }
    }

    private Path mirror() {
        Path cache = path.toAbsolutePath().normalize().getParent();
        Path mirror = cache == null ? null : cache.getParent();
        return mirror == null ? path : mirror;
    }

    /** Returns the path that the file of an answer has in the mirror, as it is noted. */
    private static String pathIn(Map<String, String> notes) {
        String save = notes.getOrDefault("x-save", "").replace('\\', '/');
        String host = notes.getOrDefault("x-addr", "").replaceFirst("^\\w+://", "");
        int beginning = save.startsWith("/") && !host.isEmpty() ? save.indexOf("/" + host + "/") : -1;
        return beginning < 0 ? save : save.substring(beginning + 1);
    }

    private boolean isInMirror(String save) {
        try {
            return mirror().resolve(save).normalize().startsWith(mirror());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Returns the file of an answer; {@code null} if there is none in the mirror. */
    private @Nullable Path saved(Map<String, String> notes) throws IOException {
        Path file = mirror().resolve(pathIn(notes)).normalize();
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && file.toRealPath().startsWith(mirror().toRealPath())
                ? file
                : null;
    }
}
