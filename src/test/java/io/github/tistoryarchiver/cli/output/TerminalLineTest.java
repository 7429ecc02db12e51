package io.github.tistoryarchiver.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalLineTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final TerminalLine line = new TerminalLine(new PrintStream(screen, true, StandardCharsets.UTF_8));

    @Test
    void drawsEachBarOverTheLast() {
        line.accept("1/3");
        line.accept("2/3");
        line.close();

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("\r1/3\r2/3" + System.lineSeparator());
    }

    @Test
    void endsOnceAndDrawsNothingAfterwards() {
        line.accept("3/3");
        line.close();
        line.accept("3/3");
        line.close();

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("\r3/3" + System.lineSeparator());
    }
}
