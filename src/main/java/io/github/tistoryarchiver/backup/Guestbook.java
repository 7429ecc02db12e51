package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.State;
import io.github.tistoryarchiver.model.Comment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guestbook after a run.
 *
 * @param entries that the archive holds and the blog still shows
 * @param lack why some are missing; {@code null} where none is, as far as is known, and where the blog has no guestbook
 */
public record Guestbook(int entries, @Nullable Problem lack) {

    /** What {@code .state/} keeps: digest of the newest entries, empty for a blog that has none. */
    private record Known(String newest) {}

    /** As the archive has it. */
    static Guestbook archived(Archive archive) {
        return new Guestbook(Comment.living(archive.readGuestbook()), null);
    }

    /** Brings it up to date, with one request where nothing is new. */
    static Guestbook bring(Archive archive, CommentJob comments, Readers readers, LocalDate today) {
        Known known = archive.state().read(State.GUESTBOOK, Known.class);
        CommentJob.Harvest harvest = comments.guestbook(known == null ? "" : known.newest());
        if (harvest == null) {
            return archived(archive);
        }
        List<Comment> threads = Spam.marked(
                CommentThreads.merged(archive.readGuestbook(), harvest.comments(), harvest.isWhole(), today));
        if (!threads.isEmpty()) {
            archive.writeGuestbook(readers.redacted(threads));
        }
        Problem lack = harvest.lack(null, 0);
        if (lack == null) {
            archive.state().write(State.GUESTBOOK, new Known(harvest.newest()));
        }
        return new Guestbook(Comment.living(threads), lack);
    }

    /** A look at it is one of the looks at comments; one that was never asked for, or is damaged, is read whole. */
    static boolean isDue(Archive archive, BackupOptions options, Repair repair) {
        boolean damaged = repair.isDamaged(Archive.GUESTBOOK);
        if (damaged) {
            archive.state().write(State.GUESTBOOK, new Known(""));
        }
        boolean isKnown = archive.state().read(State.GUESTBOOK, Known.class) != null;
        return options.comments() && options.only().isEmpty() && (damaged || !isKnown || options.commentChecks() > 1);
    }
}
