package io.github.tistoryarchiver.cli.environment;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Makes Korean file names possible on Linux under the C locale, which cron, systemd and containers often use.
 *
 * <p>The JVM takes the encoding of file names from the locale at startup and cannot change it later; without a UTF-8
 * locale no file with a Korean name can be created. The program therefore restarts itself under one.
 */
public final class Utf8FileNames {
    /**
     * Environment variable that marks the restarted process, so that it does not restart again; its value is the name
     * of the user's own locale.
     */
    static final String MARK = "TISTORY_ARCHIVER_UTF8";

    private Utf8FileNames() {}

    /** Tells whether files with Korean names can be created. */
    public static boolean areWritable() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return File.separatorChar == '\\'
                || (Charset.isSupported(encoding)
                        && Charset.forName(encoding).newEncoder().canEncode("가😀"));
    }

    /**
     * Restarts the program under a UTF-8 locale if the current one cannot encode Korean file names.
     *
     * @param program the class to start
     * @return the exit code of the restarted program; empty if a restart was not needed or not possible
     */
    public static OptionalInt restart(Class<?> program, String... arguments) {
        if (areWritable() || System.getenv(MARK) != null) {
            return OptionalInt.empty();
        }
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        setLocale(builder.environment());
        try {
            Process process = builder.start();
            Thread stop = new Thread(() -> stop(process));
            Runtime.getRuntime().addShutdownHook(stop);
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
