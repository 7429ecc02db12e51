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
 * Korean file names on Linux under the C locale, as cron, systemd and containers often have it.
 *
 * <p>Java takes the encoding of file names from the locale when it starts and offers no way to change it later; without a
 * UTF-8 locale no file with a Korean name can be made at all. So the program starts itself once more with one.
 */
public final class Utf8FileNames {
    /** Set for the second start, so that there is never a third; holds the name of the user's own locale. */
    static final String MARK = "TISTORY_ARCHIVER_UTF8";

    private Utf8FileNames() {}

    /** Tells whether files with Korean names can be made here. */
    public static boolean areWritable() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return File.separatorChar == '\\'
                || (Charset.isSupported(encoding)
                        && Charset.forName(encoding).newEncoder().canEncode("가😀"));
    }

    /**
     * Runs the program again under a UTF-8 locale where this one is none.
     *
     * @param program the class to start
     * @return the exit code of that run; empty where none was needed or possible
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

    /** A locale that is not installed spoils all categories, so it is replaced whole; its name is handed on for its language. */
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
