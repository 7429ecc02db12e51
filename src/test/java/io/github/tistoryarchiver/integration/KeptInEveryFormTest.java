package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What authors of twenty years put into posts is in the archive, whatever form it had on the page. */
class KeptInEveryFormTest {
    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    private String archived(String body) throws IOException {
        blog.post(1, body);
        Cli run = sora.backup();
        assertThat(run.err()).doesNotContain("Missing file", "Dead link");
        assertThat(run.exit()).isZero();
        return sora.read("posts/1/post.md");
    }

    @Test
    void aVideoOfTheFlashEraIsALinkToWhereItIsShown() throws IOException {
        assertThat(archived("<p>앞</p><object><param name='movie' value='http://www.youtube.com/v/dQw4w9WgXcQ&start=42'>"
                        + "<embed src='http://www.youtube.com/v/dQw4w9WgXcQ&start=42'></object><p>뒤</p>"))
                .contains("앞\n\n<https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s>\n\n뒤");
    }

    @Test
    void theTextOfAnOldImageBlockIsKeptBesideItsPicture() throws IOException {
        blog.image("t1.daumcdn.net/cfile/tistory/AA11?original");

        assertThat(
                        archived(
                                "<div class='imageblock left'><img src='https://t1.daumcdn.net/cfile/tistory/AA11'>그림 옆의 글</div>"))
                .contains("](assets/")
                .contains("그림 옆의 글");
    }

    @Test
    void filesOfTistoryAreOnDiskHoweverTheyAreLinked() throws IOException {
        blog.answer("/attachment/cfile5.uf@AA.zip?download", Answer.of(200, "application/zip", "zip"))
                .answer("blog.kakaocdn.net/dn/a/b/KEY/report.pdf", Answer.of(200, "application/pdf", "%PDF-1.4"))
                .answer("t1.daumcdn.net/cfile/tistory/99AB?original", Answer.of(200, "application/x-hwp", "hwp"))
                .answer("cfile2.uf.tistory.com/media/11EE.mp3", Answer.of(200, "audio/mpeg", "mp3"));

        String markdown = archived("<p><a href='/attachment/cfile5.uf@AA.zip?download'>소스.zip</a>"
                + " <a href='https://blog.kakaocdn.net/dn/a/b/KEY/report.pdf'>보고서.pdf</a>"
                + " <a href='https://t1.daumcdn.net/cfile/tistory/99AB'>기출.hwp</a></p>"
                + "<audio src='https://cfile2.uf.tistory.com/media/11EE.mp3' title='노래'></audio>");

        assertThat(markdown)
                .contains("[소스.zip](assets/소스.zip) [보고서.pdf](assets/보고서.pdf) [기출.hwp](assets/기출.hwp)")
                .contains("[노래](assets/노래.mp3)");
        assertThat(sora.read("posts/1/assets/노래.mp3")).isEqualTo("mp3");
        assertThat(sora.read("posts/1/assets/기출.hwp")).isEqualTo("hwp");
    }

    @Test
    void aVideoWithASignedAddressIsTheSameAtEveryRun() throws IOException {
        String video = "blog.kakaocdn.net/dna/a/b/KEY/tfile.mp4";
        blog.answer(video, Answer.of(200, "video/mp4", "mp4"));
        String body = "<video src='https://" + video + "?credential=k&expires=1&signature=%s'></video>";
        archived(body.formatted("one"));
        var before = sora.files();
        blog.post(1, body.formatted("two"));

        sora.backup("--refresh");

        assertThat(sora.files()).isEqualTo(before);
        assertThat(sora.read("posts/1/post.md")).contains("](assets/").doesNotContain("signature");
    }

    @Test
    void aCaptionKeepsItsLinksAndItsLines() throws IOException {
        blog.image("a.example.com/1.png");

        assertThat(archived("<figure class='imageblock'><img src='https://a.example.com/1.png'>"
                        + "<figcaption>출처 <a href='https://c.example.com/'>원문</a><br>둘째 줄</figcaption></figure>"))
                .contains("*출처 [원문](https://c.example.com/)  \n둘째 줄*");
    }

    @Test
    void aPictureThatAScriptWouldLoadIsOnDisk() throws IOException {
        blog.image("a.example.com/real.png");

        assertThat(archived("<p><img src='/blank.gif' data-original='https://a.example.com/real.png' alt='배'>"
                        + "<noscript><img src='https://a.example.com/real.png'></noscript></p>"))
                .contains("![배](assets/배.png)")
                .containsOnlyOnce("![");
    }

    @Test
    void whatAScriptShowsIsALink() throws IOException {
        assertThat(archived("<p>코드</p><script src='//gist.github.com/sora/abc.js'></script>"))
                .contains("코드\n\n<https://gist.github.com/sora/abc>");
    }

    @Test
    void anEmbedWithDataOnlyIsALink() throws IOException {
        assertThat(archived("<p>글</p><div class='fb-post' data-href='https://www.facebook.com/x/posts/1'></div>"))
                .contains("글\n\n<https://www.facebook.com/x/posts/1>");
    }

    @Test
    void aCardThatIsNotClosedDoesNotSwallowTheRestOfThePost() throws IOException {
        assertThat(archived("<figure data-ke-type='opengraph' data-og-title='카드'><a href='https://h.example.com/'>"
                        + "<p class='og-title'>카드</p></a><p>카드 다음의 글</p><h2>제목</h2>"))
                .contains("> [카드](https://h.example.com/)\n\n카드 다음의 글\n\n## 제목");
    }
}
