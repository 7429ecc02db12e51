package io.github.tistoryarchiver.integration;

import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.export.MadeUpArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code site}, as a user runs it. */
class SiteCommandTest {
    private static final HttpUrl NO_SERVER = HttpUrl.get("http://127.0.0.1:1/");

    @TempDir
    private Path work;

    private Path archive = Path.of("");

    @BeforeEach
    void makeUp() {
        archive = MadeUpArchive.in(work).add(post(1).title("글"), "<p>본문</p>").done();
    }

    /** Makes another archive beside the first. */
    private void another(String name) throws IOException {
        Path made = MadeUpArchive.in(Files.createTempDirectory("another"))
                .add(post(1).title("글"), "<p>본문</p>")
                .done();
        Files.move(made, work.resolve(name));
    }

    private static Cli run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return Cli.run(NO_SERVER, words);
    }

    @Test
    void itSaysWhatToOpen() {
        Cli site = run("site", archive);

        assertThat(site.exit()).isZero();
        assertThat(site.out()).contains(archive.resolve("site/index.html").toString());
    }

    @Test
    void aProgramIsToldInNumbers() {
        run("site", archive);

        assertThat(run("site", archive, "--json").out())
                .contains("\"event\":\"site\"", "\"written\":0", "\"deleted\":0");
    }

    @Test
    void aPostThatCannotBeShownIsNamed() throws IOException {
        Files.delete(archive.resolve("posts/1/body.html"));

        Cli site = run("site", archive);

        assertThat(site.exit()).isEqualTo(1);
        assertThat(site.err()).contains("posts/1/body.html");
    }

    @Test
    void aFolderOfOthersIsWrongUse() throws IOException {
        Files.writeString(Files.createDirectories(work.resolve("mine")).resolve("x"), "x");

        Cli site = run("site", archive, "--out", work.resolve("mine"));

        assertThat(site.exit()).isEqualTo(2);
        assertThat(site.err()).contains("--out", "--force");
    }

    @Test
    void anotherLanguageIsWrongUse() {
        assertThat(run("site", archive, "--lang", "fr").exit()).isEqualTo(2);
    }

    @Test
    void checkingAndCountingDoNotSeeTheSite() {
        Cli verified = run("verify", archive);
        String status = run("status", archive).out();

        run("site", archive);

        assertThat(run("verify", archive)).isEqualTo(verified);
        assertThat(run("status", archive).out()).isEqualTo(status);
    }

    @Test
    void aPageListsTheSitesOfSeveralArchives() throws IOException {
        another("둘째 곳");

        Cli site = run("site", work);

        assertThat(site.exit()).isZero();
        assertThat(Files.readString(work.resolve("site/index.html")))
                .contains("href=\"../sora/site/index.html\"", "href=\"../%EB%91%98%EC%A7%B8%20%EA%B3%B3");
    }

    @Test
    void theListLiesAboveSitesThatAreWrittenElsewhere() throws IOException {
        another("other");

        run("site", work, "--out", work.resolve("rooms"));

        assertThat(Files.readString(work.resolve("rooms/index.html"))).contains("href=\"sora/index.html\"");
        assertThat(work.resolve("rooms/sora/index.html")).exists();
    }

    @Test
    void theListIsNotWrittenIntoAFolderOfOthers() throws IOException {
        another("other");
        Files.writeString(Files.createDirectories(work.resolve("site")).resolve("mine.txt"), "x");

        Cli site = run("site", work);

        assertThat(site.exit()).isEqualTo(2);
        assertThat(site.err()).contains(work.resolve("site").toString());
        assertThat(work.resolve("site/index.html")).doesNotExist();
    }
}
