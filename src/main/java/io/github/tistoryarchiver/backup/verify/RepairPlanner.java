package io.github.tistoryarchiver.backup.verify;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.Checksums;
import io.github.tistoryarchiver.backup.report.Repair;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what a repair fetches again. */
public final class RepairPlanner {
    private RepairPlanner() {}

    /** Checks the archive, and copies damaged files to {@code .state/damaged/} before they are replaced. */
    public static Repair plan(Archive archive) {
        Set<String> files = Verification.of(archive).damages().stream()
                .map(Damage::file)
                .collect(Collectors.toCollection(HashSet::new));
        files.forEach(archive.files()::keepDamaged);
        if (files.contains(Checksums.LIST)) {
            // a file that differs from a damaged list may well be intact
            files.forEach(archive.files()::listAsItIs);
        }
        return new Repair(files);
    }
}
