package io.github.tistoryarchiver.cli.environment;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.http.ProxySetting;
import java.io.Console;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the program finds around it; tests bring their own.
 *
 * @param out for results
 * @param err for talk
 * @param charset that of both streams
 * @param terminal whether a person sees what is written
 * @param network gives the network to a run
 */
public record CliContext(
        PrintStream out,
        PrintStream err,
        Charset charset,
        Map<String, String> environment,
        Locale locale,
        boolean terminal,
        NetworkAccess network) {

    /** Opens the way to the network. */
    public interface NetworkAccess {

        /**
         * Opens it.
         *
         * @param namedHosts hosts that the user named, which may be on the user's own network
         */
        OpenNetwork open(Set<String> namedHosts, @Nullable ProxySetting proxy) throws IOException;
    }

    /** A network in use. */
    public interface OpenNetwork extends AutoCloseable {
        RunEnvironment network();

        @Override
        void close();
    }

    public static CliContext real() {
        Charset charset = outputCharset();
        return new CliContext(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                charset,
                System.getenv(),
                messageLocale(System.getenv()),
                isTerminal(),
                RealNetwork::open);
    }

    /** Korean also where the environment asks for it and the system has no such locale, as in many containers. */
    public static Locale messageLocale(Map<String, String> environment) {
        return localeName(environment).startsWith("ko") ? Locale.KOREA : Locale.getDefault();
    }

    /** The name of the locale that the environment asks for; empty where it asks for none. */
    public static String localeName(Map<String, String> environment) {
        return Stream.of(Utf8FileNames.MARK, "LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    public PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /** Under cron the locale is often C, which would turn Korean into question marks. Only Windows consoles need another. */
    @SuppressWarnings("SystemConsoleNull") // also JDK 17, where it is null without a terminal
    private static Charset outputCharset() {
        Console console = System.console();
        boolean windows = File.separatorChar == '\\';
        return windows && console != null ? console.charset() : StandardCharsets.UTF_8;
    }

    /** From JDK 22 on there is a console without a terminal too; it can be asked. */
    @SuppressWarnings("SystemConsoleNull") // also JDK 17, where it is null without a terminal
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
