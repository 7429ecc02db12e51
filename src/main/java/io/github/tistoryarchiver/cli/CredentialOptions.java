package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.archive.files.FileFault;
import io.github.tistoryarchiver.backup.options.Credentials;
import io.github.tistoryarchiver.cli.arguments.TextFile;
import io.github.tistoryarchiver.cli.arguments.UsageErrors;
import io.github.tistoryarchiver.http.Cookies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that name files with secrets. No message shows their content. */
final class CredentialOptions {
    @Option(names = "--passwords", paramLabel = "FILE")
    private @Nullable Path passwords;

    @Option(names = "--cookies", paramLabel = "FILE")
    private @Nullable Path cookies;

    /** Tells whether there are any. */
    boolean areGiven() {
        return passwords != null || cookies != null;
    }

    /**
     * Reads the files that are given.
     *
     * @throws ParameterException when a file cannot be read or understood
     */
    Credentials read(UsageErrors usage) {
        return new Credentials(passwords(usage), cookies == null ? null : cookies(cookies, usage));
    }

    private Map<Long, String> passwords(UsageErrors usage) {
        Map<Long, String> all = new HashMap<>();
        List<String> lines = passwords == null ? List.of() : lines(passwords, "usage.passwordsFile", usage);
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split("=", 2);
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            if (parts.length < 2 || !parts[0].strip().matches("[1-9]\\d{0,17}")) {
                throw usage.of("usage.passwords", String.valueOf(passwords), i + 1);
            }
            all.put(Long.parseLong(parts[0].strip()), parts[1]);
        }
        return Map.copyOf(all);
    }

    private static Cookies cookies(Path file, UsageErrors usage) {
        try {
            return Cookies.parse(lines(file, "usage.cookiesFile", usage));
        } catch (IllegalArgumentException e) {
            throw usage.of("usage.cookies", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static List<String> lines(Path file, String errorKey, UsageErrors usage) {
        try {
            return TextFile.lines(file);
        } catch (IOException e) {
            throw usage.of(errorKey, file.toString(), usage.messages().fault(FileFault.of(e)));
        }
    }
}
