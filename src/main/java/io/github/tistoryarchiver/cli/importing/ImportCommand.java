package io.github.tistoryarchiver.cli.importing;

import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.ImportPrinter;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.progress.ProgressLine;
import io.github.tistoryarchiver.importer.Import;
import io.github.tistoryarchiver.importer.ImportException;
import io.github.tistoryarchiver.importer.ImportOptions;
import io.github.tistoryarchiver.importer.ImportOptionsBuilder;
import io.github.tistoryarchiver.importer.ImportReport;
import io.github.tistoryarchiver.importer.sift.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import FILE...}: brings what others kept of a blog into its archive, without the network. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
public final class ImportCommand implements Callable<Integer> {
    private final CliContext context;
    private final Messages messages;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "FILE")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR")
    private Path out = Path.of("archive");

    @Option(names = "--blog", paramLabel = "NAME")
    private List<String> blogs = List.of();

    @Option(names = "--blog-id", paramLabel = "N")
    private @Nullable Long blogId;

    @Option(names = "--all-blogs")
    private boolean allBlogs;

    /** What a file may be taken for. */
    enum As {
        WARC,
        WACZ,
        ARC,
        TTXML,
        ZIP,
        RSS,
        MHTML,
        SINGLEFILE,
        SAVED,
        HTTRACK;

        Format format() {
            return this == ARC ? Format.WARC : Format.valueOf(name());
        }
    }

    @Option(names = "--as", paramLabel = "FORMAT")
    private @Nullable As as;

    @Option(names = "--zstd-dict", paramLabel = "FILE", descriptionKey = "zstd-dict")
    private @Nullable Path zstdDictionary;

    @Option(names = "--history", paramLabel = "WHICH")
    private ImportOptions.History history = ImportOptions.History.CHANGED;

    @Option(names = "--no-assets")
    private boolean noAssets;

    @Option(names = "--no-comments")
    private boolean noComments;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    public ImportCommand(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new ParameterException(command.commandLine(), messages.get("usage.noFile", file.toString()));
            }
        }
        if (blogId != null && (allBlogs || blogs.size() > 1)) {
            throw new ParameterException(command.commandLine(), messages.get("usage.blogIdOfOne"));
        }
        ImportPrinter printer = new ImportPrinter(context, messages, json, quiet, report);
        try {
            ImportReport done = imported();
            printer.print(done);
            return done.isComplete() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
        } catch (ImportException e) {
            printer.print(e);
            return switch (e.kind()) {
                case SEVERAL_BLOGS, NAMELESS, OTHER_BLOG -> ExitCode.USAGE;
                case NOTHING_OF_BLOG, NO_FORMAT -> ExitCode.NO_BLOG;
            };
        }
    }

    private ImportReport imported() throws ImportException {
        try (ProgressLine line = ProgressLine.of(context, messages, context.terminal() && !quiet && !json)) {
            return Import.run(options(), line);
        }
    }

    private ImportOptions options() {
        return ImportOptionsBuilder.builder()
                .files(files)
                .out(out)
                .blogs(blogs)
                .hosts(List.of())
                .blogId(blogId)
                .allBlogs(allBlogs)
                .as(as == null ? null : as.format())
                .zstdDictionary(zstdDictionary)
                .assets(!noAssets)
                .comments(!noComments)
                .history(history)
                .dryRun(dryRun)
                .build();
    }
}
