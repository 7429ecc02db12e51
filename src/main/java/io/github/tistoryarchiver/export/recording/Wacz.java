package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.PlacedFile;
import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.export.parts.Scaffold;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.parts.TargetTraits;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.sink.Sink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;

/** A web archive, which ReplayWeb.page shows: what was recorded of the blog as far as it is published, and the saved files. */
public final class Wacz implements Target {
    private static final String WARC = "data.warc.gz";

    private final SavedFiles files = new SavedFiles();
    private final List<PageList> pages = new ArrayList<>(1);
    private final Map<Disclosure.Finding, Integer> leftOut = new TreeMap<>();
    private final AtomicInteger requisites = new AtomicInteger();

    @Override
    public TargetTraits traits() {
        return TargetTraits.named("wacz")
                .form(options -> (content, addresses) -> "")
                .comments(TargetTraits.Comments.OWN)
                .takesRecordings(true)
                .isSite(false)
                .build();
    }

    @Override
    public String notes(Journey journey, Locale language) {
        int taken = requisites.get();
        String look = taken == 0 ? "wacz/plain_" : "wacz/skin_";
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put(
                "LOOK",
                Scaffold.text(look + language.getLanguage() + ".md", Map.of()).strip());
        counts.put("REQUISITES", Integer.toString(taken));
        for (Disclosure.Finding finding : Disclosure.Finding.values()) {
            counts.put(finding.name(), Integer.toString(leftOut.getOrDefault(finding, 0)));
        }
        return Scaffold.notes("wacz", language, counts);
    }

    @Override
    public void begin(Journey journey, Sink sink) {
        pages.add(new PageList(journey.title()));
    }

    @Override
    public FilePlace files(Entry entry, Journey journey) {
        return new FilePlace("", "");
    }

    /** Leaves a file where it is until {@link #finish}. */
    @Override
    public void place(PlacedFile file, Sink sink) {}

    @Override
    public void write(ExportPost post, Journey journey, Sink sink) {
        if (!post.isDraft() && post.archived() != null) {
            files.add(post);
            pages.get(0).add(post);
        }
    }

    @Override
    public void finish(Journey journey, Sink sink) {
        String name = journey.blog().name().replaceAll("[^A-Za-z0-9_-]", "_") + ".wacz";
        try {
            Path warc = Files.createTempFile("wacz", ".part"); // a zip wants to know sizes first
            try (OutputStream out = sink.open(name);
                    WaczFile file = new WaczFile(out)) {
                write(journey, warc, file);
            } finally {
                Files.deleteIfExists(warc);
            }
        } catch (IOException e) {
            throw new ArchiveException(Path.of(name), e);
        }
        pages.get(0)
                .missing()
                .forEach(number -> journey.remarks().accept(new Remark(Remark.Kind.NOT_RECORDED, number, "")));
    }

    private void write(Journey journey, Path warc, WaczFile file) throws IOException {
        PageList list = pages.get(0);
        WarcIndex index = new WarcIndex(WARC);
        Instant newest = writeRecords(journey, warc, index, list);
        file.add("archive/" + WARC, warc);
        file.add("indexes/index.cdx", index.sorted());
        file.add("pages/pages.jsonl", list.lines());
        HttpUrl first = list.first();
        String main = first == null ? journey.blog().url() : first.toString();
        file.describe(journey.title(), journey.description(), main, newest);
    }

    /** Writes all records; returns the time of the newest answer. */
    private Instant writeRecords(Journey journey, Path warc, WarcIndex index, PageList list) throws IOException {
        Recording recording =
                new Recording(journey.source().recordings(), new PublishedAddresses(journey), new Disclosure(journey));
        List<Instant> newest = new ArrayList<>(List.of(Instant.EPOCH));
        try (WarcWriter writer = new WarcWriter(warc, index)) {
            RecordedRequisites look = recording.requisites();
            recording.forEach((meaning, answer) -> {
                writer.write(answer);
                list.add(meaning, answer);
                if (answer.date().isAfter(newest.get(0))) {
                    newest.set(0, answer.date());
                }
                Document page = Answer.document(answer.url(), answer.message());
                if (page != null) {
                    look.askedBy(page);
                    writeFiles(files.askedBy(page, answer.url()), answer.date(), writer);
                }
            });
            look.forEach(answer -> {
                writer.write(answer);
                requisites.incrementAndGet();
            });
            for (Map.Entry<String, SavedFiles.SavedFile> file : files.bySource().entrySet()) {
                HttpUrl address = SavedFiles.address(file.getKey());
                if (address != null) {
                    writer.write(address, newest.get(0), file.getValue());
                }
            }
        }
        leftOut.putAll(recording.leftOut());
        return newest.get(0);
    }

    private static void writeFiles(Map<HttpUrl, SavedFiles.SavedFile> asked, Instant date, WarcWriter writer)
            throws IOException {
        for (Map.Entry<HttpUrl, SavedFiles.SavedFile> file : asked.entrySet()) {
            writer.write(file.getKey(), date, file.getValue());
        }
    }
}
