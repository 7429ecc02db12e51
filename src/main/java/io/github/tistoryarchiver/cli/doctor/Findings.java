package io.github.tistoryarchiver.cli.doctor;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.output.Messages;
import java.io.PrintStream;

/** Prints what was found, one line each, and keeps the worst of it. */
final class Findings {
    private final PrintStream out;
    private final Messages messages;
    private int worst = ExitCode.COMPLETE;

    Findings(PrintStream out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    /** Prints that something is fine. */
    void fine(String key, Object... values) {
        line("fine", key, values);
    }

    /** Prints something that the user should do. */
    void toDo(String key, Object... values) {
        line("toDo", key, values);
        worst = Math.max(worst, ExitCode.INCOMPLETE);
    }

    /** Prints that a blog cannot be reached. */
    void unreachable(String key, Object... values) {
        line("unreachable", key, values);
        worst = Math.max(worst, ExitCode.NO_BLOG);
    }

    /** Returns the exit code for the worst of all findings. */
    int exitCode() {
        return worst;
    }

    private void line(String mark, String key, Object... values) {
        out.println(messages.get("doctor.mark." + mark) + " " + messages.get("doctor." + key, values));
    }
}
