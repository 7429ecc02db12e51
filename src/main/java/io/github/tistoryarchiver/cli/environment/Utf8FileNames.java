package io.github.tistoryarchiver.cli.environment;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Makes Korean file names possible on Linux under the C locale, which cron, systemd and containers often use.
 *
 * <p>The JVM takes the encoding of file names from the locale at startup and cannot change it later; without a UTF-8
 * locale no file with a Korean name can be created. The program therefore restarts itself under one, with the bytes of
 * its own command line: decoded under the C locale, everything beyond ASCII is lost.
 */
public final class Utf8FileNames {
    /**
     * Environment variable that marks the restarted process, so that it does not restart again; its value is the name
     * of the user's own locale.
     */
    static final String MARK = "TISTORY_ARCHIVER_UTF8";

    private Utf8FileNames() {}

    /** Tells whether a text was decoded from bytes that are not in the encoding of this process, and thus lost some. */
    public static boolean isDamaged(String text) {
        return text.indexOf('\ufffd') >= 0;
    }

    /** Tells whether files with Korean names can be created, in this folder too. */
    public static boolean areWritable() {
        if (isDamaged(System.getProperty("user.dir", ""))) {
            return false;
        }
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return File.separatorChar == '\\'
                || (Charset.isSupported(encoding)
                        && Charset.forName(encoding).newEncoder().canEncode("가😀"));
    }

    /**
     * Restarts the program under a UTF-8 locale if the current one cannot encode Korean file names.
     *
     * @return the exit code of the restarted program; empty if a restart was not needed or not possible
     */
    public static OptionalInt restart() {
        if (areWritable() || System.getenv(MARK) != null) {
            return OptionalInt.empty();
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(OwnCommandLine.read().again()).inheritIO();
            setLocale(builder.environment());
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            return OptionalInt.of(process.waitFor());
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(ExitCode.INTERRUPTED);
        }
    }

    /**
     * Replaces all locale variables, because a single one that is not installed invalidates the others. The name of the
     * user's locale is passed on for the language of messages.
     */
    private static void setLocale(Map<String, String> environment) {
        String users = CliContext.localeName(environment);
        environment.keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put(MARK, users);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
