package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.verify.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An import that is killed, with more and more of its files written, and done again. More kills with {@code -Dimport.kills=25}. */
@Tag("slow")
class KilledImportsTest {
    private static final int KILLS = Integer.getInteger("import.kills", 2);
    private static final int POSTS = 30;

    @RegisterExtension
    private final Imported rescue = new Imported();

    private Path backup() throws IOException {
        List<String> posts = new ArrayList<>();
        for (long id = 1; id <= POSTS; id++) {
            posts.add(KeptElsewhere.ttxmlPost(
                    id,
                    "글 " + id,
                    1361375338 + id,
                    "<p>글 " + id + " <a href='/" + (id % POSTS + 1) + "'>다음</a></p>[##_1C|cfile1.uf.ABCDEF00" + id
                            + "0.png||_##]",
                    KeptElsewhere.ttxmlFile("cfile1.uf.ABCDEF00" + id + "0.png", "그림.png", KeptElsewhere.PIXEL)
                            + KeptElsewhere.ttxmlComment("손님", "댓글", 1325466020)));
        }
        return rescue.write("backup.xml", KeptElsewhere.ttxml(posts.toArray(String[]::new)));
    }

    private Process start(String out, Path backup) throws IOException {
        return KillableRun.start(
                HttpUrl.get("http://127.0.0.1:1/"),
                rescue.folder().resolve("said.txt"),
                "import",
                "--out",
                rescue.folder().resolve(out).toString(),
                backup.toString());
    }

    @Test
    void anImportThatWasKilledAndIsDoneAgainEndsWithTheSameBytes() throws Exception {
        Path backup = backup();
        rescue.into("whole", backup);
        Map<String, String> expected = ArchiveBytes.of(rescue.archive("whole"));

        for (int i = 0; i < KILLS; i++) {
            Process killed = start("killed", backup);
            while (killed.isAlive() && files() < expected.size() * (i + 1) / KILLS) {
                killed.waitFor(1, TimeUnit.MILLISECONDS);
            }
            killed.destroyForcibly().waitFor();
            assertWhatIsThereIsWhole();
        }
        rescue.into("killed", backup);

        assertThat(ArchiveBytes.of(rescue.archive("killed"))).isEqualTo(expected);
    }

    private long files() throws IOException {
        Path archive = rescue.archive("killed");
        if (!Files.isDirectory(archive)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(archive)) {
            return all.filter(Files::isRegularFile).count();
        } catch (UncheckedIOException e) {
            return 0; // a file that was renamed meanwhile
        }
    }

    /** Each post that is there has its text and its files. */
    private void assertWhatIsThereIsWhole() {
        Path archive = rescue.archive("killed");
        if (Files.isDirectory(archive.resolve("posts"))) {
            assertThat(Verification.of(new Archive(archive)).damages())
                    .extracting(damage -> damage.kind() + " " + damage.file())
                    .allMatch(
                            damage -> damage.matches(
                                    "MISSING (SHA256SUMS|blog.json|index.json|posts/\\d+/post.json)|LINK posts/\\d+/post.md|UNLISTED .*"));
        }
    }
}
