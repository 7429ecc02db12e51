package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.tistory.media.FileKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages that somebody saved with a browser from the Wayback Machine. */
class ImportOfSavedMementosTest {
    private static final String BEFORE = "https://web.archive.org/web/20150505000000";
    private static final String PICTURE = "https://t1.daumcdn.net/cfile/tistory/99ABCDEF";
    private static final String OTHER = "https://web.archive.org/web/20100101000000/http://other.example/";

    @RegisterExtension
    private final Imported rescue = new Imported();

    private static SavedForms memento() {
        String html = KeptElsewhere.page(
                        1,
                        "섬",
                        "2013-01-01T00:00:00+09:00",
                        "<p>배를 타고 갔다.</p><img src=\"" + BEFORE + "im_/" + PICTURE + "\">"
                                + "<p><a href=\"/web/20150505000000/http://sora.tistory.com/2\">둘</a> <a href=\""
                                + OTHER
                                + "\">보존본</a></p>")
                .replace("https://sora.tistory.com", BEFORE + "/http://sora.tistory.com")
                .replace(
                        "<div class=\"tt_article",
                        "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id=\"wm-ipp-base\">Wayback</div><!-- END WAYBACK TOOLBAR INSERT --><div class=\"tt_article");
        return new SavedForms(
                BEFORE + "/http://sora.tistory.com/1",
                KeptElsewhere.utf8(html),
                Map.of(
                        FileKey.of(Objects.requireNonNull(HttpUrl.parse(BEFORE + "im_/" + PICTURE))),
                        KeptElsewhere.PIXEL));
    }

    private void assertIsThePageThatItShows(String out, Path source) throws IOException {
        Cli run = rescue.run(out, List.of(), source);

        assertThat(run.exit()).as(source + "\n" + run.out() + run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(run.out()).contains("2015-05-05T00:00:00Z");
        assertThat(rescue.read(out, "posts/1/post.json"))
                .contains("\"url\": \"http", "sora.tistory.com/1\"", "\"status\": \"saved\"")
                .doesNotContain(BEFORE);
        assertThat(rescue.read(out, "posts/1/body.html"))
                .contains("http://sora.tistory.com/2\"", OTHER)
                .doesNotContain(BEFORE);
    }

    @Test
    void aMessageHasThePageThatItShows() throws IOException {
        assertIsThePageThatItShows("out", rescue.write("a.mhtml", memento().mhtml(false)));
        assertThat(rescue.read("out", "posts/1/post.json")).contains("\"source\": \"" + PICTURE);
    }

    @Test
    void aPageOfSingleFileIsThePageThatItShows() throws IOException {
        assertIsThePageThatItShows("out", rescue.write("a.html", memento().singleFile()));
    }

    @Test
    void aSavedPageIsThePageThatItShowsAlsoWithoutAMarkOfTheBrowser() throws IOException {
        Path folder = Files.createDirectories(rescue.folder().resolve("saved"));
        memento().savePage(folder, "섬");
        assertIsThePageThatItShows("marked", folder);

        Path page = folder.resolve("섬.html");
        Files.writeString(
                page, Files.readString(page).replaceFirst("<!-- saved from.*-->", ""), StandardCharsets.UTF_8);
        assertIsThePageThatItShows("unmarked", folder);
    }
}
