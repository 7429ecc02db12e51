package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import io.github.tistoryarchiver.tistory.media.FileKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages that people saved, as browsers of twenty years wrote them. */
class ImportOfSavedPagesTest {
    private static final String URL = "https://sora.tistory.com/1";
    private static final String PICTURE = "https://t1.daumcdn.net/cfile/tistory/99AB";
    private static final String EDITED = "2013-01-01T00:00:00+09:00";

    @RegisterExtension
    private final Imported rescue = new Imported();

    private static String page(String body) {
        return KeptElsewhere.page(1, "섬", EDITED, body);
    }

    private static SavedForms forms(String body) {
        return new SavedForms(
                URL,
                KeptElsewhere.utf8(page(body)),
                Map.of(FileKey.of(Objects.requireNonNull(HttpUrl.parse(PICTURE))), KeptElsewhere.PIXEL));
    }

    private Cli into(String out, String name, byte[] content) throws IOException {
        return rescue.into(out, rescue.write(name, content));
    }

    private String post() throws IOException {
        return rescue.read("out", "posts/1/post.json");
    }

    private String body() throws IOException {
        return rescue.read("out", "posts/1/body.html");
    }

    @Test
    void aPictureOfAMessageIsInTheArchive() throws IOException {
        Cli run = into(
                "out", "a.mhtml", forms("<p>글</p><img src='" + PICTURE + "'>").mhtml(false));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(post()).contains("\"origin\": \"saved\"", "\"source\": \"saved\"", "2026-11-28T17:45:25+09:00");
    }

    @Test
    void aMessageOfInternetExplorerIsReadInItsEncoding() throws IOException {
        byte[] html = page("<p>쀍뷁 똠방각하</p><img src=\"cid:one@x\">").getBytes("x-windows-949");
        byte[] message = KeptElsewhere.utf8("""
                From: <Saved by Microsoft Internet Explorer 5>
                Subject: x
                Date: Mon, 3 Mar 2014 10:11:12 +0900
                MIME-Version: 1.0
                Content-Type: multipart/related;
                \tboundary="----=_NextPart_000";
                \ttype="text/html"
                X-MimeOLE: Produced By Microsoft MimeOLE V6.00

                This is a multi-part message in MIME format.

                ------=_NextPart_000
                Content-Type: text/html;
                \tcharset="ks_c_5601-1987"
                Content-Transfer-Encoding: quoted-printable
                Content-Location: http://sora.tistory.com/1

                %s
                ------=_NextPart_000
                Content-Type: image/png
                Content-Transfer-Encoding: base64
                Content-ID: <one@x>
                Content-Location: file:///C:/Users/sora/one.png

                %s
                ------=_NextPart_000--
                """.replace("\n", "\r\n")
                .formatted(SavedForms.quoted(html), Base64.getMimeEncoder().encodeToString(KeptElsewhere.PIXEL)));

        Cli run = into("out", "old.mht", message);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(body())
                .contains("쀍뷁 똠방각하", "https://saved.invalid/attachment/")
                .doesNotContain("cid:", "file:");
        assertThat(post()).contains("\"file\": \"assets/", "\"at\": \"2014-03-03T10:11:12+09:00\"");
    }

    @Test
    void ofAMessageThatBreaksOffWhatIsThereIsRead() throws IOException {
        byte[] whole = forms("<p>글</p><img src='" + PICTURE + "'>").mhtml(false);

        Cli run = into("out", "a.mhtml", Arrays.copyOf(whole, whole.length - 80));

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("a.mhtml: breaks off before its end");
        assertThat(body()).contains("글");
    }

    @Test
    void messagesWithinMessagesAreReadFourDeepAndNoDeeper() throws IOException {
        StringBuilder deep = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < 20_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=\"b" + i + "\"\r\n\r\n--b" + i + "\r\n");
        }

        Cli run = into("out", "deep.mhtml", KeptElsewhere.utf8(deep.toString()));

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err()).contains("deep.mhtml: has parts within parts").doesNotContain("error in this program");
    }

    @Test
    void aHeaderWithoutEndIsRefused() throws IOException {
        String header = "MIME-Version: 1.0\r\nSubject: " + "x".repeat(1 << 20) + "\r\n\r\n<html></html>";

        Cli run = into("out", "long.mhtml", KeptElsewhere.utf8(header));

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err()).contains("long.mhtml").doesNotContain("error in this program");
    }

    @Test
    void aPictureThatSingleFileCouldNotReadIsMissingAndNotEmpty() throws IOException {
        String frame = "<p>글</p><span data-url='" + PICTURE + "'><img src='" + PICTURE + "x'></span>";

        Cli run = into("out", "a.html", forms(frame).singleFile());

        assertThat(run.out()).contains("1 images and files that no source has");
        assertThat(body()).contains(PICTURE).doesNotContain("data:,");
    }

    @Test
    void aPictureThatSingleFileKeepsInAStyleIsInTheArchive() throws IOException {
        String shared = "<style>:root{--sf-img-3: url(\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(KeptElsewhere.PIXEL) + "\")}</style></head>";
        String html = new String(
                forms("<p>글</p><img style='background-image:var(--sf-img-3)!important' "
                                + "src='data:image/svg+xml,%3Csvg/%3E'>")
                        .singleFile(),
                java.nio.charset.StandardCharsets.UTF_8);

        into("out", "a.html", KeptElsewhere.utf8(html.replace("</head>", shared)));

        assertThat(post()).contains("\"source\": \"data:image/png;sha256=");
    }

    @Test
    void whatAFrameShowedIsNoTextOfTheAuthor() throws IOException {
        into(
                "out",
                "a.html",
                forms("<p>글</p><iframe srcdoc='<html><link rel=canonical "
                                + "href=https://www.youtube.com/watch?v=dQw4w9WgXcQ><p>광고 글</p>'></iframe>")
                        .singleFile());

        assertThat(rescue.read("out", "posts/1/post.md"))
                .contains("dQw4w9WgXcQ")
                .doesNotContain("광고");
    }

    @Test
    void filesBesideASavedPageAreItsPicturesAndNoPagesOfTheirOwn() throws IOException {
        Path folder = Files.createDirectories(rescue.folder().resolve("pages"));
        forms("<p>글</p><img src='" + PICTURE + "'><iframe src='./섬_files/saved_resource.html'></iframe>")
                .savePage(folder, "섬");
        Files.writeString(
                folder.resolve("섬_files/saved_resource.html"),
                "<!-- saved from url=(0041)https://www.youtube.com/embed/dQw4w9WgXcQ -->\n<html><body>광고</body></html>");

        Cli run = rescue.into("out", folder);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(run.out()).doesNotContain("saved_resource");
        assertThat(post()).contains("\"file\": \"assets/", "https://saved.invalid/attachment/");
        assertThat(rescue.read("out", "posts/1/post.md"))
                .contains("dQw4w9WgXcQ")
                .doesNotContain("광고");
    }

    @Test
    void aSavedPageOpensNoFileOutsideItsFolder() throws IOException {
        Path folder = Files.createDirectories(rescue.folder().resolve("pages"));
        Path secret = rescue.write("secret.png", KeptElsewhere.PIXEL);
        Files.createDirectories(folder.resolve("x_files"));
        Files.createSymbolicLink(folder.resolve("x_files/link.png"), secret);
        Files.writeString(
                folder.resolve("x.html"),
                "<!-- saved from url=(0026)" + URL + " -->"
                        + page("<p>글</p><img src='../secret.png'><img src='file://" + secret + "'>"
                                + "<img src='x_files/link.png'><img src='x_files/../../secret.png'>"));

        rescue.into("out", folder);

        assertThat(rescue.archive("out").resolve("posts/1/assets")).doesNotExist();
    }

    @Test
    void theNumberInThePageWinsOverTheAddressOfTheComment() throws IOException {
        byte[] page =
                KeptElsewhere.utf8("<!-- saved from url=(0026)https://sora.tistory.com/99 -->" + page("<p>글</p>"));

        into("out", "a.html", page);

        assertThat(body()).contains("글");
        assertThat(rescue.archive("out").resolve("posts/99")).doesNotExist();
    }

    @Test
    void aPageThatSaysNoBlogIsTakenForTheOneThatIsNamed() throws IOException {
        byte[] page = KeptElsewhere.utf8("<!-- saved from url=(0026)https://blog.example.com/1 -->"
                + page("<p>글</p>").replace("https://sora.tistory.com", "https://blog.example.com"));

        Cli unnamed = rescue.run("none", List.of(), rescue.write("a.html", page));
        into("out", "a.html", page);

        assertThat(unnamed.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(body()).contains("글");
    }

    @Test
    void aSavedPageIsNoNewerVersionThanARecordingOfTheSameEdit() throws IOException {
        Path served = rescue.write(
                "served.warc.gz",
                new Warc()
                        .page(URL, "2020-02-02T00:00:00Z", page("<p>글 <a href='/2'>다음</a></p>"))
                        .bytes());
        Path saved = rescue.write(
                "a.mhtml",
                forms("<p>글 <a href='https://elsewhere.example/2'>다음</a></p>").mhtml(true));

        rescue.into("out", saved, served);

        assertThat(body()).contains("href=\"/2\"");
        assertThat(rescue.archive("out").resolve("posts/1/revisions")).doesNotExist();
    }

    @Test
    void aPictureOfASavedPageIsTakenForTheMissingOneInTheSamePlace() throws IOException {
        String body = "<p>글</p><img src='" + PICTURE + "'>";
        Path served = rescue.write(
                "served.warc.gz",
                new Warc().page(URL, "2020-02-02T00:00:00Z", page(body)).bytes());

        rescue.into("out", served);
        rescue.into("out", rescue.write("a.html", forms(body).singleFile()));

        assertThat(post()).contains("\"source\": \"warc\"", "\"origin\": \"saved\"", "\"source\": \"" + PICTURE + "\"");
    }

    @Test
    void pagesOfAMirrorLinkToTheBlogAgain() throws IOException {
        Path mirror = Files.createDirectories(rescue.folder().resolve("mirror"));
        SavedForms one = forms("<p>글 <a href='/2'>다음</a></p><img src='" + PICTURE + "'>");
        one.mirror(mirror, SavedForms::fileOf);
        new SavedForms(
                        "https://sora.tistory.com/2",
                        KeptElsewhere.utf8(KeptElsewhere.page(2, "둘", EDITED, "<p>둘</p>")),
                        Map.of())
                .mirror(mirror, SavedForms::fileOf);

        Cli run = rescue.into("out", mirror);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(body()).contains("href=\"https://sora.tistory.com/2\"");
        assertThat(post()).contains("\"source\": \"" + PICTURE + "\"", "\"file\": \"assets/");
    }

    @Test
    void aCacheOpensNoFileOutsideItsMirror() throws IOException {
        Path cache = Files.createDirectories(rescue.folder().resolve("mirror/hts-cache"));
        rescue.write("secret.png", KeptElsewhere.PIXEL);
        Path zip = Files.write(
                cache.resolve("new.zip"),
                SavedForms.cache(
                        Map.of(URL, KeptElsewhere.utf8(page("<p>글</p><img src='" + PICTURE + "'>"))),
                        Map.of(PICTURE, "../secret.png")));

        Cli run = rescue.into("out", zip);

        assertThat(run.err()).contains("../secret.png is not a path inside");
        assertThat(rescue.archive("out").resolve("posts/1/assets")).doesNotExist();
        assertThat(post()).contains("\"source\": \"warc\"");
    }

    @Test
    void aCacheOfAProgramThatWasStoppedIsReadAsFarAsItGoes() throws IOException {
        Path cache = Files.createDirectories(rescue.folder().resolve("mirror/hts-cache"));
        byte[] whole = SavedForms.cache(Map.of(URL, KeptElsewhere.utf8(page("<p>글</p>"))), Map.of());
        Path zip = Files.write(cache.resolve("new.zip"), Arrays.copyOf(whole, whole.length - 22));

        Cli run = rescue.into("out", zip);

        assertThat(run.err()).contains("new.zip: breaks off");
        assertThat(body()).contains("글");
    }

    @Test
    void importingAMirrorOnceMoreChangesNothing() throws IOException {
        Path mirror = Files.createDirectories(rescue.folder().resolve("mirror"));
        forms("<p>글</p><img src='" + PICTURE + "'>").mirror(mirror, SavedForms::fileOf);
        rescue.into("out", mirror);
        Map<String, String> before = ArchiveBytes.of(rescue.archive("out"));

        Cli again = rescue.into("out", mirror);

        assertThat(again.out()).contains("0 new, 0 changed, 1 as before");
        KilledRunsTest.assertSame(ArchiveBytes.of(rescue.archive("out")), before);
    }

    @Test
    void aPageIsTakenForWhatTheUserSays() throws IOException {
        Path folder = Files.createDirectories(rescue.folder().resolve("pages"));
        Files.writeString(folder.resolve("a.html"), page("<p>글</p>"));
        Files.write(folder.resolve("b.png"), KeptElsewhere.PIXEL);

        Cli run = rescue.run("out", List.of("--blog", "sora", "--as", "httrack"), folder);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(body()).contains("글");
    }
}
