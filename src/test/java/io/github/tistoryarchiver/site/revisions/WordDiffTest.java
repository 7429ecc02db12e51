package io.github.tistoryarchiver.site.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Words that an edit added and removed. */
class WordDiffTest {
    private static String marked(String before, String after) {
        return WordDiff.of(before, after).stream()
                .map(change -> switch (change.kind()) {
                    case SAME -> change.word();
                    case REMOVED -> "-" + change.word();
                    case ADDED -> "+" + change.word();
                })
                .collect(Collectors.joining(" "));
    }

    private static String side(String before, String after, WordDiff.Kind other) {
        return WordDiff.of(before, after).stream()
                .filter(change -> change.kind() != other)
                .map(WordDiff.Change::word)
                .collect(Collectors.joining(" "));
    }

    @Test
    void aReplacedWordIsRemovedAndAdded() {
        assertThat(marked("비가 많이 왔다", "눈이 많이 왔다")).isEqualTo("-비가 +눈이 많이 왔다");
    }

    @Test
    void spacesAreNoChange() {
        assertThat(marked("비가  왔다", "비가 왔다")).isEqualTo("비가 왔다");
    }

    @Test
    void aTextFromNothingIsAdded() {
        assertThat(marked("", "비가")).isEqualTo("+비가");
    }

    @Test
    void aWordThatOccursOftenIsPairedWithItsOwn() {
        assertThat(marked("a x a y a", "a x a a")).isEqualTo("a x a -y a");
    }

    @RepeatedTest(30)
    void bothTextsAreInTheDifference(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String before = words(random);
        String after = words(random);

        assertThat(side(before, after, WordDiff.Kind.ADDED)).isEqualTo(before);
        assertThat(side(before, after, WordDiff.Kind.REMOVED)).isEqualTo(after);
    }

    private static String words(Random random) {
        return IntStream.range(0, 1 + random.nextInt(200))
                .mapToObj(i -> Integer.toString(random.nextInt(60)))
                .collect(Collectors.joining(" "));
    }

    @Test
    void longTextsWithoutACommonWordAreReplacedAsAWhole() {
        assertThat(WordDiff.of("가 ".repeat(100_000), "나 ".repeat(100_000))).hasSize(200_000);
    }
}
