package io.github.tistoryarchiver.integration;

import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.export.MadeUpArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder {@code redirects}, as a user gets it. */
class ExportedRedirectsTest {
    private static final HttpUrl NO_SERVER = HttpUrl.get("http://127.0.0.1:1/");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2017-05-14T18:49:00+09:00");

    @TempDir
    private Path work;

    private Path archive = Path.of("");

    @BeforeEach
    void makeUp() {
        archive = MadeUpArchive.in(work.resolve("archive"))
                .add(post(1).title("첫 글").publishedAt(TIME), "<p>글</p>")
                .add(post(2).title("둘").slug("A").publishedAt(TIME), "<p>글</p>")
                .add(post(3).title("셋").slug("a").publishedAt(TIME), "<p>글</p>")
                .done();
    }

    private String exported(String site, String file) throws IOException {
        Path folder = work.resolve("out");
        Cli.run(
                NO_SERVER,
                "export",
                archive.toString(),
                "--to",
                "hugo",
                "--dest",
                folder.toString(),
                "--site-url",
                site);
        return Files.readString(folder.resolve("redirects").resolve(file));
    }

    @Test
    void aPathThatAPostKeepsLeadsBelowThePathOfTheNewSite() throws IOException {
        assertThat(exported("https://new.kr/blog/", "nginx.conf")).contains("\"/1\" \"/blog/1/\";");
        assertThat(exported("https://new.kr/blog/", "tistory-skin.html")).contains("\"/blog\" + old + \"/\"");
    }

    @Test
    void aPathThatAPostKeepsIsNotRedirectedOnASiteOfItsOwn() throws IOException {
        assertThat(exported("https://new.kr/", "nginx.conf"))
                .doesNotContain("\"/1\"")
                .contains("\"/m/1\" \"/1/\";");
    }

    @Test
    void pathsThatDifferInCaseOnlyArePatternsToNginxWhichIgnoresCaseElse() throws IOException {
        assertThat(exported("https://new.kr/", "nginx.conf"))
                .contains("\"~^/entry/a/?$\" \"/entry/a-3/\";")
                .doesNotContain("\"/entry/a\"");
    }
}
