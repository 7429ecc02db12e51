package io.github.tistoryarchiver.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.site.html.Html;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers as SVG. */
class ChartsTest {
    private static String text(Html drawing) {
        StringBuilder out = new StringBuilder();
        drawing.writeTo(out);
        return out.toString();
    }

    private static Value value(String name, long number) {
        return new Value(name, number, Long.toString(number));
    }

    @Test
    void zeroHasNoColourAndTheGreatestTheDarkest() {
        Steps steps = new Steps(LongStream.of(1, 2, 3, 1000));

        assertThat(List.of(steps.of(0), steps.of(1), steps.of(2), steps.of(3), steps.of(1000)))
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void oneGreatNumberDoesNotPaleTheOthers() {
        Steps steps = new Steps(LongStream.concat(LongStream.rangeClosed(1, 40), LongStream.of(1_000_000)));

        assertThat(steps.of(30)).isGreaterThan(steps.of(15));
    }

    @Test
    void equalNumbersHaveTheSameColour() {
        assertThat(new Steps(LongStream.of(5, 5, 5)).of(5)).isEqualTo(1);
    }

    @Test
    void onlyTheFirstOfTheGreatestBarsHasItsNumber() {
        String svg = text(Columns.of(List.of(value("2009", 3), value("2010", 3), value("2011", 0)), Width.WIDE, "글"));

        assertThat(svg).containsOnlyOnce("class=\"most\"").containsOnlyOnce("class=\"bar\"");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void everyBarIsInsideTheDrawing(Width width) {
        List<Value> values = IntStream.range(0, 60)
                .mapToObj(i -> value(Integer.toString(1999 + i), i))
                .toList();

        assertThat(text(Columns.of(values, width, "글")))
                .contains("width=\"" + width.pixels() + "\"")
                .doesNotContain("x=\"-")
                .doesNotContain("width=\"0\"");
    }

    @Test
    void aDrawingOfNothingButZerosIsDrawn() {
        assertThat(text(Columns.of(List.of(value("2009", 0)), Width.NARROW, "글")))
                .doesNotContain("<rect")
                .contains("2009");
    }

    @Test
    void aCellWithPostsIsALinkWithItsNameAndOneWithoutIsNone() {
        String svg = text(new Grid(40, 2, 20, List.of("1", "2"), List.of("2011"))
                .of(
                        List.of(new Cell(0, 0, 7, "2011년 1월 7편", "m/2011-01.html"), new Cell(1, 0, 0, "", null)),
                        new Steps(LongStream.of(7)),
                        Width.WIDE,
                        "달마다"));

        assertThat(svg)
                .contains("role=\"group\"")
                .containsOnlyOnce("<a href=\"m/2011-01.html\" aria-label=\"2011년 1월 7편\">")
                .contains("class=\"step-0\"");
    }

    @Test
    void aGridWithoutLinksIsOnePicture() {
        assertThat(text(new Grid(40, 1, 20, List.of(), List.of("월"))
                        .of(List.of(new Cell(0, 0, 1, "", null)), new Steps(LongStream.of(1)), Width.WIDE, "언제")))
                .contains("role=\"img\"");
    }

    @Test
    void namesAreEscaped() {
        assertThat(text(Ranks.of(List.of(value("<b>&", 1)), Width.WIDE, "\"x\"")))
                .contains("&lt;b&gt;&amp;")
                .contains("&quot;x&quot;");
    }

    @Test
    void aLongNameIsShortenedBetweenWholeSigns() {
        assertThat(Drawing.fitted("😀".repeat(40), 60)).matches("(😀)+…");
    }

    @Test
    void aShortNameStays() {
        assertThat(Drawing.fitted("일상", 60)).isEqualTo("일상");
    }

    @Test
    void aCourseOfOneValueHasOnePoint() {
        assertThat(text(Course.of(List.of(value("2017", 0)), Width.HALF, "글자"))).containsOnlyOnce("<circle");
    }

    @Test
    void eachChartIsDrawnForDesksAndForPhones() {
        assertThat(text(Width.both(Width.WIDE, width -> Html.text(Integer.toString(width.pixels())))))
                .contains(">832<")
                .contains(">340<");
    }
}
