package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.tistory.backup.BackupPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Sifts the official backup of today, a zip with a folder for each post. */
final class BackupZip implements Sifter {
    private static final Pattern FILE = Pattern.compile("(?:.*/)?(\\d{1,18})/((?:img|file)/.+)");
    private static final int MAX_RATIO = 200;
    private static final long HARMLESS = 64L << 20;
    private static final long MAX_FILE = 1L << 30;
    private static final int MAX_ENTRIES = 1_000_000;
    private static final HttpUrl NOWHERE = BackupPage.addressOf(0, "");

    /** Opens a zip whose names may be in the Korean encoding of Windows. */
    static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), Charset.forName("MS949"));
        }
    }

    @Override
    public void sift(SourceFile file, Sink sink) throws IOException {
        try (ZipFile zip = open(file.path())) {
            if (zip.size() > MAX_ENTRIES) {
                sink.fault(new SiftFault(SiftFault.Kind.TOO_LARGE, file.name(), file.name(), ""));
                return;
            }
            List<? extends ZipEntry> entries =
                    zip.stream().filter(entry -> !entry.isDirectory()).toList();
            Pass pass = new Pass(zip, file.name(), sink, date(zip, entries));
            entries.forEach(pass::read);
        }
    }

    /** Returns the date of the backup as far as its posts tell it: that of the newest one. */
    private static Instant date(ZipFile zip, List<? extends ZipEntry> entries) {
        return entries.stream()
                .filter(entry -> Format.postOf(entry.getName()) > 0 && isHarmless(entry, WarcSifter.MAX_PAGE))
                .map(entry -> publishedAt(zip, entry))
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static @Nullable OffsetDateTime publishedAt(ZipFile zip, ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return BackupPage.publishedAt(in.readNBytes(WarcSifter.MAX_PAGE), NOWHERE);
        } catch (IOException e) {
            return null; // reported when the entry is read
        }
    }

    /** Tells whether an entry is no larger than a limit, and does not unpack to far more than it is. */
    static boolean isHarmless(ZipEntry entry, long max) {
        long size = entry.getSize();
        return size <= max && (size <= HARMLESS || size / Math.max(1, entry.getCompressedSize()) <= MAX_RATIO);
    }

    private record Pass(ZipFile zip, String file, Sink sink, Instant date) {

        void read(ZipEntry entry) {
            String name = entry.getName().replace('\\', '/');
            if (isOutside(name)) {
                fault(SiftFault.Kind.OUTSIDE, name);
                return;
            }
            long post = Format.postOf(name);
            Matcher part = FILE.matcher(name);
            try {
                if (post > 0) {
                    page(entry, post);
                } else if (part.matches()) {
                    part(entry, BackupPage.addressOf(Long.parseLong(part.group(1)), part.group(2)));
                } else {
                    sink.skipped("other file");
                }
            } catch (IOException e) {
                fault(SiftFault.Kind.UNREADABLE, name);
            }
        }

        private static boolean isOutside(String name) {
            return name.startsWith("/")
                    || name.matches("(?i)[a-z]:.*")
                    || List.of(name.split("/")).contains("..");
        }

        private void page(ZipEntry entry, long post) throws IOException {
            if (!isHarmless(entry, WarcSifter.MAX_PAGE)) {
                fault(SiftFault.Kind.BOMB, entry.getName());
                return;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] html = in.readNBytes(WarcSifter.MAX_PAGE + 1);
                if (html.length > WarcSifter.MAX_PAGE) {
                    fault(SiftFault.Kind.BOMB, entry.getName());
                } else {
                    sink.entry(new Sink.Entry(null, post, date, Sink.Entry.ZIP, html));
                }
            }
        }

        private void part(ZipEntry entry, HttpUrl address) throws IOException {
            if (!isHarmless(entry, MAX_FILE)) {
                fault(SiftFault.Kind.BOMB, entry.getName());
            } else if (sink.wantsFile(address)) {
                sink.file(address, null, Sink.Origin.BACKUP, () -> zip.getInputStream(entry));
            }
        }

        private void fault(SiftFault.Kind kind, String place) {
            sink.fault(new SiftFault(kind, file, place, ""));
        }
    }
}
