package io.github.tistoryarchiver.tistory.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.SamplePages;
import io.github.tistoryarchiver.SharedPages;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The quick look that spares the selectors most of their work finds what they find. */
class LandmarkTest {
    private static final HttpUrl URL = Objects.requireNonNull(HttpUrl.parse("https://sora.tistory.com/7"));

    private static void assertAllAreWhereTheSelectorsFindThem(Map<String, byte[]> pages) {
        pages.forEach((name, bytes) -> {
            Page page = Page.parse(bytes, "text/html; charset=utf-8", URL);
            for (Landmark landmark : Landmark.values()) {
                assertThat(page.landmarks().all(landmark))
                        .as("%s of %s", landmark, name)
                        .usingElementComparator((one, other) -> one == other ? 0 : 1)
                        .containsExactlyElementsOf(page.document().select(landmark.selector()));
            }
        });
    }

    @Test
    void everyLandmarkOfTheSampleBlogIsWhereItsSelectorFindsIt() throws IOException {
        assertAllAreWhereTheSelectorsFindThem(SamplePages.all());
    }

    @Test
    void everyLandmarkOfTheSavedPagesIsWhereItsSelectorFindsIt() throws IOException {
        SharedPages.require();
        Map<String, byte[]> pages = new LinkedHashMap<>();
        for (String name : SharedPages.names("")) {
            pages.put(name, SharedPages.bytes(name));
        }

        assertAllAreWhereTheSelectorsFindThem(pages);
    }

    @Test
    void theLandmarksThatEveryBlogHasAreOnThePagesOfTheSampleBlog() throws IOException {
        Map<String, byte[]> pages = SamplePages.all();

        for (Landmark landmark : new Landmark[] {
            Landmark.METADATA, Landmark.INLINE_SCRIPT, Landmark.WRAPPER, Landmark.AFTER_TEXT, Landmark.CATEGORIES
        }) {
            Element found = pages.values().stream()
                    .map(bytes -> Page.parse(bytes, "text/html; charset=utf-8", URL)
                            .landmarks()
                            .first(landmark))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            assertThat(found).as("%s", landmark).isNotNull();
        }
    }
}
