package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.http.warc.ForeignRecord;
import io.github.tistoryarchiver.http.warc.ForeignWarc;
import io.github.tistoryarchiver.http.warc.HttpMessage;
import io.github.tistoryarchiver.http.warc.KeptRecord;
import io.github.tistoryarchiver.http.warc.MissingDictionaryException;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Sifts recordings of crawlers: WARC and ARC. */
final class WarcSifter implements Sifter {
    /** The largest page that is read, in bytes. */
    static final int MAX_PAGE = 32 << 20;

    private static final String OWN_SOFTWARE = "tistory-archiver";
    private static final HttpMessage NO_HEAD = new HttpMessage(200, Headers.of(), new byte[0]);
    private static final int MAX_HOSTS = 100_000;
    private static final int MAX_INFO = 1 << 16;
    private static final Pattern RANGE = Pattern.compile("bytes 0-(\\d{1,18})/(\\d{1,18})");
    private static final Set<String> NO_PAGES = Set.of("image", "video", "audio", "font");
    private static final Set<String> NO_TEXTS = Set.of(
            "text/css",
            "text/javascript",
            "application/javascript",
            "application/x-javascript",
            "application/octet-stream",
            "application/zip",
            "application/pdf");

    private final Hosts hosts;
    private final @Nullable Path zstdDictionary;
    private final Map<String, RecordIndex> indexes;
    private final @Nullable RecordIndex others;
    private final Map<String, Integer> keys = new HashMap<>();

    /** @param zstdDictionary for recordings packed with Zstandard that lack it; {@code null} if there is none */
    WarcSifter(Hosts hosts, @Nullable Path zstdDictionary) {
        this(hosts, zstdDictionary, new HashMap<>(), null);
    }

    /**
     * Creates a sifter that knows where things are.
     *
     * @param indexes of recordings by their content
     * @param others of all other recordings; {@code null} to read them to know it
     */
    WarcSifter(
            Hosts hosts,
            @Nullable Path zstdDictionary,
            Map<String, RecordIndex> indexes,
            @Nullable RecordIndex others) {
        this.others = others;
        this.hosts = hosts;
        this.zstdDictionary = zstdDictionary;
        this.indexes = indexes;
    }

    @Override
    public void sift(SourceFile file, Sink sink) throws IOException {
        sift(file.path(), file.name(), file.sha256(), sink);
    }

    /**
     * Reads a recording: the first time all of it, and from then on only what is wanted.
     *
     * @param name of the source, as reports name it
     * @param content what tells its content from that of others
     */
    void sift(Path file, String name, String content, Sink sink) throws IOException {
        RecordIndex known = known(content);
        if (known != null && known.isComplete()) {
            ForeignWarc.read(
                    file, zstdDictionary, wanted(known, sink), new Pass(name, content, sink, new RecordIndex()));
            return;
        }
        RecordIndex index = new RecordIndex();
        try {
            List<ForeignWarc.Gap> gaps = ForeignWarc.read(file, zstdDictionary, new Pass(name, content, sink, index));
            gaps.forEach(gap -> sink.fault(
                    new SiftFault(SiftFault.Kind.GAP, name, Long.toString(gap.from()), Long.toString(gap.to()))));
        } catch (MissingDictionaryException e) {
            sink.fault(new SiftFault(SiftFault.Kind.NO_DICTIONARY, name, Long.toString(e.dictionary()), ""));
        }
        indexes.put(content, index);
    }

    private @Nullable RecordIndex known(String content) {
        RecordIndex known = indexes.get(content);
        return known == null ? others : known;
    }

    /** Tells whether a recording that was read before has nothing that is wanted now. */
    boolean lacksAnythingFor(Sink sink, String content) {
        RecordIndex known = known(content);
        return known != null && known.isComplete() && wanted(known, sink).length == 0;
    }

    private long[] wanted(RecordIndex index, Sink sink) {
        Set<Integer> ofHosts = keys.entrySet().stream()
                .filter(key -> wants(sink, key.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return index.positions(
                key -> key == RecordIndex.ANY || (key > 0 ? ofHosts.contains(key) : sink.mayWantFile(key)));
    }

    private boolean wants(Sink sink, String host) {
        String blog = hosts.at(host);
        return blog != null && sink.wants(blog);
    }

    /** Hosts are numbered from 1; the keys of files are negative. */
    private int keyOf(HttpUrl url) {
        return keys.size() < MAX_HOSTS
                ? keys.computeIfAbsent(url.host(), host -> keys.size() + 1)
                : keys.getOrDefault(url.host(), RecordIndex.ANY);
    }

    private final class Pass implements ForeignWarc.Visitor {
        private final String file;
        private final String content;
        private final Sink sink;
        private final RecordIndex index;
        private boolean isOwn;

        Pass(String file, String content, Sink sink, RecordIndex index) {
            this.file = file;
            this.content = content;
            this.sink = sink;
            this.index = index;
        }

        @Override
        public @Nullable Runnable visit(ForeignRecord record) throws IOException {
            String type = record.type();
            if (type.equals("warcinfo")) {
                String info = new String(record.block().readNBytes(MAX_INFO), StandardCharsets.UTF_8);
                isOwn = info.contains("software: " + OWN_SOFTWARE) && !info.contains(OWN_SOFTWARE + " import");
                note(RecordIndex.ALWAYS, null, false, record);
                return null;
            }
            if (type.equals("resource") && record.header(KeptRecord.SOURCE) != null) {
                return entry(record);
            }
            if (type.equals("resource")) {
                return savedFile(record);
            }
            HttpUrl url = type.equals("response") || type.equals("revisit") ? address(record) : null;
            Instant date = record.date();
            if (url == null || date == null) {
                return () -> sink.skipped(type);
            }
            InputStream block = record.block();
            HttpMessage head = HttpMessage.headOf(block);
            if (head == null && type.equals("revisit")) {
                head = NO_HEAD; // some crawlers leave it to the other answer
            }
            if (head == null) {
                return () -> sink.skipped("unreadable " + type);
            }
            if (type.equals("response") && isFile(url, head)) {
                return head.status() / 100 == 3 ? redirect(record, url, head) : file(record, url, head, block);
            }
            boolean isPost = type.equals("response") && head.status() / 100 == 2 && PostAddress.of(url) != null;
            note(keyOf(url), url, isPost, record);
            return type.equals("revisit") ? revisit(record, url, date, head) : page(record, url, date, head, block);
        }

        /** Notes where a record is; one without an address is to be read before all others. */
        private void note(int key, @Nullable HttpUrl url, boolean isPost, ForeignRecord record) {
            index.add(key, record.position());
            boolean isFile = url != null && key < 0;
            String host = url == null || isFile ? null : url.host();
            sink.place(new Sink.Place(content, host, isFile ? key : 0, isPost, record.position()));
        }

        /** Reads what an import of this program kept of a backup. */
        private @Nullable Runnable entry(ForeignRecord record) throws IOException {
            HttpUrl url = address(record);
            PostAddress post = url == null ? null : PostAddress.of(url);
            String type = Objects.requireNonNullElse(record.header("Content-Type"), "");
            if (url != null) {
                note(keyOf(url), url, post != null || type.equals(Sink.Entry.FEED), record);
            }
            String blog = url == null ? null : hosts.at(url);
            if (url == null || blog == null || !sink.wants(blog)) {
                return null;
            }
            byte[] bytes = record.block().readNBytes(MAX_PAGE);
            Sink.Entry entry =
                    new Sink.Entry(blog, post == null || post.id() == null ? 0 : post.id(), record.date(), type, bytes);
            return () -> sink.entry(entry);
        }

        /** Reads a file as an export of this program, or another program, recorded it without an answer. */
        private @Nullable Runnable savedFile(ForeignRecord record) throws IOException {
            HttpUrl url = address(record);
            if (url == null) {
                return () -> sink.skipped("resource");
            }
            note(Sink.keyOfFile(url), url, false, record);
            if (!sink.wantsFile(url)) {
                return () -> sink.skipped("resource");
            }
            sink.file(url, record.header("Content-Type"), Sink.Origin.CRAWL, record::block);
            return null;
        }

        private Sink.Origin origin(ForeignRecord record) {
            return Sink.Origin.marked(record.header(KeptRecord.SOURCE), isOwn ? Sink.Origin.OWN : Sink.Origin.CRAWL);
        }

        private @Nullable Runnable revisit(ForeignRecord record, HttpUrl url, Instant date, HttpMessage head) {
            String digest = record.header("WARC-Payload-Digest");
            String other = ForeignRecord.bare(record.header("WARC-Refers-To-Target-URI"));
            if (!isPage(head) || (hosts.at(url) == null && !hosts.isOpen(url))) {
                note(Sink.keyOfFile(url), url, false, record);
                HttpUrl twin = other == null ? null : HttpUrl.parse(other);
                return () -> sink.twin(url, twin, digest);
            }
            String blog = hosts.at(url);
            if (blog == null || !sink.wants(blog)) {
                return null;
            }
            Sink.Origin origin = origin(record);
            return () ->
                    sink.revisit(new Sink.Revisit(new Sink.Exchange(blog, url, date, head, digest, origin), other));
        }

        private @Nullable Runnable page(
                ForeignRecord record, HttpUrl url, Instant date, HttpMessage head, InputStream block)
                throws IOException {
            boolean isOpen = Hosts.onPlatform(url) == null && hosts.isOpen(url) && isHtml(head);
            String known = hosts.at(url);
            if (!isOpen && (known == null || !sink.wants(known))) {
                return null;
            }
            HttpMessage message = isOpen || known == null || sink.readsPages(known) ? read(url, head, block) : head;
            if (message == null) {
                return null;
            }
            if (isOpen) {
                hosts.learn(url, message);
            }
            String blog = hosts.at(url);
            String digest = record.header("WARC-Payload-Digest");
            Sink.Origin origin = origin(record);
            return blog == null || !sink.wants(blog)
                    ? null
                    : () -> sink.exchange(new Sink.Exchange(blog, url, date, message, digest, origin));
        }

        private @Nullable HttpMessage read(HttpUrl url, HttpMessage head, InputStream block) throws IOException {
            SiftFault.Kind kind;
            try {
                HttpMessage message = head.with(block, MAX_PAGE);
                if (message != null) {
                    return message;
                }
                kind = SiftFault.Kind.TOO_LARGE;
            } catch (ZipException e) {
                kind = SiftFault.Kind.UNREADABLE;
            }
            sink.fault(new SiftFault(kind, file, url.toString(), ""));
            return null;
        }

        /** Whether an answer can only be a file: one without a type at another host, or one that a redirect leads to. */
        private boolean isFile(HttpUrl url, HttpMessage head) {
            boolean isRedirect = head.status() / 100 == 3;
            boolean isOfNoBlog = hosts.at(url) == null;
            return isRedirect
                    ? isOfNoBlog || url.encodedPath().startsWith("/attachment/")
                    : !isPage(head) || (type(head).isEmpty() && isOfNoBlog);
        }

        private Runnable redirect(ForeignRecord record, HttpUrl url, HttpMessage head) {
            note(Sink.keyOfFile(url), url, false, record);
            String location = head.headers().get("Location");
            HttpUrl other = location == null ? null : url.resolve(location);
            return () -> sink.twin(url, other, null);
        }

        private @Nullable Runnable file(ForeignRecord record, HttpUrl url, HttpMessage head, InputStream block)
                throws IOException {
            if (head.status() / 100 != 2 || isPart(head)) {
                return null;
            }
            note(Sink.keyOfFile(url), url, false, record);
            String digest = record.header("WARC-Payload-Digest");
            if (digest != null) {
                sink.place(new Sink.Place(content, null, Sink.keyOfPayload(digest), false, record.position()));
            }
            String wanted = digest != null && sink.wantsPayload(digest) ? digest : null;
            if (sink.wantsFile(url) || wanted != null) {
                try {
                    sink.file(url, head.headers().get("Content-Type"), Sink.Origin.CRAWL, () -> head.content(block));
                } catch (HttpMessage.PackedException e) {
                    sink.fault(new SiftFault(SiftFault.Kind.UNREADABLE, file, url.toString(), ""));
                    return null;
                }
            }
            return wanted == null ? null : () -> sink.payload(wanted, url);
        }
    }

    /** Returns the address of a record, without the dot with which a host may end; {@code null} if it has none. */
    private static @Nullable HttpUrl address(ForeignRecord record) {
        HttpUrl url = HttpUrl.parse(record.target());
        String host = url == null ? "" : url.host();
        return url == null || host.length() < 2 || !host.endsWith(".")
                ? url
                : url.newBuilder().host(host.substring(0, host.length() - 1)).build();
    }

    /** Whether an answer has only a part of a file, as players ask for it. */
    private static boolean isPart(HttpMessage head) {
        Matcher range = RANGE.matcher(Objects.requireNonNullElse(head.headers().get("Content-Range"), ""));
        return head.status() == 206
                && !(range.matches() && Long.parseLong(range.group(1)) + 1 == Long.parseLong(range.group(2)));
    }

    private static boolean isHtml(HttpMessage head) {
        return head.status() / 100 == 2 && type(head).contains("html");
    }

    private static String type(HttpMessage head) {
        return Objects.requireNonNullElse(head.headers().get("Content-Type"), "")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether an answer may be a page, a list of comments, or a feed. */
    private static boolean isPage(HttpMessage head) {
        String type = type(head);
        return !NO_PAGES.contains(type.split("/", 2)[0]) && !NO_TEXTS.contains(type);
    }
}
