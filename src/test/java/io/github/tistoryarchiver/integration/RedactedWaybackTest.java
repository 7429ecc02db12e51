package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the Wayback Machine has, brought into an archive that hides who wrote its comments. */
class RedactedWaybackTest {
    private static final String IMAGE = "https://t1.daumcdn.net/cfile/tistory/0123456789ABCDEF";

    @RegisterExtension
    final RescuedBlog rescued = new RescuedBlog();

    @BeforeEach
    void keep() {
        rescued.blog().post(1, "<p>첫 글입니다.</p><img src=\"" + IMAGE + "\">").comment(1, 11, "첫 댓글");
        rescued.machine()
                .page("20240301000000", "http://sora.tistory.com/2", FakeTistory.page(2, "글 2", "<p>둘째 글입니다.</p>"))
                .capture(
                        "20240301000000",
                        "http://sora.tistory.com/m/api/2/comment",
                        "application/json",
                        200,
                        ("{\"data\":{\"items\":[{\"id\":21,\"content\":\"둘째 댓글\",\"written\":\"2024-01-02 10:00\","
                                        + "\"writer\":{\"name\":\"독자\",\"homepage\":\"https://reader.example/\"}}],"
                                        + "\"isLast\":true,\"totalItems\":1}}")
                                .getBytes(StandardCharsets.UTF_8))
                .capture("20230101000000", IMAGE, "image/png", 200, FakeTistory.png("bild"));
    }

    private void assertNobodyIsNamed() throws IOException {
        for (Path file : Unpacked.filesBelow(rescued.folder())) {
            assertThat(Unpacked.text(file)).as(file.toString()).doesNotContain("\"독자\"", "reader.example");
        }
        try (Stream<Path> beside = Files.list(rescued.folder())) {
            assertThat(beside).containsExactly(rescued.path(""));
        }
        assertThat(rescued.path("raw")).doesNotExist();
    }

    private void backup() {
        rescued.run(
                "backup",
                "sora",
                "--redact-comments",
                "names",
                "--rate",
                "1000",
                "--out",
                rescued.folder().toString());
    }

    @Test
    void itIsThereWithoutNamesAndARunThatFollowsChangesNoByte() throws IOException {
        backup();

        Cli run = rescued.rescue();

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.read("posts/2/post.md")).contains("둘째 글입니다.");
        assertThat(rescued.read("posts/2/comments.json")).contains("둘째 댓글", "reader-");
        assertThat(rescued.read("posts/1/post.json")).contains("\"origin\": \"wayback\"");
        assertNobodyIsNamed();
        Map<String, String> before = rescued.files();
        int asked = rescued.machine().asked("/web/").size();
        rescued.rescue();
        assertThat(rescued.files()).isEqualTo(before);
        assertThat(rescued.machine().asked("/web/")).hasSize(asked);
    }

    @Test
    void whatARunLacksIsTakenWithoutNames() throws IOException {
        Cli run = rescued.complete("--redact-comments", "names");

        assertThat(rescued.read("posts/1/post.json")).as(run.toString()).contains("\"origin\": \"wayback\"");
        assertNobodyIsNamed();
    }
}
