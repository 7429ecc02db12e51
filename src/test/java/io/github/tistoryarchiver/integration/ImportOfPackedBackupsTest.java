package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Backups as people keep them: in zips, unpacked, cut, and in other encodings than they say. */
class ImportOfPackedBackupsTest {
    private static final Charset OF_WINDOWS = Charset.forName("MS949");

    @RegisterExtension
    private final Imported rescue = new Imported();

    private boolean has(long post) {
        return Files.exists(rescue.archive("out").resolve("posts/" + post + "/post.json"));
    }

    private static byte[] xml() {
        return KeptElsewhere.ttxml(
                KeptElsewhere.ttxmlPost(1, "하나", 1361375338, "<p>하나</p>", ""),
                KeptElsewhere.ttxmlPost(2, "둘", 1361375339, "<p>둘</p>", ""));
    }

    private static String text() {
        return new String(xml(), StandardCharsets.UTF_8);
    }

    @Test
    void aBackupInXmlIsReadInAZip() throws IOException {
        byte[] zip = KeptElsewhere.zip("__MACOSX/._backup.xml", "x", "내 백업/backup.xml", xml());

        Cli run = rescue.run("out", List.of(), rescue.write("b.zip", zip));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(List.of(has(1), has(2))).containsExactly(true, true);
    }

    @Test
    void aZipWithNothingThatIsReadInOneIsNamedAsThat() throws IOException {
        Cli run = rescue.into("out", rescue.write("b.zip", KeptElsewhere.zip("a.html", "<html></html>")));

        assertThat(run.err()).contains("unpack it and give the folder");
    }

    @Test
    void aBackupInTheKoreanEncodingIsReadThoughItSaysItIsUtf8() throws IOException {
        rescue.into("out", rescue.write("b.xml", text().getBytes(OF_WINDOWS)));

        assertThat(rescue.read("out", "posts/1/post.json")).contains("\"title\": \"하나\"");
    }

    @Test
    void aBackupInUtf16IsRead() throws IOException {
        rescue.into("out", rescue.write("b.xml", text().getBytes(StandardCharsets.UTF_16)));

        assertThat(rescue.read("out", "posts/1/post.json")).contains("\"title\": \"하나\"");
    }

    private static String composed(String text, Normalizer.Form form) {
        return Normalizer.normalize(text, form);
    }

    @Test
    void aPictureIsFoundThoughItsNameIsComposedOtherwise() throws IOException {
        byte[] zip = KeptElsewhere.zip(
                "1/1.html",
                KeptElsewhere.backupPage(
                        "글", "<p><img src=\"./img/" + composed("배경", Normalizer.Form.NFC) + ".png\"></p>"),
                "1/img/" + composed("배경", Normalizer.Form.NFD) + ".png",
                KeptElsewhere.PIXEL);

        rescue.into("out", rescue.write("b.zip", zip));

        assertThat(rescue.read("out", "posts/1/post.json")).contains("\"status\": \"saved\"");
    }

    private Path unpacked() throws IOException {
        Path post = Files.createDirectories(rescue.folder().resolve("downloads/sora-1/7"));
        Files.writeString(
                post.resolve("7-제목.html"),
                KeptElsewhere.backupPage("글", "<p>글 <img src=\"./img/a.png\"> <a href=\"./file/b.xml\">b.xml</a></p>"));
        Files.write(Files.createDirectories(post.resolve("img")).resolve("a.png"), KeptElsewhere.PIXEL);
        Files.write(Files.createDirectories(post.resolve("file")).resolve("b.xml"), xml());
        Files.writeString(post.resolveSibling("style.css"), "x");
        return rescue.folder().resolve("downloads");
    }

    @Test
    void anUnpackedZipIsReadAsTheZip() throws IOException {
        Cli run = rescue.into("out", unpacked());

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescue.read("out", "posts/7/post.json"))
                .contains("\"status\": \"saved\"")
                .doesNotContain("skipped");
    }

    @Test
    void anAttachmentOfAnUnpackedZipIsNoSourceOfItsOwn() throws IOException {
        rescue.into("out", unpacked());

        assertThat(List.of(has(7), has(1))).containsExactly(true, false);
    }

    @Test
    void ofAZipThatBreaksOffWhatIsWholeIsRead() throws IOException {
        byte[] zip = KeptElsewhere.zip(
                "1/1.html", KeptElsewhere.backupPage("글", "<p>하나</p>"),
                "2/2.html", KeptElsewhere.backupPage("글", "<p>둘</p>"));

        Cli run = rescue.into("out", rescue.write("b.zip", Arrays.copyOf(zip, zip.length - 200)));

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("breaks off before its end");
        assertThat(List.of(has(1), has(2))).containsExactly(true, false);
    }

    @Test
    void aZipWithAPasswordIsNamedAsThat() throws IOException {
        byte[] zip = KeptElsewhere.zip("1/1.html", KeptElsewhere.backupPage("글", "<p>글</p>"));
        zip[6] |= 1;
        zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 8] |= 1;

        Cli run = rescue.into("out", rescue.write("b.zip", zip));

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err()).contains("a zip with a password");
    }
}
