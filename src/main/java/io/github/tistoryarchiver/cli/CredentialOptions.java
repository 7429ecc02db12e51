package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.options.Credentials;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.http.Cookies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that name files with secrets. What stands in them is in no message. */
final class CredentialOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--passwords", paramLabel = "FILE")
    private @Nullable Path passwords;

    @Option(names = "--cookies", paramLabel = "FILE")
    private @Nullable Path cookies;

    /** @throws ParameterException when a file cannot be read or understood */
    Credentials access(Messages messages) {
        return new Credentials(passwords(messages), cookies == null ? null : cookies(cookies, messages));
    }

    private Map<Long, String> passwords(Messages messages) {
        Map<Long, String> all = new HashMap<>();
        List<String> lines = passwords == null ? List.of() : lines(passwords, messages);
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split("=", 2);
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            if (parts.length < 2 || !parts[0].strip().matches("[1-9]\\d{0,17}")) {
                throw usage(messages.get("usage.passwords", String.valueOf(passwords), i + 1));
            }
            all.put(Long.parseLong(parts[0].strip()), parts[1]);
        }
        return Map.copyOf(all);
    }

    private Cookies cookies(Path file, Messages messages) {
        try {
            return Cookies.parse(lines(file, messages));
        } catch (IllegalArgumentException e) {
            throw usage(messages.get("usage.cookies", file.toString(), String.valueOf(e.getMessage())));
        }
    }

    private List<String> lines(Path file, Messages messages) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw usage(
                    messages.get("usage.config", file.toString(), e.getClass().getSimpleName()));
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
