package io.github.tistoryarchiver.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import io.github.tistoryarchiver.archive.files.FileName;
import io.github.tistoryarchiver.archive.files.MediaType;
import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetBuilder;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.PostType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "스크린샷 2025-08-21 오후 2.47.00, 스크린샷-2025-08-21-오후-2.47.00",
                "../../etc/passwd, etc_passwd",
                "a/b\\c:d*e?f, a_b_c_d_e_f",
                "..., file",
                "CON, _CON",
                "nul.txt, _nul.txt",
                "다운로드 (1), 다운로드-(1)",
                "광고 :), 광고",
                "a\u202Egnp.exe, a_gnp.exe",
                "a\u0000b, a_b",
                "100% #1 & 'x', 100-1-x",
            })
    void aNameFromTheWebIsMadeSafe(String from, String to) {
        assertThat(FileName.of(from)).isEqualTo(to);
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        String name = FileName.of("가".repeat(300));

        assertThat(name).isEqualTo("가".repeat(40));
        assertThat(FileName.of("😀".repeat(300)).getBytes(StandardCharsets.UTF_8))
                .hasSize(120);
    }

    @Test
    void aNameInDecomposedFormIsComposed() {
        assertThat(FileName.of(java.text.Normalizer.normalize("한글", java.text.Normalizer.Form.NFD)))
                .isEqualTo("한글");
    }

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

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a, PNG", "ffd8ffe0, JPEG", "474946383961, GIF", "52494646000000005745425056503820, WEBP",
        "00000020667479706176696600000000, AVIF", "255044462d, PDF", "504b0304, ZIP", "3c7376672078, SVG",
        "efbbbf3c21444f43545950452068746d6c3e, HTML", "20203c68746d6c3e, HTML"
    })
    void aFileIsToldByItsFirstBytes(String hex, MediaType type) {
        assertThat(MediaType.of(java.util.HexFormat.of().parseHex(hex))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<p>"})
    void whatIsNothingKnownIsNotGuessed(String content) {
        assertThat(MediaType.of(content.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void aFileThatHoldsTheseBytesAlreadyIsNotTouched() throws IOException {
        Path file = folder.resolve("a/b.txt");

        assertThat(AtomicFile.write(file, new byte[] {1})).isTrue();
        assertThat(AtomicFile.write(file, new byte[] {1})).isFalse();
        assertThat(AtomicFile.write(file, new byte[] {2})).isTrue();
        try (var files = Files.list(folder.resolve("a"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileWhoseContentBreaksOffDoesNotAppear() {
        Path file = folder.resolve("a.png");
        InputStream broken = new InputStream() {
            private int left = 100;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection lost");
                }
                return 1;
            }
        };

        assertThatThrownBy(() -> AtomicFile.copy(broken, file)).isInstanceOf(ArchiveException.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void noFileIsWrittenOutsideThePostsFolder() {
        PostFolder post = new Archive(folder).post(PostType.POST, 1);

        assertThatThrownBy(() -> post.writeAsset("assets/../../../x", new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatEarlierRunsSawIsReadBackAlthoughTheLastLineWasCutOff() throws IOException {
        OffsetDateTime time = OffsetDateTime.parse("2024-02-01T10:00:00+09:00");
        Path file = folder.resolve(".state/posts.jsonl");
        try (SeenPosts seen = new Archive(folder).seenPosts()) {
            seen.add("https://a/1", 1, time);
            seen.add("https://a/2", 2, time);
        }
        Files.writeString(file, Files.readString(file) + "{\"url\":\"https://a/3\",\"id\":");

        try (SeenPosts seen = new Archive(folder).seenPosts()) {
            assertThat(seen.unchanged("https://a/2", time)).isEqualTo(2);
            assertThat(seen.unchanged("https://a/2", time.plusSeconds(1))).isNull();
            assertThat(seen.unchanged("https://a/3", time)).isNull();
        }
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Path post = folder.resolve("posts/1/post.json");
        Files.createDirectories(post.getParent());
        Files.writeString(post, "{\"id\": 1,");

        assertThatThrownBy(() -> new Archive(folder).posts().toList())
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("post.json");
    }
}
