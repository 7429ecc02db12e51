package io.github.tistoryarchiver.site.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.zip.Deflater;

/**
 * A full-text index in files that a browser loads one by one as it needs them. Documents are added one at a time; only their terms
 * are held.
 */
public final class SearchIndex {
    /** About how many bytes a file of terms has. */
    private static final int SHARD = 56 << 10;

    private static final int TEXTS_A_FILE = 16;
    private static final int OFTEN = 3;

    private final BiConsumer<String, String> files;
    private final Map<String, Postings> terms = new ConcurrentHashMap<>();
    private final Map<List<String>, Integer> categories = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder texts = new StringBuilder();
    private int documents;

    /**
     * Creates an index.
     *
     * @param files takes each file: its name, and its content
     */
    public SearchIndex(BiConsumer<String, String> files) {
        this.files = files;
    }

    /**
     * A document with the terms that it has.
     *
     * @param often the terms that it has three times or more
     * @param seldom all others
     */
    public record Entry(Document document, List<Postings> often, List<Postings> seldom) {}

    /** Finds the terms of a document. Several threads may do so at a time. */
    public Entry entry(Document document) {
        Map<String, int[]> counts = new HashMap<>();
        Terms.count(document.title(), counts);
        document.tags().forEach(tag -> Terms.count(tag, counts));
        document.category().forEach(name -> Terms.count(name, counts));
        Terms.count(document.text(), counts);
        Terms.count(document.captions(), counts);
        Terms.count(document.comments(), counts);
        Terms.dropNeedless(counts);
        Entry entry = new Entry(document, new ArrayList<>(), new ArrayList<>(counts.size()));
        counts.forEach((term, count) -> (count[0] >= OFTEN ? entry.often() : entry.seldom())
                .add(terms.computeIfAbsent(term, any -> new Postings())));
        return entry;
    }

    /** Adds a document; the order of the calls is that of the documents. */
    public void add(Entry entry) {
        Document document = entry.document();
        entry.often().forEach(postings -> postings.add(documents, true));
        entry.seldom().forEach(postings -> postings.add(documents, false));
        int category = categories.computeIfAbsent(document.category(), any -> categories.size());
        rows.append(document.kind())
                .append('\t')
                .append(document.page())
                .append('\t')
                .append(document.date())
                .append('\t')
                .append(category)
                .append('\t')
                .append(line(document.title()))
                .append('\t')
                .append(line(String.join(", ", document.tags())))
                .append('\t')
                .append(document.thumbnail())
                .append('\n');
        texts.append(plain(document.text()))
                .append('\u0001')
                .append(plain(document.captions()))
                .append('\u0001')
                .append(plain(document.comments()))
                .append('\u0002');
        documents++;
        if (documents % TEXTS_A_FILE == 0) {
            writeTexts();
        }
    }

    private static String line(String text) {
        return text.replaceAll("\\s", " ");
    }

    /** Returns a text without the signs that part texts. */
    private static String plain(String text) {
        return text.indexOf('\u0001') < 0 && text.indexOf('\u0002') < 0
                ? text
                : text.replace('\u0001', ' ').replace('\u0002', ' ');
    }

    private void writeTexts() {
        int number = (documents - 1) / TEXTS_A_FILE;
        byte[] packed = deflated(texts.toString().getBytes(StandardCharsets.UTF_8));
        texts.setLength(0);
        files.accept("t/" + number + ".js", Script.call("texts", number, base64(packed)));
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Writes what is left. */
    public void finish() {
        if (documents % TEXTS_A_FILE != 0) {
            writeTexts();
        }
        List<String> bounds = writeShards();
        List<String> names = new ArrayList<>();
        categories.keySet().forEach(path -> names.add(line(String.join(" › ", path))));
        files.accept(
                "meta.js",
                Script.call(
                        "meta", rows.toString(), String.join("\n", names), String.join("\n", bounds), TEXTS_A_FILE));
        files.accept("signs.js", Script.call("signs", Signs.ranges()));
    }

    /** Writes the terms, and returns the first of each file. */
    private List<String> writeShards() {
        TreeMap<String, Postings> sorted = new TreeMap<>(terms);
        terms.clear();
        List<String> bounds = new ArrayList<>();
        Shard shard = new Shard(documents);
        while (!sorted.isEmpty()) {
            Map.Entry<String, Postings> next = sorted.pollFirstEntry();
            if (shard.isEmpty()) {
                bounds.add(next.getKey());
            }
            shard.add(next.getKey(), next.getValue());
            if (shard.size() >= SHARD || sorted.isEmpty()) {
                int number = bounds.size() - 1;
                files.accept("i/" + number + ".js", shard.script(number));
                shard = new Shard(documents);
            }
        }
        return bounds;
    }
}
