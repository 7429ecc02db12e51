package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.cli.arguments.UsageErrors;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ShellCommand;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.output.ReportFile;
import io.github.tistoryarchiver.cli.site.SiteRun;
import io.github.tistoryarchiver.site.SiteOptions;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that say where and in how much detail a run is reported. */
final class ReportOptions {
    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--ping", paramLabel = "URL")
    private @Nullable String ping;

    /** Whether the reading room is brought up to date, too. */
    @Option(names = "--site")
    private boolean site;

    /** What the user runs after a run that changed an archive; {@code null} for nothing. */
    @Option(names = "--then", paramLabel = "COMMAND")
    private @Nullable String then;

    @Mixin
    VerbosityOptions verbosity = new VerbosityOptions();

    /** Returns what writes the reading rooms of the archives, as they are; {@code null} for none. */
    @Nullable
    SiteRun sites(CliContext context, Messages messages) {
        return site ? new SiteRun(context, messages, SiteOptions.AS_IT_IS, verbosity.json, verbosity.quiet) : null;
    }

    /** Returns the command for after a run that changed an archive; {@code null} for none. */
    @Nullable
    ShellCommand then() {
        return then == null ? null : new ShellCommand(then);
    }

    /** Returns the file for the report; {@code null} for none. */
    @Nullable
    ReportFile reportFile(Messages messages) {
        return file == null ? null : new ReportFile(file, messages);
    }

    /**
     * Returns the address of the health check; {@code null} for none.
     *
     * @throws ParameterException when the value is not a web address; its message does not show the value, which is a
     *     secret
     */
    @Nullable
    HttpUrl pingAddress(UsageErrors usage) {
        if (ping == null) {
            return null;
        }
        HttpUrl address = HttpUrl.parse(ping);
        if (address == null) {
            throw usage.of("usage.ping");
        }
        return address;
    }
}
