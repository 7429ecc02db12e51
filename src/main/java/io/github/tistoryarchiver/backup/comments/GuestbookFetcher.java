package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.report.Guestbook;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.model.Comment;
import java.time.LocalDate;
import java.util.List;

/** Updates the archive's guestbook, with a single request if nothing is new. */
public final class GuestbookFetcher {
    private final Archive archive;
    private final CommentFetcher comments;
    private final Pseudonymizer readers;
    private final LocalDate today;

    /**
     * Creates a fetcher of the guestbook.
     *
     * @param today the day on which a deleted entry is noticed
     */
    public GuestbookFetcher(Archive archive, CommentFetcher comments, Pseudonymizer readers, LocalDate today) {
        this.archive = archive;
        this.comments = comments;
        this.readers = readers;
        this.today = today;
    }

    /** The content of the file in {@code .state/}: the digest of the newest entries, empty for a blog that has none. */
    private record Known(String newest) {}

    /** Returns the guestbook as the archive has it. */
    public static Guestbook archived(Archive archive) {
        return new Guestbook(Comment.living(archive.readGuestbook()), null);
    }

    /**
     * Tells whether a run fetches the guestbook, which counts as one of the checks for new comments. A guestbook that
     * was never fetched, or is damaged, is due in any case. If it is damaged, this also resets the stored digest, so
     * that it is fetched completely.
     */
    public static boolean isDue(Archive archive, BackupOptions options, Repair repair) {
        boolean damaged = repair.isDamaged(Archive.GUESTBOOK);
        if (damaged) {
            archive.state().write(StateFiles.GUESTBOOK, new Known(""));
        }
        boolean isKnown = archive.state().read(StateFiles.GUESTBOOK, Known.class) != null;
        return options.comments() && options.only().isEmpty() && (damaged || !isKnown || options.commentChecks() > 1);
    }

    /** Fetches the guestbook and stores what is new. */
    public Guestbook update() {
        Known known = archive.state().read(StateFiles.GUESTBOOK, Known.class);
        List<Comment> before = archive.readGuestbook();
        CommentHarvest harvest = comments.guestbook(known == null ? "" : known.newest(), before);
        if (harvest == null) {
            return archived(archive);
        }
        List<Comment> threads = CommentThreads.settled(
                before,
                readers.redacted(SpamMarker.marked(CommentThreads.merged(
                        before, harvest.comments(), CommentThreads.Coverage.of(harvest), today))));
        if (!threads.isEmpty()) {
            archive.writeGuestbook(threads);
        }
        Problem lack = harvest.lack(null, 0);
        if (lack == null) {
            archive.state().write(StateFiles.GUESTBOOK, new Known(harvest.newest()));
        }
        return new Guestbook(Comment.living(threads), lack);
    }
}
