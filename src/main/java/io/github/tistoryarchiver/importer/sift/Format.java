package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.http.warc.ZstdLibrary;
import io.github.tistoryarchiver.importer.saved.CacheZip;
import io.github.tistoryarchiver.importer.saved.PageMark;
import io.github.tistoryarchiver.importer.saved.SavedPageFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The format of a file, which its content tells, never its name. */
public enum Format {
    /** WARC or ARC, packed or not. */
    WARC,
    /** A zip of WARC files. */
    WACZ,
    /** A backup as Tistory gave it until 2016. */
    TTXML,
    /** A backup as Tistory gives it since 2022. */
    ZIP,
    /** A feed. */
    RSS,
    /** WARC packed with Zstandard, which is read where the library for it is there. */
    WARC_ZSTD,
    /** Records of what the Wayback Machine has, as {@code backup} fetched them; never what a content says. */
    WAYBACK,
    /** A page with all that it shows in one message. */
    MHTML,
    /** A page with its pictures in one file of HTML, as SingleFile writes it. */
    SINGLEFILE,
    /** A page as browsers save it, with its pictures in a folder beside it, or without them. */
    SAVED,
    /** A mirror of HTTrack, a page of one, or its cache. */
    HTTRACK,
    /** A zip that needs a password. */
    LOCKED_ZIP,
    /** A zip without anything that is read in a zip. */
    OTHER_ZIP,
    /** A zip with pages that an extension of Firefox saved (MAFF). */
    MAFF,
    /** A page that Safari saved. */
    WEBARCHIVE,
    /** A file without content. */
    EMPTY,
    /** Anything else. */
    UNKNOWN;

    /** The file in a WACZ that says what it holds. */
    static final String LIST_OF_WACZ = "datapackage.json";

    private static final int BEGINNING = 1 << 16;
    private static final Pattern BACKUP_ENTRY =
            Pattern.compile("(?:.*[/\\\\])?(\\d{1,18})[/\\\\]\\1(?:-[^/\\\\]*)?\\.html?");
    private static final Pattern TTXML_ROOT =
            Pattern.compile("<blog\\b[^>]*type=[\"'](tattertools|textcube)/", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED_ROOT = Pattern.compile(
            "(?s).{0,1000}?(?:<rss\\b|<rdf:rdf\\b[^>]*purl\\.org/rss/|<(?:\\w+:)?feed\\b[^>]*www\\.w3\\.org/2005/atom)");
    private static final Pattern HEADER = Pattern.compile("[\\x21-\\x39\\x3b-\\x7e]{1,80}:.*|[ \\t].*");
    private static final Pattern MAFF_INDEX = Pattern.compile("[^/]+/index\\.rdf");
    private static final String BINARY_LIST = "bplist0";
    private static final String MAIN_PART = "WebMainResource";
    private static final int ENCRYPTED = 1;

    /** Tells whether an import reads files of this format. */
    public boolean isRead() {
        return switch (this) {
            case WARC, WACZ, TTXML, ZIP, RSS, WAYBACK, MHTML, SINGLEFILE, SAVED, HTTRACK -> true;
            case WARC_ZSTD -> ZstdLibrary.isThere();
            case LOCKED_ZIP, OTHER_ZIP, MAFF, WEBARCHIVE, EMPTY, UNKNOWN -> false;
        };
    }

    /** Tells whether files of this format hold pages as visitors saw them, as opposed to backups. */
    public boolean isRecording() {
        return this == WARC || this == WARC_ZSTD || this == WACZ || this == WAYBACK || isSaved();
    }

    /** Tells whether files of this format are pages that a browser or a mirroring program saved. */
    public boolean isSaved() {
        return this == MHTML || this == SINGLEFILE || this == SAVED || this == HTTRACK;
    }

    /**
     * Tells whether a file in a folder may be of this format, if the user says that the folder is.
     *
     * @throws IOException when it cannot be read
     */
    public boolean mayBe(Path file) throws IOException {
        return switch (this) {
            case SINGLEFILE, SAVED -> SavedPageFile.isHtml(SavedPageFile.beginning(file));
            case HTTRACK -> isZip(file) || SavedPageFile.isHtml(SavedPageFile.beginning(file));
            case MHTML -> isMessage(SavedPageFile.beginning(file));
            default -> true;
        };
    }

    /** Returns the number of the post that an entry of an official backup holds; 0 if it holds none. */
    static long postOf(String entry) {
        Matcher matcher = BACKUP_ENTRY.matcher(entry);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    /**
     * Finds the format of a file.
     *
     * @throws IOException when it cannot be read
     */
    public static Format of(Path file) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = in.readNBytes(BEGINNING);
        }
        if (beginning.length == 0) {
            return EMPTY;
        }
        if (isZip(beginning)) {
            return CacheZip.is(file) ? HTTRACK : ofZip(file);
        }
        if (startsWith(beginning, 0x28, 0xb5, 0x2f, 0xfd) || startsWith(beginning, 0x5d, 0x2a, 0x4d, 0x18)) {
            return WARC_ZSTD;
        }
        if (startsWith(beginning, 0x1f, 0x8b)) {
            return ofText(unpacked(file));
        }
        Format format = ofText(beginning);
        return format == UNKNOWN ? ofPage(file) : format;
    }

    /**
     * Tells whether a file begins as a zip does.
     *
     * @throws IOException when it cannot be read
     */
    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return isZip(in.readNBytes(2));
        }
    }

    private static boolean isZip(byte[] beginning) {
        return startsWith(beginning, 'P', 'K');
    }

    private static Format ofPage(Path file) throws IOException {
        String beginning = SavedPageFile.beginning(file);
        if (isMessage(beginning)) {
            return MHTML;
        }
        if (!SavedPageFile.isHtml(beginning)) {
            return UNKNOWN;
        }
        PageMark mark = PageMark.of(beginning);
        if (mark == null) {
            return SavedPageFile.isOfPlatform(file) ? SAVED : UNKNOWN;
        }
        return switch (mark.by()) {
            case SINGLEFILE -> SINGLEFILE;
            case BROWSER -> SAVED;
            case HTTRACK -> HTTRACK;
        };
    }

    private static boolean startsWith(byte[] bytes, int... sought) {
        for (int i = 0; i < sought.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) sought[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return in.readNBytes(BEGINNING);
        } catch (ZipException | EOFException e) {
            return "WARC/".getBytes(StandardCharsets.US_ASCII); // damaged at its beginning; the rest may be records
        }
    }

    private static Format ofText(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        if (text.startsWith("WARC/") || text.startsWith("filedesc://")) {
            return WARC;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (isTtxml(beginning)) {
            return TTXML;
        }
        if (text.contains(MAIN_PART) && (text.startsWith(BINARY_LIST) || lower.contains("<plist"))) {
            return WEBARCHIVE;
        }
        return FEED_ROOT.matcher(lower).lookingAt() ? RSS : UNKNOWN;
    }

    /** Tells whether bytes are the beginning of a backup in XML. */
    static boolean isTtxml(byte[] beginning) {
        return TTXML_ROOT.matcher(TtxmlSource.text(beginning)).find();
    }

    /** Tells whether a text begins with headers that say it is a message of the kind in which pages are saved. */
    private static boolean isMessage(String beginning) {
        List<String> headers = beginning
                .stripLeading()
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .toList();
        int whole = beginning.length() < PageMark.SEARCHED ? headers.size() : Math.max(0, headers.size() - 1);
        return headers.stream()
                        .limit(whole)
                        .allMatch(line -> HEADER.matcher(line).matches())
                && headers.stream()
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .anyMatch(line -> line.startsWith("mime-version:") || line.contains("multipart/related"));
    }

    private static Format ofZip(Path file) throws IOException {
        try (Bundle zip = Bundle.of(file)) {
            List<String> names = zip.entries().stream().map(Bundle.Entry::name).toList();
            boolean hasRecording = names.stream().anyMatch(WaczSifter::isRecording);
            boolean isWacz = names.contains(LIST_OF_WACZ)
                    && (hasRecording || names.stream().anyMatch(name -> name.endsWith(".wacz")));
            boolean isBackup = names.stream().anyMatch(name -> postOf(name) > 0);
            if (!isWacz && isBackup) {
                return isEncrypted(file) ? LOCKED_ZIP : ZIP;
            }
            if (isWacz || hasRecording) {
                return WACZ;
            }
            boolean isMaff =
                    names.stream().anyMatch(name -> MAFF_INDEX.matcher(name).matches());
            return !TtxmlSource.entries(zip).isEmpty() ? TTXML : isMaff ? MAFF : OTHER_ZIP;
        } catch (ZipException e) {
            return isEncrypted(file) || String.valueOf(e.getMessage()).contains("encrypted") ? LOCKED_ZIP : UNKNOWN;
        }
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(8);
            return header.length == 8 && (header[6] & ENCRYPTED) != 0;
        }
    }
}
