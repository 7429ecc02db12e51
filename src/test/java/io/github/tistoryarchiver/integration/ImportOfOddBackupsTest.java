package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Backups in XML as other programs and other versions write them. */
class ImportOfOddBackupsTest {

    @RegisterExtension
    private final Imported rescue = new Imported();

    private boolean has(long post) {
        return Files.exists(rescue.archive("out").resolve("posts/" + post + "/post.json"));
    }

    private static String post(long id, String html) {
        return KeptElsewhere.ttxmlPost(id, "글 " + id, 1361375338 + id, html, "");
    }

    @Test
    void tagsInVerbatimTextAreNoEntries() throws IOException {
        String verbatim = post(1, "가").replace("<content>가", "<content><![CDATA[<p>가 </post><post><id>9</id> 나</p>]]>");

        Cli run = rescue.into("out", rescue.write("b.xml", KeptElsewhere.ttxml(verbatim, post(2, "<p>둘</p>"))));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescue.read("out", "posts/1/body.html")).contains("가", "나");
        assertThat(List.of(has(2), has(9))).containsExactly(true, false);
    }

    @Test
    void tagsInACommentAreNoEntries() throws IOException {
        String xml = new String(KeptElsewhere.ttxml(post(1, "<p>가</p>")), StandardCharsets.UTF_8)
                .replace("<blog", "<!-- <post> -->\n<blog");

        Cli run = rescue.run("out", List.of(), rescue.write("b.xml", KeptElsewhere.utf8(xml)));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(has(1)).isTrue();
    }

    @Test
    void anEntryWithoutItsNumberIsNamed() throws IOException {
        Cli run = rescue.into(
                "out",
                rescue.write(
                        "b.xml",
                        KeptElsewhere.ttxml(
                                post(1, "<p>가</p>"), post(2, "<p>나</p>").replace("<id>2</id>", ""))));

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("\"글 2\"", "has no number");
    }

    @Test
    void aFileThatBreaksOffBetweenEntriesIsNamed() throws IOException {
        byte[] xml = KeptElsewhere.ttxml(post(1, "<p>가</p>"));

        Cli run = rescue.into("out", rescue.write("b.xml", Arrays.copyOf(xml, xml.length - "</blog>".length())));

        assertThat(run.err()).contains("breaks off before its end");
        assertThat(has(1)).isTrue();
    }

    @Test
    void aDateInWordsIsNotTakenForANumber() throws IOException {
        String odd = post(1, "<p>가</p>").replaceAll("<(published|modified)>\\d+<", "<$1>2009-01-02 03:04:05<");

        Cli run = rescue.into("out", rescue.write("b.xml", KeptElsewhere.ttxml(odd)));

        assertThat(run.out()).doesNotContain("1970-01-01T00:33:29");
        assertThat(rescue.read("out", "posts/1/post.json")).doesNotContain("publishedAt");
    }

    @Test
    void anAttachmentWithoutANameHasThatOfItsAuthor() throws IOException {
        String file = KeptElsewhere.ttxmlFile("", "자료.zip", KeptElsewhere.utf8("내용"));

        rescue.into(
                "out",
                rescue.write(
                        "b.xml", KeptElsewhere.ttxml(KeptElsewhere.ttxmlPost(1, "글", 1361375338, "<p>가</p>", file))));

        assertThat(rescue.archive("out").resolve("posts/1/assets/자료.zip")).exists();
    }

    private static byte[] withTrackbackAndVisits() {
        String trackback =
                "<trackback><url>http://y.example/1</url><site>이웃집</site><title>답글</title><excerpt>짧게</excerpt>"
                        + "<ip>198.51.100.7</ip><received>1325379800</received><isFiltered>0</isFiltered></trackback>";
        return KeptElsewhere.ttxml(
                KeptElsewhere.ttxmlPost(1, "글", 1361375338, "<p>가</p>", trackback),
                "<statistics><visits>18</visits></statistics><statistics><daily><date>20120120</date><visits>3</visits></daily>"
                        + "<daily><date>20111116</date><visits>1</visits></daily></statistics>");
    }

    @Test
    void trackbacksAreFilesOfTheirPostsWithoutAddressesOfReaders() throws IOException {
        rescue.into("out", rescue.write("b.xml", withTrackbackAndVisits()));

        assertThat(rescue.read("out", "posts/1/trackbacks.json"))
                .contains("http://y.example/1", "이웃집", "답글", "짧게", "2012-01-01T10:03:20+09:00")
                .doesNotContain("198.51.100.7");
    }

    @Test
    void visitsAreAFileOfTheBlogInTheOrderOfTheirDays() throws IOException {
        rescue.into("out", rescue.write("b.xml", withTrackbackAndVisits()));

        assertThat(rescue.read("out", "visits.json")).containsSubsequence("\"total\": 18", "2011-11-16", "2012-01-20");
    }

    @Test
    void anArchiveWithTrackbacksAndVisitsIsWhole() throws IOException {
        rescue.into("out", rescue.write("b.xml", withTrackbackAndVisits()));

        Cli run = rescue.command("verify", "out/sora");

        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(ExitCode.COMPLETE);
    }

    @Test
    void aPostOfAFeedWhoseGuidHasNoNumberHasThatOfItsLink() throws IOException {
        String item = KeptElsewhere.item(8, "글", "<p>글의 본문입니다.</p>")
                .replace("<guid isPermaLink=\"true\">https://sora.tistory.com/8<", "<guid>sora-8<");

        rescue.into("out", rescue.write("rss.xml", KeptElsewhere.feed("Sun, 1 Mar 2020 10:00:00 +0900", item)));

        assertThat(has(8)).isTrue();
    }

    @Test
    void aPostOfAFeedWithoutANumberIsNamed() throws IOException {
        String item =
                KeptElsewhere.item(8, "없는 번호", "<p>글</p>").replace("sora.tistory.com/8", "sora.tistory.com/entry/x");

        Cli run =
                rescue.into("out", rescue.write("rss.xml", KeptElsewhere.feed("Sun, 1 Mar 2020 10:00:00 +0900", item)));

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("\"없는 번호\"");
    }
}
