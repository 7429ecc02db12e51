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

    /** Checks the archive, and copies what is damaged to {@code .state/damaged/} before anything takes its place. */
    public static Repair plan(Archive archive) {
        Set<String> files = Verification.of(archive).damages().stream()
                .map(Damage::file)
                .collect(Collectors.toCollection(HashSet::new));
        files.forEach(archive.files()::keepDamaged);
        if (files.contains(Checksums.LIST)) {
            // what differs from a list that is damaged itself is as likely whole
            files.forEach(archive.files()::listAsItIs);
        }
        return new Repair(files);
    }
}
