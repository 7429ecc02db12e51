package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.cli.arguments.ArchiveFolder;
import io.github.tistoryarchiver.cli.arguments.UsageErrors;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.export.ExportScopeOptions;
import io.github.tistoryarchiver.cli.export.ExportSiteOptions;
import io.github.tistoryarchiver.cli.output.ExportPrinter;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.progress.ProgressLine;
import io.github.tistoryarchiver.export.Export;
import io.github.tistoryarchiver.export.ExportReport;
import io.github.tistoryarchiver.export.parts.Target;
import io.github.tistoryarchiver.export.source.ArchiveSource;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.export.targets.Targets;
import io.github.tistoryarchiver.sink.ConflictException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export DIR --to TARGET --dest DIR}: carries an archive into another engine, without the network. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    private final CliContext context;
    private final Messages messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ArchiveFolder folder = new ArchiveFolder();

    @Option(
            names = "--to",
            required = true,
            split = ",",
            paramLabel = "TARGET",
            completionCandidates = TargetNames.class)
    private List<String> to = List.of();

    @Option(
            names = {"-d", "--dest"},
            required = true,
            paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path dest;

    @Mixin
    private ExportSiteOptions site = new ExportSiteOptions();

    @Mixin
    private ExportScopeOptions scope = new ExportScopeOptions();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--json")
    private boolean json;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    ExportCommand(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        UsageErrors usage = new UsageErrors(spec.commandLine(), messages);
        List<Target> targets = targets(usage);
        ExportOptions options = scope.into(site.options(usage::of), usage::of).build();
        targets.stream()
                .filter(target -> target.traits().needsSiteUrl() && options.siteUrl() == null)
                .findFirst()
                .ifPresent(target -> {
                    throw usage.of("usage.needsSiteUrl", target.traits().name());
                });
        List<Archive> archives = folder.all(messages);
        archives.forEach(archive -> {
            checkApart(archive, usage);
            checkCommenters(archive, targets, usage);
        });
        int code = ExitCode.COMPLETE;
        for (Archive archive : archives) {
            Path own =
                    archives.size() == 1 ? dest : dest.resolve(archive.folder().getFileName());
            for (Target target : targets) {
                Path place =
                        targets.size() == 1 ? own : own.resolve(target.traits().name());
                code = Math.max(code, export(archive, target, options, place));
            }
        }
        return code;
    }

    private List<Target> targets(UsageErrors usage) {
        List<Target> targets = new ArrayList<>();
        for (String name : to) {
            Target target = Targets.find(name.strip());
            if (target == null) {
                throw usage.of("usage.target", name.strip(), String.join(", ", Targets.names()));
            }
            if (targets.stream().noneMatch(known -> known.traits().name().equals(name.strip()))) {
                targets.add(target);
            }
        }
        return targets;
    }

    /** Checks that neither of the archive and the new site lies in the other. */
    private void checkApart(Archive archive, UsageErrors usage) {
        Path one = real(archive.folder());
        Path other = real(dest);
        if (one.startsWith(other) || other.startsWith(one)) {
            throw usage.of("usage.dest", dest.toString(), archive.folder().toString());
        }
    }

    /** Checks that no target takes the names of commenters from recorded answers, where the archive hides them. */
    private static void checkCommenters(Archive archive, List<Target> targets, UsageErrors usage) {
        targets.stream()
                .filter(target -> target.traits().takesRecordings() && ArchiveSource.hidesCommenters(archive))
                .findFirst()
                .ifPresent(target -> {
                    throw usage.of(
                            "usage.hiddenCommenters",
                            target.traits().name(),
                            archive.folder().toString());
                });
    }

    /** Returns a path without symbolic links, as far as it exists. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path there = absolute;
        while (!Files.exists(there) && there.getParent() != null) {
            there = Objects.requireNonNull(there.getParent());
        }
        try {
            return there.toRealPath().resolve(there.relativize(absolute));
        } catch (IOException e) {
            throw new ArchiveException(path, e);
        }
    }

    private int export(Archive archive, Target target, ExportOptions options, Path place) {
        ExportPrinter printer = new ExportPrinter(context, messages, json, quiet);
        try {
            ExportReport report = exported(archive, target, options, place);
            printer.print(report, place, dryRun);
            if (!report.damages().isEmpty()) {
                return ExitCode.DAMAGED;
            }
            return report.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.COMPLETE;
        } catch (ConflictException e) {
            printer.print(e, place);
            return ExitCode.USAGE;
        }
    }

    private ExportReport exported(Archive archive, Target target, ExportOptions options, Path place) {
        boolean isWanted = context.terminal() && !quiet && !json;
        try (ProgressLine line = ProgressLine.of(context, messages, isWanted)) {
            return Export.run(archive, target, options, new Export.Place(place, force, dryRun), line);
        }
    }

    /** The names of the targets, for completion. */
    static final class TargetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Targets.names().iterator();
        }
    }
}
