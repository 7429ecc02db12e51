package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts made from stored responses, of archives that have lost something or whose files were renamed. */
class RestoringRebuildTest {
    private static final String EDITED = "2024-03-05T08:00:00+09:00";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(
            blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>"));

    private final FakeTistory blog = sora.blog();

    private void delete(String path) throws IOException {
        try (Stream<Path> all = Files.walk(sora.path(path))) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private void editAndArchive() {
        sora.backupOn("2026-11-01");
        blog.edit(2, "글 2", "<p>두 번째</p>", EDITED);
        sora.backupOn("2026-11-05");
    }

    private void exchangeNamesOfRawFiles() throws IOException {
        List<Path> raw;
        try (Stream<Path> files = Files.list(sora.path("raw"))) {
            raw = files.sorted().toList();
        }
        assertThat(raw).hasSize(2);
        Files.move(raw.get(0), raw.get(0).resolveSibling("copy-of-old.warc.gz"));
        Files.move(raw.get(1), raw.get(1).resolveSibling("a.warc.gz"));
    }

    @Test
    void timesInTheRecordsDecideNotTheNamesOfTheFiles() throws IOException {
        editAndArchive();
        exchangeNamesOfRawFiles();
        String before = sora.read("posts/2/post.json");

        Cli run = sora.rebuild();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/2/post.md")).contains("두 번째");
        assertThat(sora.read("posts/2/post.json")).isEqualTo(before);
        assertThat(sora.read("posts/2/revisions/20240305T080000+0900/body.html"))
                .contains("둘");
    }

    @Test
    void aCopyFromACacheThatWasRecordedLaterIsNotTheLaterVersion() throws IOException {
        editAndArchive();
        blog.post(4, "<p>넷</p>")
                .answer("/2", Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(2, "글 2", "<p>둘</p>")));
        sora.backupOn("2026-11-06", "--refresh");
        delete("posts/2");

        sora.rebuild();

        assertThat(sora.read("posts/2/post.md")).contains("두 번째");
    }

    @Test
    void aVersionThatIsLaterThanAllRecordsStays() throws IOException {
        sora.backup();
        blog.edit(2, "글 2", "<p>두 번째</p>", EDITED);
        sora.backup("--no-raw");
        Map<String, String> before = ArchiveBytes.of(sora.path(""));

        Cli run = sora.rebuild();

        assertThat(run.exit()).isZero();
        assertThat(ArchiveBytes.of(sora.path(""))).isEqualTo(before);
    }

    @Test
    void whatALaterRecordReplacesIsKept() throws IOException {
        sora.backupOn("2026-11-01");
        Path old = sora.folder().resolve("old");
        copy(sora.path("posts/2"), old);
        blog.edit(2, "글 2", "<p>두 번째</p>", EDITED);
        sora.backupOn("2026-11-05");
        delete("posts/2");
        copy(old, sora.path("posts/2"));

        sora.rebuild();

        assertThat(sora.read("posts/2/post.md")).contains("두 번째");
        assertThat(sora.read("posts/2/revisions/20240305T080000+0900/post.md")).contains("둘");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"blog\": \"so", "[]", "\0\1\2", "{\"blog\":\"sora\",\"count\":0,\"posts\":[]}"})
    void postsThatADamagedIndexLostAreThereAgain(String index) throws IOException {
        sora.backup();
        Map<String, String> before = ArchiveBytes.of(sora.path(""));
        Files.writeString(sora.path("index.json"), index);
        delete("posts/2");

        Cli run = sora.rebuild();

        assertThat(run.exit()).isZero();
        assertThat(ArchiveBytes.of(sora.path(""))).isEqualTo(before);
        assertThat(sora.verify().exit()).isZero();
    }

    @Test
    void withoutAnIndexPostsAreRestoredFromFoldersAndFromRecords() throws IOException {
        sora.backup();
        Map<String, String> before = ArchiveBytes.of(sora.path(""));
        delete("index.json");
        delete("posts");

        Cli run = sora.rebuild();

        assertThat(run.exit()).isZero();
        assertThat(ArchiveBytes.of(sora.path(""))).isEqualTo(before);
    }

    @Test
    void withoutBlogJsonTheRecordedHomePageSaysWhichBlogItIs() throws IOException {
        sora.backup();
        delete("blog.json");

        Cli run = sora.rebuild();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("blog.json")).contains("\"id\": 77");
    }
}
