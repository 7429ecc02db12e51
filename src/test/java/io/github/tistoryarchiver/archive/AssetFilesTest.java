package io.github.tistoryarchiver.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetBuilder;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssetFilesTest {
    @Test
    void filesOfTheSameNameAreToldApartWhateverTheCase() {
        AssetFiles files = new AssetFiles(List.of(), path -> null);

        assertThat(files.pathFor("https://a/1", "IMG", "png", "sum")).isEqualTo("assets/IMG.png");
        assertThat(files.pathFor("https://a/2", "img", "png", "sum")).isEqualTo("assets/img-2.png");
        assertThat(files.pathFor("https://a/3", "img", "jpg", "sum")).isEqualTo("assets/img.jpg");
    }

    @Test
    void aFileKeepsItsNameWhenOthersComeBeforeIt() {
        Asset earlier = AssetBuilder.builder()
                .role(AssetRole.IMAGE)
                .source("https://a/1")
                .file("assets/img.png")
                .status(AssetStatus.SAVED)
                .build();
        AssetFiles files = new AssetFiles(List.of(earlier), path -> null);

        assertThat(files.pathFor("https://a/2", "img", "png", "sum")).isEqualTo("assets/img-2.png");
        assertThat(files.pathFor("https://a/1", "img", "png", "sum")).isEqualTo("assets/img.png");
    }
}
