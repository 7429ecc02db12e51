package io.github.tistoryarchiver.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlogListTest {
    @Test
    void namesDomainsAndAddressesAreBlogs() {
        BlogList list = BlogList.parse(List.of("hana", "blog.example.com", "https://dul.tistory.com/12#more"));

        assertThat(list.badLines()).isEmpty();
        assertThat(list.blogs().stream().map(ListedBlog::key))
                .containsExactly("https://hana.tistory.com/", "https://blog.example.com/", "https://dul.tistory.com/");
    }

    @Test
    void commentsAndEmptyLinesAreNoBlogs() {
        assertThat(BlogList.parse(List.of("# a", "", "  ", "\t# b")).blogs()).isEmpty();
    }

    @Test
    void aBlogIsTakenOnceWithTheSettingsOfItsFirstLine() {
        BlogList list = BlogList.parse(List.of("hana priority=4", "HANA.tistory.com priority=2"));

        assertThat(list.blogs()).hasSize(1);
        assertThat(list.blogs().get(0).priority()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"12h,12", "7d,168", "2w,336"})
    void theTimeBetweenVisitsIsInHoursDaysOrWeeks(String written, long hours) {
        assertThat(BlogList.parse(List.of("hana every=" + written))
                        .blogs()
                        .get(0)
                        .every())
                .isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({
        "every=0d,BAD_EVERY",
        "every=,BAD_EVERY",
        "every=99999d,BAD_EVERY",
        "priority=101,BAD_PRIORITY",
        "priority=-1,BAD_PRIORITY",
        "priority,BAD_PRIORITY",
        "often=yes,UNKNOWN_SETTING",
        "dul,UNKNOWN_SETTING"
    })
    void aBadSettingIsNamedWithItsLine(String setting, BlogList.Flaw flaw) {
        BlogList list = BlogList.parse(List.of("# first", "hana " + setting));

        assertThat(list.badLines()).containsExactly(new BlogList.BadLine(2, flaw, setting));
        assertThat(list.blogs()).isEmpty();
    }
}
