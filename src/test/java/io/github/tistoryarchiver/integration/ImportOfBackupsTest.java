package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Backups of the platform, in XML and as a zip, whole and damaged. */
class ImportOfBackupsTest {
    @RegisterExtension
    private final Imported rescue = new Imported();

    private static String post(long id, String html) {
        return KeptElsewhere.ttxmlPost(id, "글 " + id, 1361375338 + id, html, "");
    }

    private boolean has(long post) {
        return Files.exists(rescue.archive("out").resolve("posts/" + post + "/post.json"));
    }

    @Test
    void anAttachmentInTheBackupIsAFileOfThePost() throws IOException {
        byte[] content = KeptElsewhere.utf8("내용".repeat(500));
        Path file = rescue.write(
                "b.xml",
                KeptElsewhere.ttxml(KeptElsewhere.ttxmlPost(
                        1,
                        "글",
                        1361375338,
                        "<p>[##_1C|cfile2.uf.AAAA1111BBBB2222.zip||_##]</p>",
                        KeptElsewhere.ttxmlFile("cfile2.uf.AAAA1111BBBB2222.zip", "자료.zip", content))));

        Cli run = rescue.into("out", file);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescue.archive("out").resolve("posts/1/assets/자료.zip")).hasBinaryContent(content);
        assertThat(rescue.read("out", "posts/1/post.md")).contains("[자료.zip](assets/");
        assertThat(rescue.read("out", "posts/1/post.json")).contains("\"origin\": \"backup\"");
    }

    @Test
    void theUserIsToldOfAnAttachmentThatIsNotAsLongAsTheBackupSays() throws IOException {
        String attachment = KeptElsewhere.ttxmlFile("cfile2.uf.AAAA1111BBBB2222.zip", "자료.zip", new byte[100])
                .replace("size=\"100\"", "size=\"103\"");
        Path file = rescue.write(
                "b.xml", KeptElsewhere.ttxml(KeptElsewhere.ttxmlPost(1, "글", 1361375338, "<p>글</p>", attachment)));

        Cli run = rescue.into("out", file);

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("자료.zip").contains("-3 bytes");
    }

    @Test
    void whatIsNoValidXmlIsMended() throws IOException {
        String post = post(1, "<p>글</p>")
                .replace("&lt;p&gt;글", "&lt;p&gt;A&B &nope; &#55357;&#56396; \u0001 &#x1f; &#xD800; 글");
        Path file = rescue.write("b.xml", KeptElsewhere.ttxml(post));

        Cli run = rescue.into("out", file);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(run.err()).contains("places that are no valid XML were mended");
        assertThat(rescue.read("out", "posts/1/post.md"))
                .contains("A&B")
                .contains("👌")
                .contains("글");
    }

    @Test
    void anEntityOfTheFilesOwnIsNeverExpanded() throws IOException {
        String xml = new String(
                        KeptElsewhere.ttxml(post(1, "<p>글</p>").replace("글&lt;", "글&lol;&lt;")), StandardCharsets.UTF_8)
                .replace("<blog", "<!DOCTYPE blog [<!ENTITY lol SYSTEM \"file:///etc/passwd\">]><blog");
        Path file = rescue.write("b.xml", KeptElsewhere.utf8(xml));

        rescue.into("out", file);

        assertThat(rescue.read("out", "posts/1/body.html")).contains("lol;").doesNotContain("root:");
    }

    @Test
    void ofABackupThatBreaksOffWhatIsWholeIsRead() throws IOException {
        byte[] xml = KeptElsewhere.ttxml(post(1, "<p>하나</p>"), post(2, "<p>둘</p>"), post(3, "<p>셋</p>"));

        Cli run = rescue.into("out", rescue.write("b.xml", Arrays.copyOf(xml, xml.length - 60)));

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("2 posts before it were read");
        assertThat(List.of(has(1), has(2), has(3))).containsExactly(true, true, false);
    }

    @Test
    void aBrokenEntryDoesNotTakeTheOthersWithIt() throws IOException {
        Path file = rescue.write(
                "b.xml",
                KeptElsewhere.ttxml(
                        post(1, "<p>하나</p>"),
                        post(2, "<p>둘</p>").replace("</title>", "</titel>"),
                        post(3, "<p>셋</p>")));

        Cli run = rescue.into("out", file);

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(List.of(has(1), has(2), has(3))).containsExactly(true, false, true);
    }

    @Test
    void aBackupInTheKoreanEncodingOfWindowsIsRead() throws IOException {
        String xml = new String(KeptElsewhere.ttxml(post(1, "<p>한글</p>")), StandardCharsets.UTF_8)
                .replace("encoding=\"utf-8\"", "encoding=\"euc-kr\"");

        rescue.into("out", rescue.write("b.xml", xml.getBytes(Charset.forName("MS949"))));

        assertThat(rescue.read("out", "posts/1/post.md")).contains("한글");
    }

    @Test
    void aPackedBackupIsRead() throws IOException {
        rescue.into("out", rescue.write("b.xml.gz", KeptElsewhere.gzip(KeptElsewhere.ttxml(post(1, "<p>하나</p>")))));

        assertThat(has(1)).isTrue();
    }

    @Test
    void categoriesGuestbookAndTitleAreOfTheBlog() throws IOException {
        Path file = rescue.write(
                "b.xml",
                KeptElsewhere.ttxml(
                        "<category><name>여행</name><priority>2</priority><category><name>섬</name><priority>1</priority></category></category>"
                                + "<category><name>앞</name><priority>1</priority></category>",
                        post(1, "<p>하나</p>"),
                        "<guestbook>" + KeptElsewhere.ttxmlComment("이웃", "다녀가요", 1325466020) + "</guestbook>"));

        rescue.into("out", file);

        String blog = rescue.read("out", "blog.json");
        assertThat(blog).contains("소라의 블로그");
        assertThat(blog.indexOf("\"앞\"")).isLessThan(blog.indexOf("\"여행\""));
        assertThat(rescue.read("out", "guestbook.json")).contains("다녀가요");
    }

    @Test
    void aBackupThatDoesNotSayItsBlogNeedsItsName() throws IOException {
        Path file = rescue.write("b.zip", KeptElsewhere.zip("1/1.html", KeptElsewhere.backupPage("글", "<p>하나</p>")));

        Cli run = rescue.run("out", List.of(), file);

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--blog NAME");
        assertThat(rescue.folder().resolve("out")).doesNotExist();
    }

    @Test
    void aPostOfTheZipHasWhatItsFileTells() throws IOException {
        Path file = rescue.write(
                "b.zip",
                KeptElsewhere.zip(
                        "22/22-제목.html",
                        KeptElsewhere.backupPage(
                                "제목 & 부제",
                                "<p>글 <img src=\"./img/배.png\"></p><p><a href=\"./file/a.pdf\">a.pdf</a></p>"),
                        "22/img/배.png",
                        KeptElsewhere.PIXEL,
                        "22/file/a.pdf",
                        "%PDF-1.4 x"));

        Cli run = rescue.into("out", file);

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        String post = rescue.read("out", "posts/22/post.json");
        assertThat(post)
                .contains(
                        "\"title\": \"제목 & 부제\"", "2012-01-01T10:00:00+09:00", "\"배\"", "\"c\"", "\"sharp\"", "\"섬\"");
        assertThat(rescue.read("out", "posts/22/post.md")).contains("(assets/").doesNotContain("invalid");
        assertThat(rescue.archive("out").resolve("posts/22/assets/a.pdf")).exists();
    }

    @Test
    void aZipWithNamesInTheKoreanEncodingOfWindowsIsRead() throws IOException {
        byte[] zip = KeptElsewhere.zip(
                Map.of("1/1-제목.html", KeptElsewhere.utf8(KeptElsewhere.backupPage("제목", "<p>하나</p>"))),
                Charset.forName("MS949"));

        rescue.into("out", rescue.write("b.zip", zip));

        assertThat(has(1)).isTrue();
    }

    @Test
    void anEntryThatLeadsOutOfTheZipIsLeftOut() throws IOException {
        Path file = rescue.write(
                "b.zip",
                KeptElsewhere.zip(
                        "1/1.html",
                        KeptElsewhere.backupPage("글", "<p>하나</p>"),
                        "../../evil/2/2.html",
                        "x",
                        "/3/3.html",
                        "x"));

        Cli run = rescue.into("out", file);

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("../../evil").contains("is not a path inside the backup");
        assertThat(List.of(has(1), has(2), has(3))).containsExactly(true, false, false);
    }

    @Test
    void anEntryThatUnpacksToFarTooMuchIsLeftOut() throws IOException {
        Path file = rescue.write(
                "b.zip",
                KeptElsewhere.zip(
                        "1/1.html", KeptElsewhere.backupPage("글", "<p>하나</p>"), "2/2.html", new byte[40 << 20]));

        Cli run = rescue.into("out", file);

        assertThat(run.err()).contains("2/2.html unpacks to far more");
        assertThat(List.of(has(1), has(2))).containsExactly(true, false);
    }

    @Test
    void whatIsNotReadYetIsNamedWithWhatIs() throws IOException {
        Path page = rescue.write("a.html", KeptElsewhere.utf8("<!DOCTYPE html><html><body>x</body></html>"));
        Path pdf = rescue.write("a.pdf", KeptElsewhere.utf8("%PDF-1.4"));
        Path empty = rescue.write("empty", new byte[0]);

        Cli run = rescue.into("out", page, pdf, empty);

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err()).contains("SingleFile", "first bytes: 25 50 44 46", "empty file", "Nothing was changed");
    }

    @Test
    void base64IsReadWithBlanksAndWithoutPadding() throws IOException {
        byte[] content = KeptElsewhere.utf8("abcdefg");
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(content);
        String attachment = KeptElsewhere.ttxmlFile("cfile2.uf.AAAA1111BBBB2222.zip", "a.zip", content)
                .replace(
                        Base64.getEncoder().encodeToString(content),
                        base64.substring(0, 3) + "\n \t" + base64.substring(3));
        Path file = rescue.write(
                "b.xml", KeptElsewhere.ttxml(KeptElsewhere.ttxmlPost(1, "글", 1361375338, "<p>글</p>", attachment)));

        rescue.into("out", file);

        assertThat(rescue.archive("out").resolve("posts/1/assets/a.zip")).hasBinaryContent(content);
    }
}
