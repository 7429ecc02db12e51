package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.http.warc.ZstdLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sifts WACZ files, which are zips of WARC files, and those that hold others of the kind. */
final class WaczSifter implements Sifter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_LIST = 16 << 20;
    private static final Pattern RECORDING = Pattern.compile("(?i)(?!__MACOSX/)(?:.*/)?[^/]+\\.w?arc(?:\\.gz|\\.zst)?");

    private final WarcSifter inner;

    WaczSifter(WarcSifter inner) {
        this.inner = inner;
    }

    @Override
    public void sift(SourceFile file, Sink sink) throws IOException {
        sift(file.path(), file.name(), file.sha256(), sink, true);
    }

    private void sift(Path file, String name, String content, Sink sink, boolean mayHoldOthers) throws IOException {
        try (Bundle bundle = Bundle.of(file)) {
            JsonNode list = list(bundle);
            List<Bundle.Entry> entries = bundle.entries().stream()
                    .filter(entry -> isRecording(entry.name()) || (mayHoldOthers && isOther(entry)))
                    .toList();
            for (Bundle.Entry entry : entries) {
                String inside = content + "/" + entry.name();
                if (!entry.isHarmless(Long.MAX_VALUE)) {
                    sink.fault(new SiftFault(SiftFault.Kind.BOMB, name, entry.name(), ""));
                } else if (entry.name().endsWith(".zst") && !ZstdLibrary.isThere()) {
                    sink.fault(new SiftFault(SiftFault.Kind.NO_LIBRARY, name, entry.name(), ""));
                } else if (!inner.lacksAnythingFor(sink, inside)) {
                    sift(entry, name, inside, list, sink);
                }
            }
            if (bundle.isCut()) {
                sink.fault(new SiftFault(SiftFault.Kind.CUT, name, "", ""));
            }
        }
    }

    private void sift(Bundle.Entry entry, String name, String inside, @Nullable JsonNode list, Sink sink)
            throws IOException {
        Path copy = Files.createTempFile("import", ".part");
        try (InputStream in = entry.open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            compare(list, entry.name(), copy, name, sink);
            if (isRecording(entry.name())) {
                inner.sift(copy, name + "/" + entry.name(), inside, sink);
            } else {
                sift(copy, name + "/" + entry.name(), inside, sink, false);
            }
        } catch (ZipException e) {
            sink.fault(new SiftFault(SiftFault.Kind.UNREADABLE, name, entry.name(), ""));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Tells whether an entry of a zip is a recording. */
    static boolean isRecording(String entry) {
        return RECORDING.matcher(entry).matches();
    }

    private static boolean isOther(Bundle.Entry entry) {
        return entry.name().endsWith(".wacz");
    }

    private static @Nullable JsonNode list(Bundle bundle) throws IOException {
        Bundle.Entry entry = bundle.entries().stream()
                .filter(one -> one.name().equals(Format.LIST_OF_WACZ))
                .findFirst()
                .orElse(null);
        if (entry == null) {
            return null;
        }
        try (InputStream in = entry.open()) {
            return JSON.readTree(in.readNBytes(MAX_LIST));
        } catch (JacksonException e) {
            return null;
        }
    }

    private static void compare(@Nullable JsonNode list, String entry, Path copy, String name, Sink sink) {
        if (list == null) {
            return;
        }
        for (JsonNode resource : list.path("resources")) {
            String hash = resource.path("hash").asString("");
            boolean isOther = resource.path("path").asString("").equals(entry)
                    && hash.startsWith("sha256:")
                    && !hash.substring("sha256:".length()).equalsIgnoreCase(Sha256.of(copy));
            if (isOther) {
                sink.fault(new SiftFault(SiftFault.Kind.OTHER_CHECKSUM, name, entry, ""));
            }
        }
    }
}
