package io.github.tistoryarchiver.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For each test an empty folder into which the program imports, without a network. */
final class Imported implements AfterEachCallback {
    private static final HttpUrl NOWHERE = Objects.requireNonNull(HttpUrl.parse("http://127.0.0.1:1/"));

    private final Path folder;

    Imported() {
        try {
            folder = Files.createTempDirectory("rescue");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What the test may write to. */
    Path folder() {
        return folder;
    }

    /** Writes a file for the program to read. */
    Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** Imports files of the blog sora into a folder of this name. */
    Cli into(String out, Path... files) {
        return run(out, List.of("--blog", "sora"), files);
    }

    /** The same with other options. */
    Cli run(String out, List<String> options, Path... files) {
        List<String> arguments =
                new ArrayList<>(List.of("import", "--out", folder.resolve(out).toString()));
        arguments.addAll(options);
        Stream.of(files).forEach(file -> arguments.add(file.toString()));
        return Cli.run(NOWHERE, arguments.toArray(String[]::new));
    }

    /** A command on an archive. */
    Cli command(String command, String out) {
        return Cli.run(NOWHERE, command, folder.resolve(out).toString());
    }

    /** The archive of the blog sora in an output folder. */
    Path archive(String out) {
        return folder.resolve(out).resolve("sora");
    }

    String read(String out, String file) throws IOException {
        return Files.readString(archive(out).resolve(file));
    }
}
