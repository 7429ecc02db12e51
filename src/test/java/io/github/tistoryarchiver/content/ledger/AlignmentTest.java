package io.github.tistoryarchiver.content.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static int[] pairs(String mine, String theirs) {
        return pairs(mine.codePoints().toArray(), theirs.codePoints().toArray());
    }

    private static int[] pairs(int[] mine, int[] theirs) {
        return Alignment.of(mine, theirs, new boolean[mine.length]);
    }

    @Test
    void equalSequencesArePairedSignBySign() {
        assertThat(pairs("봄바다", "봄바다")).containsExactly(0, 1, 2);
    }

    @Test
    void aSignThatIsMissingHasNoPartner() {
        assertThat(pairs("봄x바다", "봄바다")).containsExactly(0, -1, 1, 2);
    }

    @Test
    void whatIsInOnePieceStaysInOnePiece() {
        assertThat(pairs("q12w3e2zz8", "p2zz9")).containsExactly(-1, -1, -1, -1, -1, -1, 1, 2, 3, -1);
    }

    @Test
    void whatMovedIsFound() {
        assertThat(pairs("가나다라", "라가나다")).doesNotContain(-1);
    }

    @Test
    void everySignOfALongTextButTheMissingOnesHasAPartner() {
        Random random = new Random(1);
        int[] theirs = random.ints(200_000, 'a', 'f').toArray();
        int[] mine = new int[theirs.length + 500];
        System.arraycopy(theirs, 0, mine, 0, 100_000);
        for (int i = 0; i < 500; i++) {
            mine[100_000 + i] = 'A' + i % 20;
        }
        System.arraycopy(theirs, 100_000, mine, 100_500, 100_000);

        int[] pairs = pairs(mine, theirs);

        assertThat(java.util.Arrays.stream(pairs).filter(partner -> partner < 0))
                .hasSize(500);
    }

    @Test
    void noSignIsTakenTwice() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            int[] mine = random.ints(random.nextInt(60), 'a', 'e').toArray();
            int[] theirs = random.ints(random.nextInt(60), 'a', 'e').toArray();

            int[] taken = java.util.Arrays.stream(pairs(mine, theirs))
                    .filter(partner -> partner >= 0)
                    .toArray();

            assertThat(taken).doesNotHaveDuplicates();
        }
    }
}
