package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.archive.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sifts WACZ files, which are zips of WARC files, and those that hold others of the kind. */
final class WaczSifter implements Sifter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_LIST = 16 << 20;

    private final WarcSifter inner;

    WaczSifter(WarcSifter inner) {
        this.inner = inner;
    }

    @Override
    public void sift(SourceFile file, Sink sink) throws IOException {
        sift(file.path(), file.name(), file.sha256(), sink, true);
    }

    private void sift(Path file, String name, String content, Sink sink, boolean mayHoldOthers) throws IOException {
        try (ZipFile zip = BackupZip.open(file)) {
            JsonNode list = list(zip);
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> isRecording(entry) || (mayHoldOthers && isOther(entry)))
                    .toList();
            for (ZipEntry entry : entries) {
                if (!BackupZip.isHarmless(entry, Long.MAX_VALUE)) {
                    sink.fault(new SiftFault(SiftFault.Kind.BOMB, name, entry.getName(), ""));
                    continue;
                }
                String inside = content + "/" + entry.getName();
                if (inner.lacksAnythingFor(sink, inside)) {
                    continue;
                }
                Path copy = Files.createTempFile("import", ".part");
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                    compare(list, entry, copy, name, sink);
                    if (isRecording(entry)) {
                        inner.sift(copy, name + "/" + entry.getName(), inside, sink);
                    } else {
                        sift(copy, name + "/" + entry.getName(), inside, sink, false);
                    }
                } catch (ZipException e) {
                    sink.fault(new SiftFault(SiftFault.Kind.UNREADABLE, name, entry.getName(), ""));
                } finally {
                    Files.deleteIfExists(copy);
                }
            }
        }
    }

    private static boolean isRecording(ZipEntry entry) {
        return entry.getName().matches("archive/[^/]+\\.w?arc(\\.gz)?");
    }

    private static boolean isOther(ZipEntry entry) {
        return entry.getName().endsWith(".wacz");
    }

    private static @Nullable JsonNode list(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("datapackage.json");
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return JSON.readTree(in.readNBytes(MAX_LIST));
        } catch (JacksonException e) {
            return null;
        }
    }

    private static void compare(@Nullable JsonNode list, ZipEntry entry, Path copy, String name, Sink sink) {
        if (list == null) {
            return;
        }
        for (JsonNode resource : list.path("resources")) {
            String hash = resource.path("hash").asString("");
            boolean isOther = resource.path("path").asString("").equals(entry.getName())
                    && hash.startsWith("sha256:")
                    && !hash.substring("sha256:".length()).equalsIgnoreCase(Sha256.of(copy));
            if (isOther) {
                sink.fault(new SiftFault(SiftFault.Kind.OTHER_CHECKSUM, name, entry.getName(), ""));
            }
        }
    }
}
