package io.github.tistoryarchiver.content.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.Loss;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random texts of all kinds. More of them: {@code -Dpages=200000}. */
class GeneratedPagesTest {
    private static final int PAGES = Integer.getInteger("pages", 2_000);
    private static final int SHOWN = 20;

    @Test
    void nothingOfARandomPageIsLost() {
        Map<String, String> lost = new TreeMap<>();
        for (int seed = 0; seed < PAGES; seed++) {
            String body =
                    seed % 4 == 0 ? new RandomPage(new Random(seed)).linked() : new RandomPage(new Random(seed)).body();
            for (Loss loss : Proof.of(body).balance().losses()) {
                if (lost.size() < SHOWN) {
                    lost.putIfAbsent(loss.kind() + " in " + loss.place(), seed + ": " + loss.excerpt() + "\n" + body);
                }
            }
        }

        assertThat(lost).isEmpty();
    }
}
