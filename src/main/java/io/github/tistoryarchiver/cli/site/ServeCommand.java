package io.github.tistoryarchiver.cli.site;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.cli.arguments.ArchiveFolder;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Interruption;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.progress.ProgressLine;
import io.github.tistoryarchiver.site.Site;
import io.github.tistoryarchiver.site.SiteOptions;
import io.github.tistoryarchiver.site.serve.LoopbackServer;
import java.awt.Desktop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve DIR}: shows the reading room of an archive at an address of this computer, until it is interrupted. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
public final class ServeCommand implements Callable<Integer> {
    private static final long LOOK_MILLIS = 100;

    private final CliContext context;
    private final Messages messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ArchiveFolder folder = new ArchiveFolder();

    @Option(names = "--port", defaultValue = "8099", paramLabel = "N")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", paramLabel = "ADDRESS")
    private String host = "127.0.0.1";

    @Option(names = "--no-browser")
    private boolean noBrowser;

    public ServeCommand(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        List<Archive> archives = folder.all(messages);
        if (archives.size() > 1) {
            throw new ParameterException(spec.commandLine(), messages.get("usage.oneArchive"));
        }
        if (port < 0 || port > 0xffff) {
            throw new ParameterException(spec.commandLine(), messages.get("usage.port", Integer.toString(port)));
        }
        Archive archive = archives.get(0);
        if (!Site.isIn(archive.folder().resolve(Site.FOLDER))) {
            write(archive);
        }
        InetAddress address = address();
        if (!address.isLoopbackAddress()) {
            context.err().println(messages.get("serve.open", host));
        }
        try (LoopbackServer server = LoopbackServer.start(archive.folder(), address, port)) {
            context.out().println(messages.get("serve", server.address()));
            if (!noBrowser) {
                open(server.address());
            }
            waitForTheEnd();
            return ExitCode.INTERRUPTED;
        } catch (IOException e) {
            throw new ArchiveException(archive.folder(), e);
        }
    }

    private void write(Archive archive) {
        try (ProgressLine line = ProgressLine.of(context, messages, context.terminal())) {
            Site.write(archive, archive.folder().resolve(Site.FOLDER), SiteOptions.AS_IT_IS, line);
        }
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new ParameterException(spec.commandLine(), messages.get("usage.host", host), e);
        }
    }

    private static void waitForTheEnd() {
        try {
            while (!Interruption.isRequested()) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens the browser, where there is one; the address was printed in any case. */
    private static void open(String address) {
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(URI.create(address));
            }
        } catch (IOException | UnsupportedOperationException e) {
            // no browser: the reader opens the address
        }
    }
}
