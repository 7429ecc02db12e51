package io.github.tistoryarchiver.cli.doctor;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.backup.report.LastRun;
import io.github.tistoryarchiver.cli.output.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Looks at the archives that are there: whether a run holds one, and how the last one ended. Changes nothing. */
record ArchiveChecks(Messages messages, Findings findings) {
    private static final Duration LONG_AGO = Duration.ofDays(8);

    void run(Path out, Instant now) {
        if (!Files.isDirectory(out)) {
            findings.fine("noArchive", out.toString());
            return;
        }
        for (Archive archive : Archive.in(out)) {
            check(archive, now);
        }
    }

    private void check(Archive archive, Instant now) {
        String folder = archive.folder().toString();
        try {
            String holder = ArchiveLock.holder(archive.lockFile());
            if (holder != null) {
                findings.toDo("held", folder, holder);
            }
            lastRun(folder, archive.state().read(StateFiles.LAST_RUN, LastRun.class), now);
        } catch (ArchiveException e) {
            findings.toDo("unreadable", folder, e.path().toString());
        }
    }

    private void lastRun(String folder, @Nullable LastRun last, Instant now) {
        if (last == null) {
            findings.toDo("noRun", folder);
            return;
        }
        long days = Duration.between(last.at().toInstant(), now).toDays();
        if (!last.complete()) {
            findings.toDo("incomplete", folder, last.at().toString());
        } else if (days >= LONG_AGO.toDays()) {
            findings.toDo("longAgo", folder, last.at().toString(), days);
        } else {
            findings.fine("complete", folder, last.at().toString());
        }
    }
}
