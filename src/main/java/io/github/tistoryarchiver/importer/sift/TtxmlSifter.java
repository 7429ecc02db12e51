package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.http.warc.CountedInput;
import io.github.tistoryarchiver.importer.ttxml.MendingReader;
import io.github.tistoryarchiver.importer.ttxml.TtxmlBytes;
import io.github.tistoryarchiver.importer.ttxml.TtxmlElementReader;
import io.github.tistoryarchiver.importer.ttxml.TtxmlStream;
import io.github.tistoryarchiver.tistory.backup.TtxmlEntry;
import io.github.tistoryarchiver.tistory.backup.XmlElement;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Sifts backups in TTXML, of any size. */
final class TtxmlSifter implements Sifter {
    private static final Set<String> OF_BLOG =
            Set.of("setting", "category", "guestbook", "link", "statistics", "keyword");
    private static final HttpUrl NO_HOME = Objects.requireNonNull(HttpUrl.parse("https://backup.invalid/"));

    private final Map<String, Instant> dates = new HashMap<>();

    @Override
    public void sift(SourceFile file, Sink sink) throws IOException {
        Instant date = knownDate(file, sink);
        try (InputStream in = TtxmlSource.opened(file);
                TtxmlBytes bytes = new TtxmlBytes(in, sink.takesFiles());
                MendingReader mended = new MendingReader(TtxmlSource.reader(bytes))) {
            new Pass(file.name(), sink, date).read(new TtxmlStream(mended));
            if (mended.mended() > 0) {
                sink.fault(new SiftFault(SiftFault.Kind.MENDED, file.name(), "", Long.toString(mended.mended())));
            }
            if (date == null) {
                Instant found = Instant.ofEpochSecond(bytes.latest());
                dates.put(file.sha256(), found);
                sink.dated(found);
            }
        }
    }

    /** Returns the date of the backup: the latest time in it. The time of the file may be that of a copy. */
    private @Nullable Instant knownDate(SourceFile file, Sink sink) throws IOException {
        Instant known = dates.get(file.sha256());
        if (known == null && !sink.isSurvey()) {
            try (TtxmlBytes bytes = new TtxmlBytes(TtxmlSource.opened(file), false)) {
                bytes.transferTo(OutputStream.nullOutputStream());
                known = Instant.ofEpochSecond(bytes.latest());
            }
            dates.put(file.sha256(), known);
        }
        return known;
    }

    private static final class Pass {
        private final String file;
        private final Sink sink;
        private final @Nullable Instant date;
        private @Nullable String blog;
        private int entries;
        private boolean isCut;

        Pass(String file, Sink sink, @Nullable Instant date) {
            this.file = file;
            this.sink = sink;
            this.date = date;
        }

        void read(TtxmlStream stream) throws IOException {
            for (String name = stream.next(); name != null; name = stream.next()) {
                long line = stream.line();
                TtxmlStream.Element element = stream.element(name);
                if (!TtxmlEntry.NAMES.contains(name) && !OF_BLOG.contains(name)) {
                    element.pass();
                    sink.skipped(name);
                } else {
                    read(element, name, line);
                }
                isCut = element.isCut();
            }
            if (!stream.isWhole() && !isCut) {
                sink.fault(new SiftFault(SiftFault.Kind.CUT, file, "", ""));
            }
        }

        private void read(TtxmlStream.Element source, String name, long line) throws IOException {
            XmlElement element = null;
            try {
                element = TtxmlElementReader.read(source, this::take);
            } catch (XMLStreamException | IOException e) {
                if (!isOfParser(e)) {
                    throw (IOException) e;
                }
            }
            source.pass();
            if (element == null || source.isCut()) {
                sink.fault(new SiftFault(
                        source.isCut() ? SiftFault.Kind.ENDS_EARLY : SiftFault.Kind.BROKEN_ENTRY,
                        file,
                        Long.toString(line),
                        Integer.toString(entries)));
            } else {
                keep(element, name, line);
            }
        }

        private static boolean isOfParser(Exception e) {
            return e instanceof XMLStreamException || e.getCause() instanceof XMLStreamException;
        }

        private void keep(XmlElement element, String name, long line) {
            if (name.equals("setting")) {
                String named = element.textOf("name");
                blog = named.isEmpty() ? null : named;
            }
            boolean isEntry = TtxmlEntry.NAMES.contains(name);
            Long id = isEntry ? element.numberOf("id") : null;
            if (isEntry && (id == null || id == 0)) {
                sink.fault(new SiftFault(SiftFault.Kind.NO_NUMBER, file, Long.toString(line), element.textOf("title")));
                return;
            }
            entries += isEntry ? 1 : 0;
            sink.entry(new Sink.Entry(
                    blog,
                    id == null ? 0 : id,
                    date,
                    Sink.Entry.TTXML,
                    element.xml().getBytes(StandardCharsets.UTF_8)));
        }

        private void take(XmlElement attachment, InputStream content) throws IOException {
            String name = TtxmlEntry.nameOf(attachment);
            HttpUrl address = name.isEmpty() ? null : HttpUrl.parse(TtxmlEntry.addressOf(name, NO_HOME));
            if (address == null || !sink.wantsFile(address)) {
                return;
            }
            CountedInput counted = new CountedInput(content, 0) {
                @Override
                public void close() {
                    // the parser closes it
                }
            };
            sink.file(address, Texts.emptyToNull(attachment.attribute("mime")), Sink.Origin.BACKUP, () -> counted);
            String size = attachment.attribute("size");
            if (counted.position() > 0
                    && size.matches("[1-9]\\d{0,17}")
                    && Long.parseLong(size) != counted.position()) {
                sink.fault(new SiftFault(
                        SiftFault.Kind.OTHER_SIZE,
                        file,
                        Stream.of(attachment.textOf("label"), name)
                                .filter(label -> !label.isEmpty())
                                .findFirst()
                                .orElse(name),
                        Long.toString(counted.position() - Long.parseLong(size))));
            }
        }
    }
}
