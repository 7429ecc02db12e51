package io.github.tistoryarchiver.export.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.export.source.ExportOptionsBuilder;
import io.github.tistoryarchiver.model.PostType;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static Entry entry(long id, @Nullable String title, @Nullable String slug) {
        return new Entry(
                id,
                PostType.POST,
                title,
                slug,
                OffsetDateTime.parse("2017-05-14T18:49:00+09:00"),
                List.of("여행", "섬"),
                List.of(),
                false);
    }

    private static ExportOptions options(@Nullable String path) {
        return ExportOptionsBuilder.builder()
                .path(path)
                .slug(ExportOptions.SlugSource.ORIGINAL)
                .only(EnumSet.allOf(PostType.class))
                .category(List.of())
                .include(Set.of())
                .notices(ExportOptions.NoticePlace.POST)
                .comments(ExportOptions.CommentPlace.DATA)
                .build();
    }

    private static String path(@Nullable String template, Entry... entries) {
        return Addresses.of(List.of(entries), options(template)).path(entries[entries.length - 1]);
    }

    @Test
    void aPostKeepsThePathThatItHad() {
        assertThat(path(null, entry(21, "글", "첫-글"))).isEqualTo("/entry/첫-글/");
        assertThat(path(null, entry(21, "글", null))).isEqualTo("/21/");
    }

    @Test
    void aTemplateIsFilled() {
        assertThat(path("/{year}/{month}/{category}/{slug}/", entry(21, "첫 글!", null)))
                .isEqualTo("/2017/05/여행/섬/첫-글/");
    }

    @Test
    void ofTwoPathsThatDifferOnlyInCaseTheLaterNumberGetsItself() {
        assertThat(path("/{slug}/", entry(3, "Java", null), entry(7, "java", null)))
                .isEqualTo("/java-7/");
    }

    @Test
    void aReservedPathGetsTheNumber() {
        assertThat(path("/{slug}/", entry(7, "tags", null))).isEqualTo("/tags-7/");
    }

    @Test
    void aTitleWithoutLettersGivesTheNumber() {
        assertThat(path("/{slug}/", entry(7, "!!!", null))).isEqualTo("/7/");
    }

    @Test
    void aLongSlugIsCutAtACharacter() {
        String slug = path("/{slug}/", entry(7, "가".repeat(500), null)).replace("/", "");

        assertThat(slug).matches("가+");
        assertThat(slug.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(180);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{slug}", "/{title}/", "/posts/", "/../{slug}/", "//{slug}", "/{slug}?x", "/{}/{slug}"})
    void aTemplateThatGivesNoPathsIsRefused(String template) {
        assertThat(PathTemplate.isValid(template)).isFalse();
    }

    @Test
    void namesThatAreOneToAnEngineAreKeptApart() {
        Terms terms = new Terms();
        terms.add("ab");
        terms.add("a,b");
        terms.add("a,b");

        terms.keepApart(name -> name.replace(",", ""));

        assertThat(terms.of("a,b")).isEqualTo("a,b");
        assertThat(terms.of("ab")).isEqualTo("ab-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a/../b", "/", "", "index.html"})
    void aTermWhoseKeyIsNoPartOfAnAddressIsRenamed(String name) {
        Terms terms = new Terms();
        terms.add(name);

        terms.keepApart(key -> key);

        assertThat(terms.of(name)).matches("[^/]+").isNotIn(".", "..", "index.html");
    }

    @Test
    void aTermOfSignsThatAnEngineDropsGetsADigit() {
        Terms terms = new Terms();
        terms.add("♥");
        terms.add("★");

        terms.keepApart(name -> name.replaceAll("[♥★]", ""));

        assertThat(terms.all()).containsExactly("★-2", "♥-3");
    }

    @Test
    void namesOfDevicesAreNoPaths() {
        assertThat(path(null, entry(21, "글", "CON"))).isEqualTo("/entry/CON_/");
        assertThat(path(null, entry(21, "글", "nul.txt"))).isEqualTo("/entry/nul_.txt/");
        assertThat(path("/{slug}/", entry(21, "Aux", null))).isEqualTo("/aux_/");
        assertThat(path(null, entry(21, "글", "console"))).isEqualTo("/entry/console/");
    }
}
