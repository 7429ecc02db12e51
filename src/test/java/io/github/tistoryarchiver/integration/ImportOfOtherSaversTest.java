package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that other programs and other computers saved: names that were changed on the way, marks that are missing. */
class ImportOfOtherSaversTest {

    @RegisterExtension
    private final Imported rescue = new Imported();

    private boolean has(long post) {
        return Files.exists(rescue.archive("out").resolve("posts/" + post + "/post.json"));
    }

    private static String page(String text) {
        return KeptElsewhere.page(1, "글", "2013-01-01T00:00:00+09:00", "<p>글</p>" + text);
    }

    private Path saved(String page, String folder, String reference) throws IOException {
        Path around = Files.createDirectories(rescue.folder().resolve("saved"));
        Files.writeString(
                around.resolve(page),
                "<!-- saved from url=(0026)https://sora.tistory.com/1 -->\n"
                        + page("<p><img src=\"" + reference + "\"></p>"));
        Files.write(Files.createDirectories(around.resolve(folder)).resolve("a.png"), KeptElsewhere.PIXEL);
        return around;
    }

    private void assertPictureIsThere() throws IOException {
        assertThat(rescue.read("out", "posts/1/post.json")).contains("\"status\": \"saved\"");
    }

    @Test
    void aFolderIsFoundThoughItsNameIsComposedOtherwise() throws IOException {
        String name = Normalizer.normalize("바다 __ 소라", Normalizer.Form.NFD);

        rescue.into("out", saved(name + ".html", name + "_files", "./바다 __ 소라_files/a.png"));

        assertPictureIsThere();
    }

    @Test
    void aPageThatWasRenamedWithItsFolderHasItsPictures() throws IOException {
        rescue.into("out", saved("new name.html", "new name_files", "./바다_files/a.png"));

        assertPictureIsThere();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Save Page WE | <html lang | <html><head><meta name=\"savepage-url\" content=\"https://sora.tistory.com/1\"><meta name=\"savepage-date\" content=\"Sat Nov 28 2020 08:45:25 GMT+0900 (x)\"></head><html lang",
                "monolith | <!DOCTYPE html> | <!-- Saved from https://sora.tistory.com/1 at 2020-11-27T23:45:25Z using monolith v2.7.0 --><!DOCTYPE html>",
                "WebScrapBook | <html lang=\"ko\"> | <html lang=\"ko\" data-scrapbook-source=\"https://sora.tistory.com/1\" data-scrapbook-create=\"20201127234525000\">",
                "SingleFileZ | <!DOCTYPE html> | <!DOCTYPE html><!-- Page saved with SingleFileZ url: https://sora.tistory.com/1 saved date: Sat Nov 28 2020 08:45:25 GMT+0900 (x) -->",
            })
    void theDateThatAProgramNotesIsThatOfThePage(String program, String before, String after) throws IOException {
        String html = page("").replace(before, after.replace(" saved date", "\nsaved date"));

        rescue.into("out", rescue.write("a.html", KeptElsewhere.utf8(html)));

        assertThat(rescue.read("out", "posts/1/post.json")).as(program).contains("2020-11-28T08:45:25+09:00");
    }

    @Test
    void aPageWithoutAnyMarkIsReadIfItIsOfTheBlog() throws IOException {
        String html = page("").replaceFirst("<meta property=\"article:txid\"[^>]*>", "");

        rescue.into("out", rescue.write("a.html", KeptElsewhere.utf8(html)));

        assertThat(has(1)).isTrue();
    }

    @Test
    void aMirrorWithoutMarksHasThePicturesOfOtherHosts() throws IOException {
        Path mirror = rescue.folder().resolve("mirror");
        Files.writeString(
                Files.createDirectories(mirror.resolve("sora.tistory.com")).resolve("1.html"),
                page("<p><img src=\"../t1.daumcdn.net/cfile/tistory/AA11223344556677\"></p>"));
        Files.write(
                Files.createDirectories(mirror.resolve("t1.daumcdn.net/cfile/tistory"))
                        .resolve("AA11223344556677"),
                KeptElsewhere.PIXEL);

        rescue.into("out", mirror);

        assertPictureIsThere();
    }

    @Test
    void aReferenceThatBeginsWithASlashLeadsToTheFolderOfItsHost() throws IOException {
        Path host = rescue.folder().resolve("websites/sora.tistory.com");
        Files.writeString(
                Files.createDirectories(host.resolve("1")).resolve("index.html"),
                page("<p><img src=\"/attachment/%EA%B7%B8%EB%A6%BC.png?original\"></p>"));
        Files.write(Files.createDirectories(host.resolve("attachment")).resolve("그림.png"), KeptElsewhere.PIXEL);

        rescue.into("out", rescue.folder().resolve("websites"));

        assertPictureIsThere();
    }

    @Test
    void aReferenceThatBeginsWithASlashLeadsNowhereElse() throws IOException {
        rescue.write("secret.png", KeptElsewhere.PIXEL);
        Path host = rescue.folder().resolve("websites/sora.tistory.com");
        Files.writeString(
                Files.createDirectories(host.resolve("1")).resolve("index.html"),
                page("<p><img src=\"/../../secret.png\"><img src=\"" + rescue.folder() + "/secret.png\"></p>"));

        rescue.into("out", rescue.folder().resolve("websites"));

        assertThat(has(1)).isTrue();
        assertThat(rescue.archive("out").resolve("posts/1/assets")).doesNotExist();
    }

    @Test
    void emptyLinesAndAMarkBeforeAMessageAreNothing() throws IOException {
        String message = "\ufeff\r\n"
                + String.join(
                        "\r\n",
                        "From: <Saved by Blink>",
                        "Snapshot-Content-Location: https://sora.tistory.com/1",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/related; type=\"text/html\"; boundary=\"X\"",
                        "",
                        "--X",
                        "Content-Type: text/html; charset=utf-8",
                        "Content-Location: https://sora.tistory.com/1",
                        "",
                        page(""),
                        "--X--",
                        "");

        Cli run = rescue.into("out", rescue.write("a.mhtml", KeptElsewhere.utf8(message)));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(has(1)).isTrue();
    }
}
