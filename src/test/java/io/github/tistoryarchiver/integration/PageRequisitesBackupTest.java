package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.http.warc.ForeignWarc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code backup --page-requisites}, as a user runs it. */
class PageRequisitesBackupTest {
    private static final String CDN = "cdn.example.com";
    private static final String SKIN = "<link rel=\"stylesheet\" href=\"https://" + CDN + "/style.css\">"
            + "<script src=\"https://" + CDN + "/skin.js\"></script>";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(blog -> blog.post(1, "첫 글", "<p>글</p>")
            .answer("/", html(SKIN))
            .answer(CDN + "/style.css", css("@import 'more.css'; body{background:url(back.png)}"))
            .answer(CDN + "/more.css", css("a{color:red}"))
            .answer(CDN + "/skin.js", FakeTistory.Answer.of(200, "application/javascript", "1"))
            .image(CDN + "/back.png"));

    private final FakeTistory blog = sora.blog();

    private static FakeTistory.Answer html(String head) {
        return FakeTistory.Answer.of(
                200, "text/html; charset=utf-8", FakeTistory.head(head) + "<body id=\"tt-body-index\"></body></html>");
    }

    private static FakeTistory.Answer css(String text) {
        return FakeTistory.Answer.of(200, "text/css", text);
    }

    private Cli backup(String... more) {
        return sora.backup(
                Stream.concat(Stream.of("--page-requisites"), Stream.of(more)).toArray(String[]::new));
    }

    private List<String> askedOfTheCdn(Runnable run) {
        return sora.askedBy(run).stream()
                .filter(address -> address.startsWith(CDN))
                .toList();
    }

    /** The addresses of all recorded answers. */
    private Set<String> recorded() throws IOException {
        Set<String> addresses = new TreeSet<>();
        try (Stream<Path> files = Files.list(sora.path("raw"))) {
            for (Path file : files.toList()) {
                ForeignWarc.read(file, record -> {
                    if (record.type().equals("response")) {
                        addresses.add(record.target());
                    }
                    return null;
                });
            }
        }
        return addresses;
    }

    @Test
    void stylesScriptsAndWhatStylesNameAreRecorded() throws IOException {
        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("4 styles, scripts, images and fonts recorded");
        assertThat(recorded())
                .contains(
                        "https://" + CDN + "/style.css",
                        "https://" + CDN + "/more.css",
                        "https://" + CDN + "/skin.js",
                        "https://" + CDN + "/back.png");
    }

    @Test
    void withoutTheOptionNoneIsAskedFor() {
        assertThat(askedOfTheCdn(() -> sora.backup())).isEmpty();
    }

    @Test
    void aSecondRunOverAnUnchangedBlogAsksForNoneAndChangesNothing() throws IOException {
        backup();
        Map<String, String> before = ArchiveBytes.of(sora.path(""));

        assertThat(askedOfTheCdn(() -> backup())).isEmpty();

        assertThat(ArchiveBytes.of(sora.path(""))).isEqualTo(before);
    }

    @Test
    void anArchiveThatIsThereGetsThoseThatItsRecordedPagesAskFor() throws IOException {
        String page = FakeTistory.page(1, "첫 글", "<p>글</p>")
                .replace("</head>", "<link rel=stylesheet href=//" + CDN + "/post.css></head>");
        blog.answer("/1", FakeTistory.Answer.of(200, "text/html; charset=utf-8", page))
                .answer(CDN + "/post.css", css(""));
        sora.backup();

        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(recorded()).contains("https://" + CDN + "/post.css", "https://" + CDN + "/back.png");
    }

    @Test
    void whatIsMissingIsNamedAskedForOnceAndLeavesTheArchiveComplete() {
        blog.answer(CDN + "/back.png", FakeTistory.Answer.of(404, "text/html", "<h1>nothing</h1>"));

        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("Not recorded: https://" + CDN + "/back.png: not there (404).");
        assertThat(askedOfTheCdn(() -> backup())).isEmpty();
    }

    @Test
    void aPageInThePlaceOfAStyleIsNotRecorded() throws IOException {
        blog.answer("/", html("<link rel=stylesheet href=/1>"));

        Cli run = backup();

        assertThat(run.err()).contains("https://sora.tistory.com/1: what came is no style, script, image or font");
        assertThat(recorded().stream().filter(address -> address.endsWith("/1")))
                .hasSize(1);
    }

    @Test
    void anAddressThatTheSkinNamesIsAskedForWithoutTheLogin() throws IOException {
        Path cookies = sora.write("cookies.txt", ".tistory.com\tTRUE\t/\tFALSE\t0\tTSSESSION\tgeheim");
        blog.answer("/", html("<script src=/manage/logout></script>"));

        backup("--cookies", cookies.toString());

        assertThat(blog.asked()).contains("sora.tistory.com/manage/logout");
        assertThat(blog.cookiesOf("sora.tistory.com")).noneMatch(sent -> sent.contains("/logout"));
    }

    @Test
    void aStyleThatNamesAnEndlessRowOfFilesIsBounded() {
        String names = String.join(
                "",
                IntStream.range(0, 3000).mapToObj(i -> "url(i" + i + ".png)").toList());
        blog.answer(CDN + "/style.css", css(names)).answerAll(CDN, css(""));

        Cli run = backup();

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(blog.asked().stream().filter(address -> address.startsWith(CDN + "/i")))
                .hasSizeBetween(900, 1000);
        assertThat(run.err()).contains("2,002 more styles");
    }

    @Test
    void whatAnEndedRunLeftTheNextOneFetches() throws IOException {
        sora.backup();
        int requests = sora.askedBy(() -> sora.backup()).size();
        List<String> first = askedOfTheCdn(() -> backup("--max-requests", Integer.toString(requests + 2)));

        List<String> second = askedOfTheCdn(() -> backup());

        assertThat(first).hasSize(2);
        assertThat(second).doesNotContainAnyElementsOf(first);
        assertThat(recorded().stream().filter(address -> address.contains(CDN))).hasSize(4);
    }

    @Test
    void withoutARecordingItIsRefused() {
        assertThat(backup("--no-raw").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(backup("--redact-comments", "names").err()).contains("--page-requisites");
    }

    @Test
    void aWebArchiveHasThem() throws IOException {
        backup();
        sora.backup("--refresh");
        Path web = sora.folder().resolve("web");

        Cli run = Cli.run(sora.address(), "export", sora.path("").toString(), "--to", "wacz", "--dest", web.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Unpacked.text(web.resolve("sora.wacz"), "indexes/index.cdx"))
                .contains("/style.css\"", "/more.css\"", "/skin.js\"", "/back.png\"");
        assertThat(web.resolve("EXPORT-NOTES.md"))
                .content()
                .contains("with 4 recorded styles")
                .doesNotContain("plain text and pictures");
    }

    @Test
    void whatOnlyAClosedPostAsksForIsNotInTheWebArchive() throws IOException {
        String page = FakeTistory.page(2, "숨긴 글", "<p>글</p>")
                .replace("</head>", "<script src=//" + CDN + "/only-here.js></script></head>");
        blog.post(2, "숨긴 글", "")
                .answer("/2", FakeTistory.Answer.of(200, "text/html; charset=utf-8", page))
                .answer(CDN + "/only-here.js", FakeTistory.Answer.of(200, "text/javascript", "1"));
        backup();
        Path post = sora.path("posts/2/post.json");
        Files.writeString(
                post, Files.readString(post).replace("\"visibility\": \"public\"", "\"visibility\": \"private\""));
        Path web = sora.folder().resolve("web");

        Cli.run(sora.address(), "export", sora.path("").toString(), "--to", "wacz", "--dest", web.toString());

        assertThat(recorded()).contains("https://" + CDN + "/only-here.js");
        assertThat(Unpacked.text(web.resolve("sora.wacz"), "indexes/index.cdx"))
                .contains("/skin.js\"")
                .doesNotContain("only-here");
    }
}
