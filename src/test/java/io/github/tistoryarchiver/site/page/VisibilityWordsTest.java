package io.github.tistoryarchiver.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.site.html.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A post that came from a backup, which does not say who could read it, has a page too. */
class VisibilityWordsTest {

    @ParameterizedTest
    @EnumSource(value = Visibility.class, names = "PUBLIC", mode = EnumSource.Mode.EXCLUDE)
    void everyVisibilityButPublicHasALabelAndABannerInBothLanguages(Visibility visibility) {
        for (String language : new String[] {"en", "ko"}) {
            Words words = Words.of(language);

            assertThat(words.has("visibility." + visibility)).isTrue();
            assertThat(words.has("visibility." + visibility + ".banner")).isTrue();
        }
    }
}
