package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A blog at a domain of its own with a Korean name, which programs write as it is, as IDNA has it, or with percent signs. */
class ImportOfKoreanDomainsTest {
    private static final String NAME = "xn--bj0bj06e.com";

    @RegisterExtension
    private final Imported rescue = new Imported();

    private static SavedForms page(String host) {
        String html = KeptElsewhere.page(1, "섬", "2013-01-01T00:00:00+09:00", "<p>배를 타고 갔다.</p>")
                .replace("https://sora.tistory.com", "http://" + host)
                .replace(
                        "<script>",
                        "<script>window.TistoryBlog = {\"url\":\"http://" + host
                                + "\",\"tistoryUrl\":\"https://sora.tistory.com\"};</script><script>");
        return new SavedForms("http://" + host + "/1", KeptElsewhere.utf8(html), Map.of());
    }

    private void assertIsPost(String out, Path source, List<String> options, String blog) throws IOException {
        Cli run = rescue.run(out, options, source);

        assertThat(run.exit()).as(source + "\n" + run.out() + run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescue.folder().resolve(out).resolve(blog).resolve("posts/1/body.html"))
                .content()
                .contains("배를 타고 갔다.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"한글.com", NAME, "%ED%95%9C%EA%B8%80.com"})
    void aRecordingIsOfTheBlogThatItsPageNames(String host) throws IOException {
        SavedForms page = page(host);
        Path warc = rescue.write(
                "a.warc.gz",
                new Warc()
                        .page(page.url(), "2020-02-02T00:00:00Z", new String(page.html(), StandardCharsets.UTF_8))
                        .bytes());

        assertIsPost("out", warc, List.of(), "sora");
    }

    @ParameterizedTest
    @ValueSource(strings = {"한글.com", NAME})
    void aPageThatNamesNoBlogIsThatOfItsHostHoweverThatIsWritten(String host) throws IOException {
        String html = new String(page(host).html(), StandardCharsets.UTF_8).replaceAll("window.TistoryBlog[^;]*;", "");
        Path warc = rescue.write(
                "a.warc.gz",
                new Warc()
                        .page("http://" + host + "/1", "2020-02-02T00:00:00Z", html)
                        .bytes());

        assertIsPost("out", warc, List.of("--blog", "한글.com"), NAME);
        assertIsPost("again", warc, List.of("--blog", "http://" + NAME + "/"), NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"한글.com", NAME})
    void savedPagesAreOfTheBlogThatTheUserNames(String host) throws IOException {
        SavedForms page = page(host);
        Path saved = Files.createDirectories(rescue.folder().resolve("saved"));
        page.savePage(saved, "섬");
        Path mirror = Files.createDirectories(rescue.folder().resolve("mirror"));
        page.mirror(mirror, SavedForms::fileOf);
        List<Path> sources = List.of(
                rescue.write("a.mhtml", page.mhtml(true)), rescue.write("a.html", page.singleFile()), saved, mirror);
        for (Path source : sources) {
            assertIsPost("of-name-" + source.getFileName(), source, List.of("--blog", "sora"), "sora");
        }
        assertIsPost("of-host", sources.get(1), List.of("--blog", "한글.com"), NAME);
    }
}
