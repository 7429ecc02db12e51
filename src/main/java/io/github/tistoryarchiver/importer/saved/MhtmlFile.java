package io.github.tistoryarchiver.importer.saved;

import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.importer.saved.MimeParts.Part;
import io.github.tistoryarchiver.importer.saved.Originals.Original;
import io.github.tistoryarchiver.importer.saved.SavedVisitor.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A page with all that it shows in one message (RFC 2557), as Chromium, Internet Explorer and Opera write it. */
public record MhtmlFile(Path path) implements SavedSource {
    private static final Pattern START = Pattern.compile("(?i);\\s*start=\"?<?([^>\";]+)");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final int DIGITS = 16;

    @Override
    public void read(SavedVisitor visitor) throws IOException {
        Contents contents = new Contents();
        MimeParts parts = new MimeParts(path);
        Fault fault = parts.read(contents);
        String place = String.valueOf(path.getFileName());
        if (fault != null) {
            visitor.fault(fault, place);
        }
        if (contents.isTooLarge) {
            visitor.fault(Fault.TOO_LARGE, place);
        }
        byte[] html = contents.html;
        Part root = contents.root;
        if (html == null || root == null) {
            visitor.skipped("message without a page");
            return;
        }
        HttpUrl named = contents.address(root);
        if (named == null) {
            named = HttpUrl.parse(parts.top().snapshotLocation());
        }
        RestoredPage page = new SavedHtml(place, html, root.contentType(), named, PageMark.ofHeaders(parts.date()))
                .tell(visitor, contents);
        contents.files(page, parts, visitor);
    }

    /** What the parts are, and which of them is the page. */
    private static final class Contents implements MimeParts.Reader, Originals {
        private final Map<Integer, Part> files = new LinkedHashMap<>();
        private final Map<Integer, Original> originals = new HashMap<>();
        private final Map<String, Original> references = new HashMap<>();
        private @Nullable Part root;
        private byte @Nullable [] html;
        private boolean isTooLarge;

        @Override
        public void read(Part part, InputStream content) throws IOException {
            if (part.type().equals("text/html") || part.type().equals("application/xhtml+xml")) {
                page(part, content);
            } else if (!part.type().startsWith("text/")) {
                file(part, content);
            }
        }

        private void page(Part part, InputStream content) throws IOException {
            note(part, new Original(address(part), null, null, null));
            if (root != null && !isNamed(part)) {
                return;
            }
            byte[] bytes = content.readNBytes(MAX_PAGE + 1);
            if (bytes.length > MAX_PAGE) {
                isTooLarge = true;
            } else if (root == null || !isNamed(root)) {
                root = part;
                html = bytes;
            }
        }

        /** Whether the message names a part as its page. */
        private static boolean isNamed(Part part) {
            Matcher start = START.matcher(part.above());
            return start.find()
                    ? start.group(1).equals(part.id())
                    : !part.snapshotLocation().isEmpty()
                            && part.snapshotLocation().equals(part.location());
        }

        private void file(Part part, InputStream content) throws IOException {
            files.put(part.number(), part);
            HttpUrl address = Memento.original(address(part));
            String key = part.id();
            if (address == null) {
                MessageDigest digest = Sha256.digest();
                content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                key = Sha256.hex(digest).substring(0, DIGITS) + SavedPicture.extensionOf(part.type());
            }
            note(part, new Original(address, part.type(), null, key));
        }

        private void note(Part part, Original original) {
            originals.put(part.number(), original);
            if (!part.id().isEmpty()) {
                references.putIfAbsent("cid:" + part.id(), original);
            }
            if (!part.location().isEmpty()) {
                references.putIfAbsent(part.location(), original);
            }
        }

        /** Returns where a part was on the web; {@code null} if it does not say. */
        @Nullable
        HttpUrl address(Part part) {
            HttpUrl url = HttpUrl.parse(part.location());
            HttpUrl base = HttpUrl.parse(part.base());
            return url != null
                            || base == null
                            || part.location().isEmpty()
                            || SCHEME.matcher(part.location()).matches()
                    ? url
                    : base.resolve(part.location());
        }

        @Override
        public @Nullable Original of(String written) {
            if (HttpUrl.parse(written) != null) {
                return null;
            }
            Original found = references.get(written);
            return found != null || !written.startsWith("cid:") ? found : references.get(decoded(written));
        }

        private static String decoded(String written) {
            try {
                return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return written;
            }
        }

        /** Hands over those files that are wanted. */
        void files(RestoredPage page, MimeParts parts, SavedVisitor visitor) throws IOException {
            Map<Integer, HttpUrl> wanted = new HashMap<>();
            for (Part part : files.values()) {
                HttpUrl place = page.placeOf(Objects.requireNonNull(originals.get(part.number())));
                HttpUrl address = place != null ? place : Memento.original(address(part));
                if (address != null && visitor.wantsFile(address)) {
                    wanted.put(part.number(), address);
                }
            }
            if (!wanted.isEmpty()) {
                parts.read((part, content) -> {
                    HttpUrl address = wanted.get(part.number());
                    if (address != null) {
                        visitor.file(address, part.type(), content, false);
                    }
                });
            }
        }
    }
}
