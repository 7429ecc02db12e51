package io.github.tistoryarchiver.integration;

import io.github.tistoryarchiver.http.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For each test a made-up blog on loopback, an empty folder, and the program that archives the one in the other. */
final class ArchivedBlog implements AfterEachCallback {
    private final FakeTistory blog = new FakeTistory();
    private final Path folder;

    /** An empty blog. */
    ArchivedBlog() {
        this(blog -> {});
    }

    /** @param content gives the blog what it has at the start */
    ArchivedBlog(Consumer<FakeTistory> content) {
        try {
            folder = Files.createTempDirectory("sora");
            Files.createDirectory(out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        content.accept(blog);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        blog.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    FakeTistory blog() {
        return blog;
    }

    HttpUrl address() {
        return blog.address();
    }

    /** What the test may write to; the archives stand in {@code out} below it. */
    Path folder() {
        return folder;
    }

    Path out() {
        return folder.resolve("out");
    }

    /** Where a file or a folder of the archive is. */
    Path path(String file) {
        return out().resolve("sora").resolve(file);
    }

    /** The text of a file of the archive. */
    String read(String file) throws IOException {
        return Files.readString(path(file));
    }

    /** Writes a file for the program to read, outside the archive. */
    Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    /** Archives the blog as a user does, without waiting between requests. */
    Cli backup(String... options) {
        return Cli.run(address(), arguments(options));
    }

    Cli backup(Locale locale, String... options) {
        return Cli.run(locale, address(), arguments(options));
    }

    /** The same at another time. */
    Cli backup(Clock clock, String... options) {
        return Cli.run(clock, address(), arguments(options));
    }

    /** The same at noon, Korean time, of another day. */
    Cli backupOn(String day, String... options) {
        return backup(Clock.fixed(Instant.parse(day + "T03:00:00Z"), ZoneOffset.ofHours(9)), options);
    }

    /** The same with other limits for servers. */
    Cli backup(Limits limits, String... options) {
        return Cli.run(limits, address(), arguments(options));
    }

    private String[] arguments(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("backup", "sora", "--rate", "1000", "--out", out().toString()));
        arguments.addAll(List.of(options));
        return arguments.toArray(String[]::new);
    }

    Cli verify() {
        return Cli.run(address(), "verify", out().toString());
    }

    Cli rebuild() {
        return Cli.run(address(), "rebuild", out().toString());
    }

    Cli status() {
        return Cli.run(address(), "status", out().toString());
    }

    /** What a run asks the blog for, as paths. */
    List<String> askedBy(Runnable run) {
        int before = blog.asked().size();
        run.run();
        return blog.asked().stream()
                .skip(before)
                .map(address ->
                        address.startsWith(FakeTistory.HOST) ? address.substring(FakeTistory.HOST.length()) : address)
                .toList();
    }

    /** All files of the archive that are a function of the blog, by their path in it, with their bytes as characters. */
    Map<String, String> files() throws IOException {
        return files(path(""));
    }

    /** The same of an archive anywhere. */
    static Map<String, String> files(Path archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(archive)) {
            try (Stream<Path> all = Files.walk(archive)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String name = archive.relativize(file).toString().replace('\\', '/');
                    if (!name.startsWith(".state/") && !name.startsWith("raw/") && !name.equals("stats.jsonl")) {
                        files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return files;
    }

    /** Copies the archive as it is now into a folder beside it, and returns that. */
    Path copy(String name) throws IOException {
        Path to = folder().resolve(name);
        for (Path file : Unpacked.filesBelow(out())) {
            Path target = to.resolve(out().relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return to;
    }
}
