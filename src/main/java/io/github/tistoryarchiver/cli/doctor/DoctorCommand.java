package io.github.tistoryarchiver.cli.doctor;

import io.github.tistoryarchiver.cli.arguments.GivenAddress;
import io.github.tistoryarchiver.cli.arguments.UsageErrors;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.Networks;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.http.ProxySetting;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doctor [BLOG...]}: checks whether a backup can work here, and says what to do where it cannot. */
@Command(name = "doctor", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
public final class DoctorCommand implements Callable<Integer> {
    private final CliContext context;
    private final Messages messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "BLOG", descriptionKey = "BLOG", arity = "0..*", split = ",")
    private List<String> blogs = List.of();

    @Option(
            names = {"-o", "--out"},
            defaultValue = "archive",
            paramLabel = "DIR")
    private Path out = Path.of("archive");

    @Option(names = "--proxy", paramLabel = "URL")
    private @Nullable String proxy;

    @Option(names = "--config", paramLabel = "FILE")
    @SuppressWarnings("UnusedVariable") // the settings are read before
    private @Nullable Path config;

    public DoctorCommand(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        UsageErrors usage = new UsageErrors(spec.commandLine(), messages);
        List<BlogAddress> addresses =
                blogs.stream().map(blog -> GivenAddress.blog(blog, usage)).toList();
        Findings findings = new Findings(context.out(), messages);
        new ComputerChecks(context, messages, findings).run(out);
        new ArchiveChecks(messages, findings).run(out, Instant.now());
        if (addresses.isEmpty()) {
            findings.fine("noBlog");
        }
        Set<String> hosts = addresses.stream().map(blog -> blog.home().host()).collect(Collectors.toSet());
        try (Networks networks = new Networks(context.network(), hosts)) {
            for (BlogAddress blog : addresses) {
                ProxySetting through = GivenAddress.proxy(proxy, blog.home().host(), context.environment(), usage);
                findings.fine(
                        through == null ? "noProxy" : "proxy",
                        blog.home().host(),
                        through == null ? "" : through.url().toString());
                new BlogChecks(networks.through(through).network(), messages, findings).run(blog.home());
            }
        }
        return findings.exitCode();
    }
}
