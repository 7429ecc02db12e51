package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.http.warc.ZstdLibrary;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

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
    /** A page saved with the browser; not read yet. */
    SAVED_PAGE,
    /** The mirror or the cache of HTTrack; not read yet. */
    HTTRACK,
    /** A zip that needs a password. */
    LOCKED_ZIP,
    /** A file without content. */
    EMPTY,
    /** Anything else. */
    UNKNOWN;

    private static final int BEGINNING = 1 << 12;
    private static final Pattern BACKUP_ENTRY =
            Pattern.compile("(?:.*[/\\\\])?(\\d{1,18})[/\\\\]\\1(?:-[^/\\\\]*)?\\.html?");
    private static final Pattern TTXML_ROOT =
            Pattern.compile("<blog\\b[^>]*type=[\"'](tattertools|textcube)/", Pattern.CASE_INSENSITIVE);
    private static final int ENCRYPTED = 1;

    /** Tells whether an import reads files of this format. */
    public boolean isRead() {
        return switch (this) {
            case WARC, WACZ, TTXML, ZIP, RSS, WAYBACK -> true;
            case WARC_ZSTD -> ZstdLibrary.isThere();
            case SAVED_PAGE, HTTRACK, LOCKED_ZIP, EMPTY, UNKNOWN -> false;
        };
    }

    /** Tells whether a crawler made files of this format, as opposed to backups. */
    public boolean isRecording() {
        return this == WARC || this == WARC_ZSTD || this == WACZ || this == WAYBACK;
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
        if (startsWith(beginning, 'P', 'K')) {
            return ofZip(file);
        }
        if (startsWith(beginning, 0x28, 0xb5, 0x2f, 0xfd) || startsWith(beginning, 0x5d, 0x2a, 0x4d, 0x18)) {
            return WARC_ZSTD;
        }
        return ofText(startsWith(beginning, 0x1f, 0x8b) ? unpacked(file) : beginning);
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
        if (TTXML_ROOT.matcher(text).find()) {
            return TTXML;
        }
        if (lower.contains("<rss") && lower.indexOf("<rss") < 1_000) {
            return RSS;
        }
        if (lower.contains("by httrack website copier")) {
            return HTTRACK;
        }
        boolean isPage =
                lower.contains("<html") || lower.startsWith("<!doctype html") || lower.contains("multipart/related");
        return isPage ? SAVED_PAGE : UNKNOWN;
    }

    private static Format ofZip(Path file) throws IOException {
        try (ZipFile zip = BackupZip.open(file)) {
            boolean isWacz = zip.getEntry("datapackage.json") != null
                    && zip.stream().anyMatch(entry -> entry.getName().startsWith("archive/"));
            if (isWacz) {
                return WACZ;
            }
            boolean isBackup = zip.stream().anyMatch(entry -> postOf(entry.getName()) > 0);
            if (!isBackup) {
                return zip.stream().anyMatch(entry -> entry.getName().matches("https?://.*")) ? HTTRACK : UNKNOWN;
            }
            return isEncrypted(file) ? LOCKED_ZIP : ZIP;
        } catch (ZipException e) {
            return UNKNOWN;
        }
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(8);
            return header.length == 8 && (header[6] & ENCRYPTED) != 0;
        }
    }
}
