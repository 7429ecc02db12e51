package io.github.tistoryarchiver.tistory.body.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssetReferenceTest {
    @Test
    void filesOfTheSameLabelAreStillToldApartByTheirAddress() {
        List<String> labels = List.of(
                        "https://blog.kakaocdn.net/dna/abc/d/K/img.png",
                        "https://t1.daumcdn.net/cfile/tistory/99AB",
                        "https://x.y/photos/img.jpg")
                .stream()
                .map(address -> new AssetReference(
                                io.github.tistoryarchiver.model.AssetRole.IMAGE,
                                address,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        .label())
                .toList();

        assertThat(labels).containsExactly("image-abc", "image-99AB", "image-photos");
    }
}
