package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.tistory.backup.BackupPage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Sifts the official backup of today, a zip with a folder for each post, or the folder into which one was unpacked. */
final class BackupZip implements Sifter {
    private static final Pattern FILE = Pattern.compile("(?:.*/)?(\\d{1,18})/((?:img|file)/.+)");
    private static final long MAX_FILE = 1L << 30;
    private static final int MAX_ENTRIES = 1_000_000;
    private static final HttpUrl NOWHERE = BackupPage.addressOf(0, "");

    @Override
    public void sift(SourceFile file, Sink sink) throws IOException {
        try (Bundle bundle = Bundle.of(file.path())) {
            List<Bundle.Entry> entries = bundle.entries();
            if (entries.size() > MAX_ENTRIES) {
                sink.fault(new SiftFault(SiftFault.Kind.TOO_MANY, file.name(), file.name(), ""));
                return;
            }
            Pass pass = new Pass(file.name(), sink, date(entries));
            entries.forEach(pass::read);
            if (bundle.isCut()) {
                sink.fault(new SiftFault(SiftFault.Kind.CUT, file.name(), "", ""));
            }
        }
    }

    /** Returns the date of the backup as far as its posts tell it: that of the newest one. */
    private static Instant date(List<Bundle.Entry> entries) {
        return entries.stream()
                .filter(entry -> Format.postOf(entry.name()) > 0 && entry.isHarmless(WarcSifter.MAX_PAGE))
                .map(BackupZip::publishedAt)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static @Nullable OffsetDateTime publishedAt(Bundle.Entry entry) {
        try (InputStream in = entry.open()) {
            return BackupPage.publishedAt(in.readNBytes(WarcSifter.MAX_PAGE), NOWHERE);
        } catch (IOException e) {
            return null; // reported when the entry is read
        }
    }

    private record Pass(String file, Sink sink, Instant date) {

        void read(Bundle.Entry entry) {
            String name = entry.name();
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

        private void page(Bundle.Entry entry, long post) throws IOException {
            if (!entry.isHarmless(WarcSifter.MAX_PAGE)) {
                fault(SiftFault.Kind.BOMB, entry.name());
                return;
            }
            try (InputStream in = entry.open()) {
                byte[] html = in.readNBytes(WarcSifter.MAX_PAGE + 1);
                if (html.length > WarcSifter.MAX_PAGE) {
                    fault(SiftFault.Kind.BOMB, entry.name());
                } else {
                    sink.entry(new Sink.Entry(null, post, date, Sink.Entry.ZIP, html));
                }
            }
        }

        private void part(Bundle.Entry entry, HttpUrl address) throws IOException {
            if (!entry.isHarmless(MAX_FILE)) {
                fault(SiftFault.Kind.BOMB, entry.name());
            } else if (sink.wantsFile(address)) {
                sink.file(address, null, Sink.Origin.BACKUP, entry.content());
            }
        }

        private void fault(SiftFault.Kind kind, String place) {
            sink.fault(new SiftFault(kind, file, place, ""));
        }
    }
}
