package io.github.tistoryarchiver.importer.saved;

import io.github.tistoryarchiver.importer.saved.SavedVisitor.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.regex.Pattern;

/** A page in a file of its own, as browsers and SingleFile write it; pictures are in it, or in a folder beside it. */
public record SavedPageFile(Path path) implements SavedSource {
    private static final int HEAD = 1 << 20;
    private static final Pattern TAG =
            Pattern.compile("<(?:!doctype\\s+html|html|head|meta)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_PLATFORM = Pattern.compile(
            "article:txid|dg:plink|cfs\\.tistory|tistory_admin|[a-z0-9-]\\.tistory\\.com", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("\\s*<[!a-zA-Z?]");

    @Override
    public void read(SavedVisitor visitor) throws IOException {
        String place = String.valueOf(path.getFileName());
        byte[] html = bytes(path);
        if (html.length > MAX_PAGE) {
            visitor.fault(Fault.TOO_LARGE, place);
            return;
        }
        String beginning = text(html, Math.min(html.length, PageMark.SEARCHED));
        PageMark mark = PageMark.of(beginning);
        Path mirror = MirrorFolder.around(path, NearbyFiles.addressIn(beginning));
        new SavedHtml(place, html, null, mark == null ? null : mark.url(), mark == null ? null : mark.date())
                .tell(
                        visitor,
                        mirror == null
                                ? NearbyFiles.ofPage(path)
                                : NearbyFiles.ofMirror(mirror, path, new HashMap<>()));
    }

    /** Reads a page, at most one byte more than the limit. */
    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MAX_PAGE + 1);
        }
    }

    /**
     * Reads the beginning of a file.
     *
     * @throws IOException when it cannot be read
     */
    public static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(PageMark.SEARCHED);
            return text(bytes, bytes.length);
        }
    }

    /** Decodes as much as marks and tags need; other characters may come out wrong. */
    private static String text(byte[] bytes, int length) {
        int mark = length < 2 ? 0 : (bytes[0] & 0xff) << Byte.SIZE | (bytes[1] & 0xff);
        Charset charset = mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        String text = new String(bytes, 0, length, charset);
        return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    }

    /** Tells whether a text is the beginning of a page. */
    public static boolean isHtml(String beginning) {
        return MARKUP.matcher(beginning).lookingAt() && TAG.matcher(beginning).find();
    }

    /**
     * Tells whether a page has marks of the platform, whoever saved it.
     *
     * @throws IOException when it cannot be read
     */
    public static boolean isOfPlatform(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(HEAD);
            return OF_PLATFORM.matcher(text(bytes, bytes.length)).find();
        }
    }
}
