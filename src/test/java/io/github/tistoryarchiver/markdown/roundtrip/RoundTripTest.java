package io.github.tistoryarchiver.markdown.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.markdown.MarkdownWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An independent renderer shows of the Markdown what the body shows. More bodies with {@code -Dtrees=100000}. */
@Tag("slow")
class RoundTripTest {
    private static final int TREES = Integer.getInteger("trees", 2_000);
    private static final int FIRST = Integer.getInteger("trees.seed", 0);

    @Test
    void anyTreeOfNestedMarksListsTablesAndOddTextSurvives() {
        List<String> lost = new ArrayList<>();
        int failures = 0;
        for (int seed = FIRST; seed < FIRST + TREES; seed++) {
            Element body = Jsoup.parse(new RandomHtml(new Random(seed)).body()).body();
            if (!survival(body).isWhole() && failures++ < 30) {
                Element small = Shrunk.of(body, tree -> !survival(tree).isWhole());
                lost.add("seed " + seed + " " + survival(small).difference() + "\n" + small.html() + "\n----\n"
                        + markdown(small));
            }
        }
        assertThat(lost).as(failures + " of " + TREES).isEmpty();
    }

    private static String markdown(Element body) {
        return MarkdownWriter.write(body, address -> address);
    }

    private static RoundTrip.Fidelity survival(Element body) {
        return RoundTrip.compare(body, markdown(body), address -> address);
    }
}
