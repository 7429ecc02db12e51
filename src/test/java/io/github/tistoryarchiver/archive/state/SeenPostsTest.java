package io.github.tistoryarchiver.archive.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.files.DamagedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenPostsTest {
    @TempDir
    Path folder;

    @Test
    void whatEarlierRunsSawIsReadBackAlthoughTheLastLineWasCutOff() throws IOException {
        OffsetDateTime time = OffsetDateTime.parse("2024-02-01T10:00:00+09:00");
        Path file = folder.resolve("posts.jsonl");
        try (SeenPosts seen = new SeenPosts(file, new DamagedState(folder, () -> true))) {
            seen.add("https://a/1", 1, time);
            seen.add("https://a/2", 2, time);
        }
        Files.writeString(file, Files.readString(file) + "{\"url\":\"https://a/3\",\"id\":");

        try (SeenPosts seen = new SeenPosts(file, new DamagedState(folder, () -> true))) {
            assertThat(seen.unchanged("https://a/2", time)).isEqualTo(2);
            assertThat(seen.unchanged("https://a/2", time.plusSeconds(1))).isNull();
            assertThat(seen.unchanged("https://a/3", time)).isNull();
        }
    }
}
