package io.github.tistoryarchiver.export.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiSlugsTest {
    @ParameterizedTest
    @CsvSource({
        "여행/섬, yeohaeng-seom",
        "서울 여행, seoul-yeohaeng",
        "C++, c-plus-plus",
        "C#, c-sharp",
        ".NET, dot-net",
        "漢字, u6f22u5b57",
        "없다, eopda",
        "!!!, ''"
    })
    void aNameIsSpeltInLatinLetters(String name, String slug) {
        assertThat(AsciiSlugs.latin(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({"Hello-World!, hello-world", "첫-글, ''", "a--b_c, a-b-c", "--, ''"})
    void onlyASlugOfAsciiStays(String text, String slug) {
        assertThat(AsciiSlugs.ofAscii(text)).isEqualTo(slug);
    }

    @Test
    void aSlugIsShortEnoughAlsoWithWhatMakesItUnique() {
        AsciiSlugs slugs = new AsciiSlugs(Set.of());
        String wanted = AsciiSlugs.ofAscii("a".repeat(999));

        assertThat(slugs.unique(wanted, "-1")).hasSizeLessThanOrEqualTo(185);
        assertThat(slugs.unique(wanted, "-9223372036854775807"))
                .hasSizeLessThanOrEqualTo(185)
                .endsWith("-9223372036854775807");
    }

    @Test
    void nothingHasAReservedSlugOrThatOfAnother() {
        AsciiSlugs slugs = new AsciiSlugs(Set.of("rss"));

        assertThat(slugs.unique("rss", "-5")).isEqualTo("rss-5");
        assertThat(slugs.unique("", "-6")).isEqualTo("6");
    }
}
