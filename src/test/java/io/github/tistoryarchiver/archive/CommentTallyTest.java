package io.github.tistoryarchiver.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTallyTest {
    @TempDir
    Path folder;

    private CommentTally.Result tally(String json) throws IOException {
        return CommentTally.of(Files.writeString(folder.resolve("comments.json"), json));
    }

    private static String comment(String name, String role, String... replies) {
        return "{\"id\": 1, \"author\": {\"name\": \"" + name + "\", \"role\": \"" + role
                + "\"}, \"text\": \"author\", \"replies\": [" + String.join(", ", replies) + "]}";
    }

    @Test
    void countsRepliesAndEachNameOnceWithoutTheOwner() throws IOException {
        String thread = comment("하늘", "guest", comment("소라", "owner", comment("바다", "guest")), comment("하늘", "member"));

        CommentTally.Result tally = tally("[" + thread + ", " + comment("바다", "guest") + "]");

        assertThat(tally.comments()).isEqualTo(5);
        assertThat(tally.names()).containsExactlyInAnyOrder("하늘", "바다");
    }

    @Test
    void aCommentWithoutANameCounts() throws IOException {
        CommentTally.Result tally = tally("[{\"author\": {\"role\": \"guest\"}, \"replies\": []}]");

        assertThat(tally.comments()).isOne();
        assertThat(tally.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{}", "[1]", "[null]", "[{\"replies\": 3}]"})
    void aDamagedFileCountsAsNone(String json) throws IOException {
        assertThat(tally(json).comments()).isZero();
    }

    @Test
    void repliesWithoutEndDoNotEndTheProgram() throws IOException {
        assertThat(tally("[" + "{\"replies\": [".repeat(500_000)).comments()).isZero();
    }

    @Test
    void thereAreNoneWithoutAFile() {
        assertThat(CommentTally.of(folder.resolve("comments.json")).comments()).isZero();
    }
}
