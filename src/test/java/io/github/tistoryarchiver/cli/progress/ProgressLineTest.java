package io.github.tistoryarchiver.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.ProgressListener.Step;
import io.github.tistoryarchiver.cli.output.Columns;
import io.github.tistoryarchiver.cli.output.Messages;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private long now;

    private ProgressLine line(Locale locale, int columns) {
        return new ProgressLine(
                new PrintStream(screen, true, StandardCharsets.UTF_8), new Messages(locale), () -> columns, () -> now);
    }

    /** Returns what was drawn, each time without the blanks that cover the time before. */
    private List<String> drawn() {
        return List.of(screen.toString(StandardCharsets.UTF_8).split("\r")).stream()
                .map(String::stripTrailing)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private void half(ProgressLine line) {
        line.begins(Step.POSTS, 40);
        now += 4 * SECOND;
        for (int i = 0; i < 19; i++) {
            line.done(50_000, "앞의 글");
        }
        screen.reset();
        now += 6 * SECOND;
        line.done(50_000, "바다가 보이는 작업실에서 보낸 편지");
    }

    @ParameterizedTest
    @CsvSource({
        "200, 'Posts 20/40  0:10 left  2.0/s  1.0 MB  바다가 보이는 작업실에서 보낸 편지'",
        "60, 'Posts 20/40  0:10 left  2.0/s  1.0 MB  바다가 보이는 작업…'",
        "45, Posts 20/40  0:10 left  2.0/s  1.0 MB",
        "36, Posts 20/40  0:10 left  2.0/s",
        "25, Posts 20/40  0:10 left",
        "13, Posts 20/40",
        "10, Posts 20…"
    })
    void leavesOutItsEndWhereTheTerminalIsNarrow(int columns, String shown) {
        half(line(Locale.ENGLISH, columns));

        assertThat(drawn()).containsExactly(shown);
    }

    @Test
    void speaksKorean() {
        half(line(Locale.KOREAN, 200));

        assertThat(drawn()).containsExactly("글 20/40  남은 시간 0:10  초당 2.0  1.0 MB  바다가 보이는 작업실에서 보낸 편지");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 13, 14, 20, 25, 30, 36, 37, 40, 45, 50, 51, 52, 60, 80})
    void neverTakesTheLastColumn(int columns) {
        half(line(Locale.KOREAN, columns));

        assertThat(Columns.of(drawn().get(0))).isPositive().isLessThan(columns);
    }

    @Test
    void isGoneAtTheEnd() {
        ProgressLine line = line(Locale.ENGLISH, 80);
        half(line);
        int taken = Columns.of(drawn().get(0));
        screen.reset();

        line.close();
        line.close();

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo('\r' + " ".repeat(taken) + '\r');
    }

    @Test
    void coversALongerOneBeforeIt() {
        ProgressLine line = line(Locale.ENGLISH, 80);
        half(line);
        screen.reset();
        now += SECOND;

        line.done(0, null);

        String text = screen.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\rPosts 21/40  0:10 left  1.9/s  1.0 MB  ").hasSizeGreaterThan(60);
        assertThat(drawn()).containsExactly("Posts 21/40  0:10 left  1.9/s  1.0 MB");
    }

    @Test
    void isThereBeforeTheFirstItemIsDone() {
        line(Locale.ENGLISH, 80).begins(Step.POSTS, 300);

        assertThat(drawn()).containsExactly("Posts 0/300");
    }

    @Test
    void isDrawnFourTimesASecondAtMost() {
        ProgressLine line = line(Locale.ENGLISH, 80);
        line.begins(Step.FILES, 1000);
        screen.reset();

        for (int i = 0; i < 1000; i++) {
            now += SECOND / 1000;
            line.done(0, null);
        }

        assertThat(drawn()).hasSize(4);
    }

    @Test
    void beginsAgainWithEachStep() {
        ProgressLine line = line(Locale.ENGLISH, 80);
        half(line);
        screen.reset();

        line.begins(Step.THUMBNAILS, 8);
        now += SECOND;
        line.done(1000, null);

        assertThat(drawn()).containsExactly("Small pictures 0/8", "Small pictures 1/8  0:07 left  1.0/s  1.0 kB");
    }

    @Test
    void controlCharactersOfTitlesDoNotReachTheTerminal() {
        ProgressLine line = line(Locale.ENGLISH, 80);
        line.begins(Step.POSTS, 1);
        screen.reset();
        now += SECOND;

        line.done(0, "a\u001b[2J\u202eb\nc");

        assertThat(drawn()).singleElement().asString().endsWith("a [2J b c");
    }

    @Test
    void showsNothingWhereItIsNotWanted() {
        ProgressLine line = line(Locale.ENGLISH, 0);
        half(line);

        line.close();

        assertThat(screen.size()).isZero();
    }
}
