package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code backup --site}: the reading room is brought up to date with the archive. */
class BackupWithSiteTest {
    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    @Test
    void aNewPostIsInTheReadingRoomToo() {
        sora.blog().post(1, "<p>하나</p>");
        sora.backup("--site");
        sora.blog().post(2, "<p>둘</p>");

        Cli run = sora.backup("--site");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Complete", "site/index.html");
        assertThat(sora.path("site/posts/2.html")).exists();
    }

    @Test
    void aRoomKeepsItsLanguageAndItsOpenness() throws IOException {
        sora.blog().post(1, "<p>하나</p>");
        sora.backup();
        Cli.run(sora.blog().address(), "site", sora.path("").toString(), "--lang", "en", "--public");

        sora.backup("--site");

        assertThat(Files.readString(sora.path("site/index.html"))).contains("<html lang=\"en\"");
        assertThat(Files.readString(sora.path("site/site.json"))).contains("\"public\": \"true\"");
    }

    @Test
    void whatTheLastRunFoundIsOnThePageAboutTheArchive() throws IOException {
        sora.blog().post(1, "<p>하나</p>").post(2, "<p>둘</p>");

        sora.backup("--site");

        assertThat(Files.readString(sora.path("site/about.html"))).contains("<td>사이트맵</td><td>2</td>");
    }

    @Test
    void aTrialRunWritesNoRoom() {
        sora.blog().post(1, "<p>하나</p>");

        sora.backup("--site", "--dry-run");

        assertThat(sora.path("site")).doesNotExist();
    }
}
