package io.github.tistoryarchiver.integration;

import java.nio.file.Path;
import okhttp3.HttpUrl;

/** Runs the {@code demo} command as a user does. */
public final class DemoRun {
    private DemoRun() {}

    /** The exit code. */
    public static int into(Path out) {
        return Cli.run(HttpUrl.parse("http://127.0.0.1/"), "demo", "--quiet", "--out", out.toString())
                .exit();
    }
}
