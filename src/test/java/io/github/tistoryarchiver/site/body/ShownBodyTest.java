package io.github.tistoryarchiver.site.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.SharedPages;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetBuilder;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.LinkCard;
import io.github.tistoryarchiver.model.Video;
import io.github.tistoryarchiver.site.html.Words;
import io.github.tistoryarchiver.tistory.post.SavedBodies;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page shows of a body. */
class ShownBodyTest {
    private static final Words WORDS = Words.of("en");
    private static final Places PLACES = new Places() {
        @Override
        public @Nullable Asset asset(String source) {
            return source.endsWith("/1.png")
                    ? AssetBuilder.builder()
                            .role(AssetRole.IMAGE)
                            .source(source)
                            .file("assets/1.png")
                            .width(30)
                            .height(20)
                            .status(AssetStatus.SAVED)
                            .build()
                    : null;
        }

        @Override
        public String file(Asset asset) {
            return "../../posts/1/" + asset.file();
        }

        @Override
        public @Nullable String page(String address) {
            return address.equals("https://sora.tistory.com/2") ? "../posts/2.html" : null;
        }

        @Override
        public @Nullable LinkCard card(String address) {
            return null;
        }

        @Override
        public @Nullable Video video(String address) {
            return null;
        }
    };

    private static String shown(String bodyHtml) {
        return shown(PostContent.of(MadeUp.post(1).build(), bodyHtml));
    }

    private static String shown(PostContent content) {
        StringBuilder html = new StringBuilder();
        ShownBody.of(content, PLACES, WORDS).writeTo(html);
        return html.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p onclick='x()'>글</p>",
                "<script>x()</script><p>글</p>",
                "<p style='position:fixed'>글</p>",
                "<a href='javascript:x()'>글</a>",
                "<a href='ja&Tab;vascript:x()'>글</a>",
                "<a href='data:text/html,x'>글</a>",
                "<form action='https://evil.example/'><button formaction='https://evil.example/'>글</button></form>",
                "<iframe srcdoc='<script>x()</script>'></iframe><p>글</p>",
                "<svg><a xlink:href='javascript:x()'><text>글</text></a></svg><p>글</p>",
                "<math><mtext>글</mtext><annotation-xml><p onclick=x()></p></annotation-xml></math>",
                "<base href='https://evil.example/'><p>글</p>",
                "<p class='top' name='comments'>글</p>"
            })
    void nothingThatActsIsLeftAndTheTextIs(String body) {
        assertThat(shown(body))
                .contains("글")
                .doesNotContain(
                        "onclick",
                        "<script",
                        "\"javascript",
                        "style=",
                        "action=",
                        "\"top\"",
                        "\"data:",
                        "name=",
                        "xlink");
    }

    @Test
    void aPictureIsTheOneOfTheArchiveWithItsSize() {
        assertThat(shown("<img src='https://t.daumcdn.net/1.png' onerror='x()' srcset='https://evil.example/2x'>"))
                .contains("<img src=\"../../posts/1/assets/1.png\" alt=\"\" width=\"30\" height=\"20\"")
                .doesNotContain("daumcdn", "evil");
    }

    @Test
    void aPictureThatIsMissingSaysWhereItWas() {
        assertThat(shown("<img src='https://gone.example/2.png'>"))
                .contains("gone.example")
                .doesNotContain("<img");
    }

    @Test
    void headingsBeginBelowTheTitleWithoutGaps() {
        assertThat(shown("<h1>가</h1><h4>나</h4><h1>다</h1><h6> </h6>"))
                .contains("<h2 id=\"h-1\">가</h2>", "<h3 id=\"h-2\">나</h3>", "<h2 id=\"h-3\">다</h2>")
                .doesNotContain("<h6", "<h4");
    }

    @Test
    void aLinkToAPostThatIsShownLeadsToItsPage() {
        assertThat(shown("<a href='https://sora.tistory.com/2'>글</a>")).contains("<a href=\"../posts/2.html\">글</a>");
    }

    @Test
    void aLinkWithoutSchemeIsOneToTheWeb() {
        assertThat(shown("<a href='//other.example/x'>글</a>")).contains("href=\"https://other.example/x\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'<p style=\"text-align:center\">글</p>', 'class=\"to-center\"'",
        "'<p><span style=\"color:#ee2323\">글</span></p>', 'class=\"ink-red\"'",
        "'<p><font color=\"#0000ff\">글</font></p>', 'class=\"ink-blue\"'",
        "'<p style=\"background-color:#f6e199\">글</p>', 'class=\"marker-yellow\"'"
    })
    void whatAStyleMeansIsAClass(String body, String shown) {
        assertThat(shown(body)).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#333333", "#000", "rgb(51,51,51)", "white", "#fafafa", "rgba(255, 0, 0, 0)", "nonsense"})
    void aColourThatOnlyRepeatsTheSkinIsDropped(String colour) {
        assertThat(shown("<p><span style='color:" + colour + "'>글</span></p>")).doesNotContain("ink-");
    }

    @Test
    void aWideTableScrollsInItsFrame() {
        assertThat(shown("<table><tr><td>칸</td></tr></table>")).contains("<div class=\"table\" tabindex=\"0\"");
    }

    @Test
    void theTextOfADeepBodyIsThere() {
        assertThat(shown("<div><blockquote>".repeat(5000) + "바닥" + "</blockquote></div>".repeat(5000)))
                .contains("바닥")
                .hasSizeLessThan(1_000_000);
    }

    @Tag("slow")
    @Test
    void everySavedBodyKeepsItsWords() throws Exception {
        SharedPages.require();
        int bodies = 0;
        for (Map.Entry<String, Element> body : SavedBodies.all().entrySet()) {
            PostContent content = new PostContent(body.getValue());
            String html = shown(content);
            assertThat(words(Jsoup.parseBodyFragment(html).body()))
                    .as(body.getKey())
                    .isEqualTo(words(Jsoup.parseBodyFragment(content.html(address -> address))
                            .body()));
            assertThat(Jsoup.parseBodyFragment(html).select("[style], script, style, iframe, form"))
                    .as(body.getKey())
                    .isEmpty();
            bodies++;
        }
        assertThat(bodies).isGreaterThan(80);
    }

    /** The signs of a body without what pages say in place of pictures. */
    private static String words(Element body) {
        body.select(".missing, .play, .quiet").remove();
        return body.wholeText().replaceAll("[\\s\u00a0☐☑]+", "");
    }
}
