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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The environment of the program, which tests replace.
 *
 * @param out stream for results
 * @param err stream for messages and progress
 * @param charset encoding of both streams
 * @param environment environment variables
 * @param locale language of messages
 * @param terminal whether output goes to a terminal
 * @param network opens the network for a run
 */
public record CliContext(
        PrintStream out,
        PrintStream err,
        Charset charset,
        Map<String, String> environment,
        Locale locale,
        boolean terminal,
        NetworkAccess network) {

    /** Opens networks. */
    public interface NetworkAccess {

        /**
         * Opens a network.
         *
         * @param namedHosts hosts that the user named, which may be on the user's own network
         * @param proxy {@code null} for none
         */
        OpenNetwork open(Set<String> namedHosts, @Nullable ProxySetting proxy) throws IOException;
    }

    /** Opens the network of this computer; a class, since the first lambda of a start costs more than all others. */
    private record RealAccess() implements NetworkAccess {
        @Override
        public OpenNetwork open(Set<String> namedHosts, @Nullable ProxySetting proxy) throws IOException {
            return RealNetwork.open(namedHosts, proxy);
        }
    }

    /** An open network. */
    public interface OpenNetwork extends AutoCloseable {
        RunEnvironment network();

        @Override
        void close();
    }

    /** Returns the environment of this process. */
    public static CliContext real() {
        Charset charset = outputCharset();
        return new CliContext(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                charset,
                System.getenv(),
                messageLocale(System.getenv()),
                isTerminal(),
                new RealAccess());
    }

    /**
     * Returns the locale for messages: Korean if the environment asks for it, even if the system does not have that
     * locale, as in many containers.
     */
    public static Locale messageLocale(Map<String, String> environment) {
        return localeName(environment).startsWith("ko") ? Locale.KOREA : Locale.getDefault();
    }

    /** Returns the name of the locale that the environment asks for; empty for none. */
    public static String localeName(Map<String, String> environment) {
        for (String variable : List.of(Utf8FileNames.MARK, "LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    public PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /**
     * Returns the encoding for output. It is UTF-8 whatever the locale is: under cron that is often C, which would turn
     * Korean into question marks. Windows consoles have their own encoding.
     */
    @SuppressWarnings("SystemConsoleNull") // up to JDK 21 it is null without a terminal
    private static Charset outputCharset() {
        Console console = File.separatorChar == '\\' ? System.console() : null;
        return console != null ? console.charset() : StandardCharsets.UTF_8;
    }

    /**
     * Tells whether output goes to a terminal. Since JDK 22 a console may exist without one, and has a method that
     * tells.
     */
    @SuppressWarnings("SystemConsoleNull") // up to JDK 21 it is null without a terminal
    private static boolean isTerminal() {
        Console console = "dumb".equals(System.getenv("TERM")) ? null : System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
