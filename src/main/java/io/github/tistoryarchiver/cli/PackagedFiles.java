package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.ErrorReporter;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.shell.CompletionCommand.Shell;
import io.github.tistoryarchiver.cli.shell.ManPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;

/**
 * Writes what a package has besides the program, in the folders where Unix systems look for it below {@code share}: a
 * page for {@code man} for each command, in English and Korean, and completions. Run when packages are built.
 */
public final class PackagedFiles {
    private final Path share;

    private PackagedFiles(Path share) {
        this.share = share;
    }

    /** Writes the files below the folder that is the only argument. */
    public static void main(String[] arguments) throws IOException {
        PackagedFiles files = new PackagedFiles(Path.of(arguments[0]));
        files.pages(Locale.ENGLISH, "man/man1");
        files.pages(Locale.KOREAN, "man/ko/man1");
        CommandLine program = program(new Messages(Locale.ENGLISH));
        files.write("bash-completion/completions/tistory-archiver", Shell.BASH.script(program));
        files.write("zsh/vendor-completions/_tistory-archiver", Shell.ZSH.script(program));
        files.write("fish/vendor_completions.d/tistory-archiver.fish", Shell.FISH.script(program));
    }

    private static CommandLine program(Messages messages) {
        CliContext context = CliContext.real();
        return new Commands(context, messages, new ErrorReporter(context, messages)).program();
    }

    private void pages(Locale locale, String folder) throws IOException {
        Messages messages = new Messages(locale);
        CommandLine program = program(messages);
        page(program, messages, folder);
        for (CommandLine command : program.getSubcommands().values()) {
            page(command, messages, folder);
        }
    }

    private void page(CommandLine command, Messages messages, String folder) throws IOException {
        ManPage page = new ManPage(command, messages, new Version().getVersion()[0]);
        write(folder + "/" + page.name() + ".1", page.roff());
    }

    private void write(String path, String text) throws IOException {
        Path file = share.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
