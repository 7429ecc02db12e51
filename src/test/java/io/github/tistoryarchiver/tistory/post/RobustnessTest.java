package io.github.tistoryarchiver.tistory.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.tistoryarchiver.SamplePages;
import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the bytes, reading ends and does not throw. {@code -Dfuzz.inputs=N} sets the number of damaged pages and {@code
 * -Dfuzz.seed=N} the first of them, {@code -Dnested=N} the depth of nested elements.
 */
@Tag("slow")
class RobustnessTest {
    private static final HttpUrl POST = HttpUrl.parse("https://sora.tistory.com/7");
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 250);
    private static final int NESTED = Integer.getInteger("nested", 10_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1L);

    @Test
    void noDamageToAPageMakesReadingThrow() throws Exception {
        List<String> pages = SamplePages.all().values().stream()
                .map(page -> new String(page, StandardCharsets.UTF_8))
                .toList();
        assertThat(pages).hasSizeGreaterThan(30);
        for (long seed = SEED; seed < SEED + INPUTS; seed++) {
            byte[] bytes = new DamagedPages(seed, pages).next();
            try {
                EveryReader.read(bytes, null);
            } catch (RuntimeException | StackOverflowError e) {
                CRC32 sum = new CRC32();
                sum.update(bytes);
                fail("-Dfuzz.seed=" + seed + " (" + HexFormat.of().toHexDigits((int) sum.getValue()) + ")", e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<blockquote>",
                "<ul><li>",
                "<table><tr><td>",
                "<span><p>",
                "<figure>",
                "<details>"
            })
    void thousandsOfNestedElementsAreRead(String opening) {
        String page = frame("<div class='contents_style'>" + opening.repeat(NESTED / tagsIn(opening)) + "바닥</div>");

        ParsedPost read = EveryReader.read(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");

        assertThat(Objects.requireNonNull(Objects.requireNonNull(read).readable())
                        .text())
                .isEqualTo("바닥");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[#M_열기|닫기|", "{\"a\":", "[", "[##_1C|"})
    void deepDataInScriptsAndTokensIsRead(String opening) {
        String deep = opening.repeat(100_000);
        String page = frame("<script>window.tiara = " + deep + "</script><script>window.T.config = {\"BLOG\":" + deep
                + "</script><script type='application/ld+json'>" + deep
                + "</script><div class='contents_style'><p>" + deep + "</p></div>");

        assertThat(EveryReader.read(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"))
                .isNotNull();
    }

    @Test
    void aTextOfFiftyMegabytesIsRead() {
        String line = "긴 글의 한 문장입니다.<br>".repeat(100) + "글".repeat(20_000);
        int times = 50 * 1024 * 1024 / line.getBytes(StandardCharsets.UTF_8).length;
        String page = frame("<div class='contents_style'>" + line.repeat(times) + "<p>끝</p></div>");

        ParsedPost read = PostReader.read(
                Page.parse(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", POST), "sora");

        assertThat(MarkdownWriter.write(
                        Objects.requireNonNull(Objects.requireNonNull(read).readable()), address -> address))
                .endsWith("끝\n");
    }

    @Test
    void aPageOfFiftyMegabytesOfTagsIsNotReadAndSaidSo() {
        String page = frame("<div class='contents_style'>" + "<p><b>끝없는</b> 글</p>".repeat(1_700_000) + "</div>");

        PageKind kind =
                Page.parse(page.getBytes(StandardCharsets.UTF_8), null, POST).kind();

        assertThat(kind).isEqualTo(PageKind.OVERSIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "EUC-KR", "x-windows-949", "UTF-16"})
    void theCharsetThatTheHeaderNamesIsUsed(String charset) {
        byte[] bytes = frame("<div class='contents_style'><p>한글 본문</p></div>").getBytes(Charset.forName(charset));

        ParsedPost read = EveryReader.read(bytes, "text/html; charset=" + charset);

        assertThat(Objects.requireNonNull(Objects.requireNonNull(read).readable())
                        .text())
                .isEqualTo("한글 본문");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html; charset=nonsense", "text/html; charset=", "nonsense", "", ";;;"})
    void aHeaderThatMeansNothingIsPassedOver(String contentType) {
        byte[] bytes = frame("<div class='contents_style'><p>한글 본문</p></div>").getBytes(StandardCharsets.UTF_8);

        ParsedPost read = EveryReader.read(bytes, contentType);

        assertThat(Objects.requireNonNull(Objects.requireNonNull(read).readable())
                        .text())
                .isEqualTo("한글 본문");
    }

    @Test
    void aByteOrderMarkAndNulsDoNotHideThePage() {
        String page = "\ufeff" + frame("<div class='contents_style'><p>앞\u0000뒤</p></div>");

        ParsedPost read = EveryReader.read(page.getBytes(StandardCharsets.UTF_8), null);

        String markdown = MarkdownWriter.write(
                Objects.requireNonNull(Objects.requireNonNull(read).readable()), address -> address);
        assertThat(markdown).contains("앞").contains("뒤").doesNotContain("\u0000");
    }

    @Test
    void aFoldedTextOfAMegabyteAndALongCaptionAreRead() {
        String page = frame("<div class='contents_style'><p>[#M_열기|닫기|" + "긴 글 ".repeat(300_000)
                + "_M#]</p><p>[##_Image|kage@a/b/KEY/img.png|CDM|1.3|{\"caption\":\"" + "설명".repeat(3_500)
                + "\"}_##]</p></div>");

        ParsedPost read = EveryReader.read(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");

        Element body = Objects.requireNonNull(Objects.requireNonNull(read).readable());
        assertThat(body.select("details")).hasSize(1);
        assertThat(body.select("figcaption").text()).hasSize(7_000);
    }

    private static int tagsIn(String html) {
        return (int) html.chars().filter(c -> c == '<').count();
    }

    private static String frame(String article) {
        return "<html><head><meta property='og:type' content='article'><meta property='dg:plink' content='https://sora.tistory.com/7'>"
                + "<meta property='og:title' content='제목'></head><body id='tt-body-page'>" + article + "</body></html>";
    }
}
