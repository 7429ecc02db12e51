package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files in {@code .state/} that a disk or a hand has damaged. */
class DamagedStateTest {
    private static final String PICTURE = "blog.kakaocdn.net/dna/aaa/btA/AAAA/img.png";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(blog -> blog.image(PICTURE)
            .post(1, "<img src='https://" + PICTURE + "'>")
            .post(2, "<p>둘</p>")
            .post(3, "<p>셋</p>"));

    enum Damage {
        EMPTY,
        CUT,
        GARBAGE,
        ARRAY,
        NULL,
        EMPTY_OBJECT,
        WRONG_TYPES,
        BINARY,
        FOLDER;

        void damage(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case EMPTY -> Files.write(file, new byte[0]);
                case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                case GARBAGE -> Files.writeString(file, "x".repeat(50) + "\n" + "y".repeat(50) + "\n");
                case ARRAY -> Files.writeString(file, "[]\n[1]\n");
                case NULL -> Files.writeString(file, "null\nnull\n");
                case EMPTY_OBJECT -> Files.writeString(file, "{}\n{}\n");
                case WRONG_TYPES ->
                    Files.writeString(
                            file,
                            new String(bytes, StandardCharsets.UTF_8)
                                    .replaceAll("\"([a-z]+)\" ?:", "\"$1\":{},\"no\":"));
                case BINARY -> Files.write(file, new byte[] {(byte) 0xff, 0, (byte) 0xc3, '\n', (byte) 0xfe, 10, 0});
                case FOLDER -> {
                    Files.delete(file);
                    Files.createDirectories(file.resolve("in/it"));
                }
            }
        }
    }

    private List<Path> state() throws IOException {
        try (Stream<Path> files = Files.list(sora.path(".state"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunMakesThemAgain(Damage damage) throws IOException {
        sora.backup("--redact-comments", "names");
        sora.blog().delete(3);
        sora.backup("--redact-comments", "names");
        Files.writeString(sora.path(".state/links-open"), "");
        Map<String, String> before = ArchiveBytes.of(sora.path(""));
        List<Path> damaged = state();
        assertThat(damaged).hasSizeGreaterThan(6);
        for (Path file : damaged) {
            damage.damage(file);
        }

        Cli run = sora.backup("--redact-comments", "names");
        Map<String, String> after = ArchiveBytes.of(sora.path(""));
        Cli next = sora.backup("--redact-comments", "names");

        assertThat(run.exit()).isZero();
        assertThat(after).isEqualTo(before);
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.err()).contains(".state/missed.json could not be read");
        assertThat(next.exit()).isZero();
        assertThat(next.err()).doesNotContain("could not be read");
    }

    @Test
    void whatIsSetAsideIsKept() throws IOException {
        sora.backup();
        Files.writeString(sora.path(".state/missed.json"), "half of it");

        Cli run = sora.backup();

        assertThat(run.err()).containsOnlyOnce(".state/missed.json could not be read");
        assertThat(sora.read(".state/damaged/missed.json")).isEqualTo("half of it");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsSetAside() throws IOException {
        Files.createDirectories(sora.path(""));
        Files.writeString(sora.path(".state"), "a file");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.path(".state/last-run.json")).exists();
    }

    @Test
    void commandsThatOnlyReadLeaveThemAsTheyAre() throws IOException {
        sora.backup();
        for (Path file : state()) {
            Damage.GARBAGE.damage(file);
        }
        Map<String, String> before = ArchiveBytes.ofAllFiles(sora.path(""));

        Cli verify = sora.verify();
        sora.status();
        sora.backup("--dry-run");

        assertThat(verify.exit()).isZero();
        assertThat(ArchiveBytes.ofAllFiles(sora.path(""))).isEqualTo(before);
    }
}
