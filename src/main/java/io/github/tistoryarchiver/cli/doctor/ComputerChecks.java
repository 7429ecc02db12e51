package io.github.tistoryarchiver.cli.doctor;

import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.Utf8FileNames;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Looks at the computer: the program's version, Java, locale, and the disk that the archives are on. */
record ComputerChecks(CliContext context, Messages messages, Findings findings) {
    private static final long LITTLE_SPACE = 1_000_000_000;

    void run(Path out) {
        findings.fine(
                "version",
                new Version().getVersion()[0],
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        locale();
        disk(out);
    }

    private void locale() {
        String name = CliContext.localeName(context.environment());
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        if (Utf8FileNames.areWritable()) {
            findings.fine("locale", name.isEmpty() ? "C" : name, encoding);
        } else {
            findings.toDo("noKoreanNames", name.isEmpty() ? "C" : name, encoding);
        }
    }

    private void disk(Path out) {
        Path there = out.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = Objects.requireNonNull(there.getParent());
        }
        if (!Files.isDirectory(there)) {
            findings.toDo("noFolder", there.toString());
        } else if (!Files.isWritable(there)) {
            findings.toDo("notWritable", there.toString());
        } else {
            space(there);
        }
    }

    private void space(Path folder) {
        long free = folder.toFile().getUsableSpace(); // a FileStore is not known where mounts are not, as in a chroot
        if (free < LITTLE_SPACE) {
            findings.toDo("littleSpace", folder.toString(), messages.bytes(free));
        } else {
            findings.fine("space", folder.toString(), messages.bytes(free));
        }
    }
}
