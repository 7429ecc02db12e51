package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cluster.FleetWords;
import io.github.tistoryarchiver.cluster.read.table.TableKind;
import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.cluster.store.S3Settings;
import io.github.tistoryarchiver.cluster.store.SharedFolder;
import io.github.tistoryarchiver.cluster.store.StoreAccess;
import io.github.tistoryarchiver.fleet.BlogList;
import io.github.tistoryarchiver.importer.ImportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fleet read}: brings recordings into archives, and waits for the end. */
@Command(name = "read", mixinStandardHelpOptions = true, sortOptions = false)
public final class ReadCommand implements Callable<Integer> {
    private final FleetWords words = new FleetWords();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "WARC", arity = "1..*", descriptionKey = "WARC")
    private List<Path> recordings = List.of();

    @Option(names = "--out", required = true, paramLabel = "ADDRESS", descriptionKey = "out")
    private String out = "";

    @Option(names = "--work", paramLabel = "FOLDER", descriptionKey = "work")
    private @Nullable Path work;

    @Option(names = "--blogs", paramLabel = "FILE", descriptionKey = "blogs")
    private @Nullable Path blogs;

    @Option(names = "--tables", defaultValue = "jsonl", paramLabel = "KIND", descriptionKey = "tables")
    private TableKind tables = TableKind.JSONL;

    @Option(names = "--history", defaultValue = "changed", paramLabel = "WHICH", descriptionKey = "history")
    private ImportOptions.History history = ImportOptions.History.CHANGED;

    @Option(names = "--zstd-dict", paramLabel = "FILE", descriptionKey = "zstd-dict")
    private @Nullable Path zstdDictionary;

    @Option(names = "--no-assets", descriptionKey = "no-assets")
    private boolean noAssets;

    @Option(names = "--no-comments", descriptionKey = "no-comments")
    private boolean noComments;

    @Override
    public Integer call() throws Exception {
        ReadSettings settings = settings();
        try {
            ReadReport report = new FleetRead(settings, PostProbe.NONE, StoreAccess.ENVIRONMENT)
                    .run(StreamExecutionEnvironment::getExecutionEnvironment);
            spec.commandLine().getErr().println(ended(report));
            return report.blogs() == 0
                    ? ExitCode.NO_BLOG
                    : report.unread() + report.damaged() + report.incomplete() > 0
                            ? ExitCode.INCOMPLETE
                            : ExitCode.COMPLETE;
        } catch (ArchiveLock.HeldException e) {
            spec.commandLine().getErr().println(words.get("readHeld", out));
            return ExitCode.HELD;
        }
    }

    private String ended(ReadReport report) {
        return words.get(
                "readEnded",
                report.recordings(),
                report.unread(),
                report.damaged(),
                report.blogs(),
                report.incomplete(),
                report.poison(),
                out);
    }

    private ReadSettings settings() {
        String folder = checkedOut();
        List<Path> missing = Stream.concat(recordings.stream(), Stream.ofNullable(zstdDictionary))
                .filter(file -> !Files.isReadable(file) || Files.isDirectory(file))
                .limit(20)
                .toList();
        if (!missing.isEmpty()) {
            throw wrong("noFiles", missing.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        return ReadSettingsBuilder.builder()
                .recordings(recordings.stream().map(ReadCommand::whole).toList())
                .out(out)
                .work(folder)
                .blogs(blogs == null ? List.of() : named(blogs))
                .zstdDictionary(zstdDictionary == null ? "" : whole(zstdDictionary))
                .assets(!noAssets)
                .comments(!noComments)
                .history(history)
                .tables(tables)
                .build();
    }

    /** Checks the folder of the archives, and returns the path of that for the work. */
    private String checkedOut() {
        try (OutFolder folder = OutFolder.open(out, StoreAccess.ENVIRONMENT)) {
            if (folder instanceof SharedFolder shared) {
                return whole(work == null ? shared.path() : work);
            }
            if (work == null) {
                throw wrong("workMissing", out);
            }
            folder.check();
            return whole(work);
        } catch (IllegalArgumentException e) {
            throw wrong("outKind", out);
        } catch (S3Settings.MissingException e) {
            throw wrong("outVariable", out, e.variable());
        } catch (IOException e) {
            throw wrong("outRefused", out, String.valueOf(e.getMessage()));
        }
    }

    private static String whole(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    private List<String> named(Path list) {
        BlogList read;
        try {
            read = BlogList.parse(Files.readAllLines(list));
        } catch (IOException e) {
            throw wrong("list", list, String.valueOf(e.getMessage()));
        }
        if (!read.badLines().isEmpty()) {
            throw wrong(
                    "badLines",
                    list,
                    read.badLines().stream()
                            .limit(20)
                            .map(bad -> bad.number() + " (" + bad.word() + ")")
                            .collect(Collectors.joining(", ")));
        }
        if (read.blogs().isEmpty()) {
            throw wrong("empty", list);
        }
        return read.blogs().stream()
                .map(blog -> blog.address().home().toString())
                .toList();
    }

    private ParameterException wrong(String key, Object... values) {
        return new ParameterException(spec.commandLine(), words.get(key, values));
    }
}
