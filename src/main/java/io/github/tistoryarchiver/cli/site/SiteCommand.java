package io.github.tistoryarchiver.cli.site;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.cli.arguments.ArchiveFolder;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.site.Site;
import io.github.tistoryarchiver.site.SiteOptions;
import io.github.tistoryarchiver.site.SiteOptionsBuilder;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code site DIR}: writes the reading room of an archive, without the network. */
@Command(name = "site", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
public final class SiteCommand implements Callable<Integer> {
    private final CliContext context;
    private final Messages messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ArchiveFolder folder = new ArchiveFolder();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--lang", paramLabel = "ko|en", completionCandidates = SiteLanguages.class)
    private @Nullable String language;

    @Option(names = "--public", negatable = true)
    private @Nullable Boolean isPublic;

    @Option(names = "--standalone")
    private boolean standalone;

    @Option(names = "--check")
    private boolean check;

    @Option(names = "--no-thumbnails", negatable = true)
    private @Nullable Boolean thumbnails;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--json")
    private boolean json;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    public SiteCommand(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (language != null && !language.equals("ko") && !language.equals("en")) {
            throw new ParameterException(spec.commandLine(), messages.get("usage.lang", language));
        }
        List<Archive> archives = folder.all(messages);
        SiteOptions options = SiteOptionsBuilder.builder()
                .language(language)
                .isPublic(isPublic)
                .standalone(standalone)
                .thumbnails(thumbnails)
                .check(check)
                .force(force)
                .build();
        SiteRun run = new SiteRun(context, messages, options, json, quiet);
        int code = ExitCode.COMPLETE;
        for (Archive archive : archives) {
            code = Math.max(code, run.write(archive, target(archive, archives.size() == 1)));
        }
        return archives.size() == 1 ? code : Math.max(code, run.writeList(listFolder()));
    }

    private Path target(Archive archive, boolean isOnly) {
        if (out == null) {
            return archive.folder().resolve(Site.FOLDER);
        }
        return isOnly ? out : out.resolve(archive.folder().getFileName());
    }

    /** Returns the folder of the page above the sites of several archives. */
    private Path listFolder() {
        return out == null ? folder.path().resolve(Site.FOLDER) : out;
    }

    /** The languages, for completion. */
    static final class SiteLanguages implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("ko", "en").iterator();
        }
    }
}
