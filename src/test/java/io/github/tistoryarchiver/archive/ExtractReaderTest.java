package io.github.tistoryarchiver.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.model.AssetOrigin;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.Loss;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractReaderTest {
    @TempDir
    Path folder;

    static Stream<Path> postsOfTheDemo() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("archive/demo"))) {
            return files.filter(file -> file.endsWith("post.json")).toList().stream();
        }
    }

    private PostExtract read(String json) throws IOException {
        return ExtractReader.read(Files.writeString(folder.resolve("post.json"), json));
    }

    @ParameterizedTest
    @MethodSource("postsOfTheDemo")
    void saysWhatTheWholePostSays(Path file) {
        Post post = ArchiveJson.read(file, Post.class);

        PostExtract extract = ExtractReader.read(file);

        assertThat(extract.url()).isEqualTo(post.url());
        assertThat(extract.source()).isEqualTo(post.source());
        assertThat(extract.losses()).isEqualTo(post.losses());
        assertThat(extract.isMerged()).isEqualTo(post.sources() != null);
        assertThat(extract.related()).extracting(PostExtract.Related::id).hasSameSizeAs(post.related());
        assertThat(extract.assets())
                .extracting(PostExtract.File::status)
                .isEqualTo(post.assets().stream().map(asset -> asset.status()).toList());
    }

    @Test
    void readsLossesSourcesAndOrigins() throws IOException {
        PostExtract extract = read("""
                {"url": "u", "source": "warc", "related": [{"id": 3, "title": "t", "commentCount": 5}, {}],
                 "assets": [{"status": "saved", "origin": "page-again"}, {"status": "failed"}],
                 "losses": [{"kind": "checkbox", "place": "p", "excerpt": "e"}], "sources": [{"kind": "warc", "fields": []}]}""");

        assertThat(extract)
                .isEqualTo(new PostExtract(
                        "u",
                        Source.WARC,
                        List.of(new PostExtract.Related(3L, 5), new PostExtract.Related(null, null)),
                        List.of(
                                new PostExtract.File(AssetStatus.SAVED, AssetOrigin.PAGE_AGAIN),
                                new PostExtract.File(AssetStatus.FAILED, null)),
                        List.of(new Loss(Loss.Kind.CHECKBOX, "p", "e")),
                        true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"related\": [], \"assets\": []}",
                "{\"url\": \"u\", \"assets\": []}",
                "{\"url\": \"u\", \"related\": []}",
                "{\"url\": \"u\", \"related\": [], \"assets\": [{}]}",
                "{\"url\": \"u\", \"related\": [], \"assets\": [], \"losses\": [{}]}"
            })
    void aPostThatLacksAFieldIsDamaged(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(ArchiveException.class);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                AssetOrigin.class,
                AssetStatus.class,
                Loss.Kind.class,
                PostState.class,
                PostType.class,
                Source.class,
                Visibility.class
            })
    void filesHaveEachConstantInLowerCaseWithHyphens(Class<? extends Enum<?>> type) throws NoSuchFieldException {
        for (Enum<?> constant : type.getEnumConstants()) {
            assertThat(type.getField(constant.name())
                            .getAnnotation(JsonProperty.class)
                            .value())
                    .isEqualTo(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
