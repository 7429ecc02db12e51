package io.github.tistoryarchiver.importer.sift;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.tistoryarchiver.archive.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

/** Coverage-guided search for files on which a sifter throws. {@code JAZZER_FUZZ=1} searches; a build only tries known ones. */
@Tag("slow")
class AnyFileFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void recordings(byte[] bytes) throws IOException {
        sift(Format.WARC, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void backupsInXml(byte[] bytes) throws IOException {
        sift(Format.TTXML, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void backupsAsZip(byte[] bytes) throws IOException {
        sift(Format.ZIP, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void recordingsInZip(byte[] bytes) throws IOException {
        sift(Format.WACZ, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void feeds(byte[] bytes) throws IOException {
        sift(Format.RSS, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void messages(byte[] bytes) throws IOException {
        sift(Format.MHTML, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void pagesInOneFile(byte[] bytes) throws IOException {
        sift(Format.SINGLEFILE, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void savedPages(byte[] bytes) throws IOException {
        sift(Format.SAVED, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void mirrorsAndCaches(byte[] bytes) throws IOException {
        sift(Format.HTTRACK, bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void formats(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".bin");
        Files.write(file, bytes);
        assertThatCode(() -> Format.of(file)).doesNotThrowAnyException();
        Files.delete(file);
    }

    private static void sift(Format format, byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".bin");
        Files.write(file, bytes);
        try {
            Sifter.of(format, new Hosts(), null)
                    .sift(new SourceFile(file, "fuzz", Sha256.of(file), bytes.length, format), new Everything());
        } catch (ZipException e) {
            // no zip, or packed in no way: such a file has no format, so no sifter gets it
        } finally {
            Files.delete(file);
        }
    }

    /** Wants everything, and reads all of it. */
    private static final class Everything implements Sink {
        @Override
        public boolean wants(String blog) {
            return true;
        }

        @Override
        public void exchange(Exchange exchange) {
            // is read
        }

        @Override
        public void revisit(Revisit revisit) {
            // is read
        }

        @Override
        public void entry(Entry entry) {
            // is read
        }

        @Override
        public boolean takesFiles() {
            return true;
        }

        @Override
        public boolean mayWantFile(int key) {
            return true;
        }

        @Override
        public boolean wantsFile(HttpUrl address) {
            return true;
        }

        @Override
        public void file(HttpUrl address, @Nullable String contentType, Origin origin, Content content)
                throws IOException {
            try (InputStream in = content.open()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }

        @Override
        public void fault(SiftFault fault) {
            // is known
        }

        @Override
        public void skipped(String kind) {
            // is known
        }
    }
}
