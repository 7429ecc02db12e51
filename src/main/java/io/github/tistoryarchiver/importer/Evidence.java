package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.http.warc.ForeignRecord;
import io.github.tistoryarchiver.http.warc.ForeignWarc;
import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.http.warc.KeptRecord;
import io.github.tistoryarchiver.importer.sift.Sink;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.source.Feed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where in {@code raw/} there is something of which post. */
final class Evidence {
    private static final int MAX_RESOURCE = 48 << 20;
    private static final int BEGINNING = 1 << 19;
    private static final Pattern NUMBER = Pattern.compile("article:txid\"[^>]*content=\"\\d{1,18}_(\\d{1,18})\""
            + "|content=\"\\d{1,18}_(\\d{1,18})\"[^>]*article:txid\""
            + "|dg:plink\"[^>]*content=\"[^\"]*/(\\d{1,18})\""
            + "|\"entryId\"\\s*:\\s*\"?(\\d{1,18})\\b");
    private static final Pattern FEED = Pattern.compile("/rss/?");
    private static final Pattern COMMENTS = Pattern.compile("/m/api/(\\d{1,18})/comment");
    private static final Pattern GUESTBOOK = Pattern.compile("/m/api/guestbook|(?:/m)?/guestbook/?");

    /** Pages as they were served before saved ones, whose links may lead elsewhere; then the latest. */
    private static final Comparator<Place> SUREST_PAGE =
            Comparator.comparing(Place::kind).thenComparing(Place::date, Comparator.reverseOrder());

    private final TreeMap<Long, List<Place>> posts = new TreeMap<>();
    private final Map<Long, List<Place>> comments = new TreeMap<>();
    private final List<Place> homes = new ArrayList<>();
    private final List<Place> guestbook = new ArrayList<>();
    private final List<Place> ofBlog = new ArrayList<>();
    private final Set<Long> touched = new TreeSet<>();
    private final Set<Long> leftOut;

    private Evidence(Set<Long> leftOut) {
        this.leftOut = leftOut;
    }

    /** What a record holds. */
    enum Kind {
        PAGE,
        SAVED,
        FEED,
        TTXML,
        ZIP
    }

    /**
     * Where a record is.
     *
     * @param source the name of the file that was imported; {@code null} for a recording by this program
     * @param page what a page there is a source of
     */
    record Place(
            Path file,
            long position,
            Kind kind,
            Instant date,
            @Nullable String source,
            Source page) {}

    /**
     * The content of a record.
     *
     * @param message {@code null} for what is no answer
     */
    record Content(String target, byte[] bytes, @Nullable HttpMessage message) {}

    /**
     * Reads what is in {@code raw/}.
     *
     * @param files all of them
     * @param added those of this import
     * @param leftOut posts of which nothing is to be read
     * @throws ArchiveException when one cannot be opened
     */
    static Evidence of(List<Path> files, List<Path> added, Set<Long> leftOut) {
        Evidence evidence = new Evidence(leftOut);
        for (Path file : files) {
            try {
                boolean isAdded = added.contains(file);
                ForeignWarc.read(file, record -> {
                    evidence.note(file, record, isAdded);
                    return null;
                });
            } catch (IOException e) {
                throw new ArchiveException(file, e);
            }
        }
        return evidence;
    }

    /** Returns the posts of which this import has something, in the order of their numbers. */
    Set<Long> touched() {
        return touched;
    }

    List<Place> of(long post) {
        return posts.getOrDefault(post, List.of());
    }

    /** Returns where answers with comments of a post are, the latest first. */
    List<Place> commentsOf(long post) {
        return comments.getOrDefault(post, List.of()).stream()
                .sorted((one, other) -> other.date().compareTo(one.date()))
                .toList();
    }

    /** Returns the latest recording of the blog's home page; {@code null} if there is none. */
    @Nullable
    Place home() {
        return homes.stream().min(SUREST_PAGE).orElse(null);
    }

    /** Returns where answers with entries of the guestbook are, the latest first. */
    List<Place> guestbook() {
        return guestbook.stream()
                .sorted(Comparator.comparing(Place::date).reversed())
                .toList();
    }

    /** Returns where backups say something of the blog as a whole. */
    List<Place> ofBlog() {
        return ofBlog;
    }

    /** Returns where the pages of the newest post are; empty if there are none. */
    List<Place> newestPages() {
        return posts.descendingMap().values().stream()
                .map(places -> places.stream()
                        .filter(place -> place.kind() == Kind.PAGE || place.kind() == Kind.SAVED)
                        .sorted(SUREST_PAGE)
                        .toList())
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private void note(Path file, ForeignRecord record, boolean isAdded) throws IOException {
        HttpUrl url = HttpUrl.parse(record.target());
        Instant date = record.date();
        if (url == null || date == null) {
            return;
        }
        Sink.Origin kept = Sink.Origin.marked(record.header(KeptRecord.SOURCE), Sink.Origin.OWN);
        String name = kept == Sink.Origin.OWN ? null : record.header(KeptFile.NAME);
        Source page = name == null ? Source.PAGE : kept == Sink.Origin.WAYBACK ? Source.WAYBACK : Source.WARC;
        if (record.type().equals("response")) {
            HttpMessage message = KeptFile.message(record);
            if (message != null && message.status() / 100 == 2) {
                Kind kind = kept == Sink.Origin.SAVED ? Kind.SAVED : Kind.PAGE;
                answer(url, message, new Place(file, record.position(), kind, date, name, page), isAdded);
            }
        } else if (record.type().equals("resource")) {
            entry(url, record, new Place(file, record.position(), Kind.TTXML, date, name, page), isAdded);
        }
    }

    private void answer(HttpUrl url, HttpMessage message, Place place, boolean isAdded) {
        Matcher api = COMMENTS.matcher(url.encodedPath());
        PostAddress address = PostAddress.of(url);
        if (api.matches()) {
            add(comments, Long.parseLong(api.group(1)), place, isAdded);
        } else if (FEED.matcher(url.encodedPath()).matches()) {
            feed(message.body(), place, isAdded);
        } else if (url.encodedPath().equals("/") && url.query() == null) {
            homes.add(place);
        } else if (GUESTBOOK.matcher(url.encodedPath()).matches()) {
            guestbook.add(place);
        } else if (address != null) {
            Long id = number(address, message.body());
            if (id != null) {
                add(posts, id, place, isAdded);
            }
        }
    }

    private static @Nullable Long number(PostAddress address, byte[] body) {
        if (address.id() != null) {
            return address.id();
        }
        Matcher found =
                NUMBER.matcher(new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.ISO_8859_1));
        for (int group = 1; found.find(0) && group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return Long.valueOf(found.group(group));
            }
        }
        return null;
    }

    private void entry(HttpUrl url, ForeignRecord record, Place place, boolean isAdded) throws IOException {
        String type = Objects.requireNonNullElse(record.header("Content-Type"), "");
        PostAddress address = PostAddress.of(url);
        if (type.startsWith("application/rss")) {
            feed(record.block().readNBytes(MAX_RESOURCE), place, isAdded);
        } else if (address == null || address.id() == null) {
            ofBlog.add(place);
        } else {
            Kind kind = type.startsWith("text/html") ? Kind.ZIP : Kind.TTXML;
            add(posts, address.id(), of(place, kind), isAdded);
        }
    }

    private static Place of(Place place, Kind kind) {
        return new Place(place.file(), place.position(), kind, place.date(), place.source(), place.page());
    }

    private void feed(byte[] bytes, Place place, boolean isAdded) {
        for (Feed.Item item : Feed.parse(bytes).items()) {
            if (item.id() != null) {
                add(posts, item.id(), of(place, Kind.FEED), isAdded);
            }
        }
    }

    private void add(Map<Long, List<Place>> all, long post, Place place, boolean isAdded) {
        if (leftOut.contains(post)) {
            return;
        }
        all.computeIfAbsent(post, id -> new ArrayList<>(1)).add(place);
        if (isAdded) {
            touched.add(post);
        }
    }

    /**
     * Reads a record.
     *
     * @throws ArchiveException when it cannot be read
     */
    static Content read(Place place) {
        List<Content> read = new ArrayList<>(1);
        try {
            ForeignWarc.readAt(place.file(), place.position(), record -> {
                HttpMessage message = record.type().equals("response") ? KeptFile.message(record) : null;
                byte[] bytes = message == null ? record.block().readNBytes(MAX_RESOURCE) : message.body();
                String target = record.target();
                return () -> read.add(new Content(target, bytes, message));
            });
        } catch (IOException e) {
            throw new ArchiveException(place.file(), e);
        }
        return read.get(0);
    }
}
