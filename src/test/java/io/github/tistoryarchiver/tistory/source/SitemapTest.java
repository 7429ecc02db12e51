package io.github.tistoryarchiver.tistory.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapTest {
    @Test
    void aSitemapNamesEachPostTwiceWithOneTime() throws Exception {
        List<Sitemap.Entry> entries = sitemap(
                "<urlset><url><loc>https://sora.tistory.com/</loc><priority>1.0</priority></url>"
                        + "<url><loc>https://sora.tistory.com/1</loc><lastmod>2024-09-17T17:15:40+09:00</lastmod></url>"
                        + "<url><loc>https://sora.tistory.com/m/1</loc><lastmod>2024-09-17T17:15:40+09:00</lastmod></url></urlset>");

        assertThat(entries).hasSize(3);
        assertThat(entries.get(1).lastModified()).isEqualTo(OffsetDateTime.parse("2024-09-17T17:15:40+09:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<urlset><url><loc>https://sora.tistory.com/1</loc></url><url><loc>https://sora.tistory.com/2",
                "<urlset><url><loc>https://sora.tistory.com/1</loc><url><loc>https://sora.tistory.com/2</loc></urlset>",
                "<URLSET><URL><LOC> https://sora.tistory.com/1 </LOC></URL><URL><LOC>https://sora.tistory.com/2</LOC></URL>"
            })
    void aSitemapThatIsCutShortOrBadlyWrittenIsReadAsFarAsItGoes(String text) throws Exception {
        assertThat(sitemap(text)).extracting(entry -> entry.url().encodedPath()).containsExactlyInAnyOrder("/1", "/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM", "EUC-KR"})
    void aSitemapIsReadInOtherCharsetsToo(String charset) throws Exception {
        String text = "<urlset><!-- 글 --><url><loc>https://sora.tistory.com/1</loc></url></urlset>";

        assertThat(sitemap(text, Charset.forName(charset))).hasSize(1);
    }

    private static List<Sitemap.Entry> sitemap(String text) throws IOException {
        return sitemap(text, StandardCharsets.UTF_8);
    }

    private static List<Sitemap.Entry> sitemap(String text, Charset charset) throws IOException {
        List<Sitemap.Entry> entries = new ArrayList<>();
        Sitemap.read(text.getBytes(charset), entries::add);
        return entries;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<html><body>404</body></html>",
                "<urlset><url></url></urlset>",
                "<urlset><url><loc>::</loc></url></urlset>"
            })
    void whatIsNoSitemapIsAnEmptyOne(String text) throws Exception {
        assertThat(sitemap(text)).isEmpty();
    }
}
