package io.github.tistoryarchiver.tistory.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.body.AssetReference;
import io.github.tistoryarchiver.tistory.body.ImageAddress;
import io.github.tistoryarchiver.tistory.source.Listing;
import io.github.tistoryarchiver.tistory.source.Sitemap;
import io.github.tistoryarchiver.tistory.values.JsLiteral;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final HttpUrl HOME = HttpUrl.parse("https://sora.tistory.com/");

    @ParameterizedTest
    @CsvSource({
        "dtslib1k, https://dtslib1k.tistory.com/, dtslib1k",
        "0314625, https://0314625.tistory.com/, 0314625",
        "DTSLIB1K.tistory.COM, https://dtslib1k.tistory.com/, dtslib1k",
        "http://sora.tistory.com/entry/a, https://sora.tistory.com/, sora",
        "www.morenice.kr, https://www.morenice.kr/,",
        "https://blog.example.com:8443/30?x=y, https://blog.example.com:8443/,",
        "블로그.한국, https://xn--2i0b10rqve.xn--3e0b707e/,",
    })
    void aBlogIsUnderstoodHoweverItIsNamed(String text, String home, String name) throws Exception {
        BlogAddress blog = BlogAddress.parse(text);

        assertThat(blog.home()).hasToString(home);
        assertThat(blog.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "my blog, NOT_A_NAME_OR_ADDRESS",
        "under_score, NOT_A_NAME_OR_ADDRESS",
        "ftp://a.b, NOT_HTTP",
        "tistory.com, NOT_A_BLOG_OF_THE_PLATFORM",
        "https://www.tistory.com/x, NOT_A_BLOG_OF_THE_PLATFORM",
        "192.168.0.1, NOT_A_NAME_OR_ADDRESS",
    })
    void whatNamesNoBlogIsRefusedWithItsReason(String text, BlogAddress.Flaw flaw) {
        assertThatThrownBy(() -> BlogAddress.parse(text))
                .isInstanceOfSatisfying(
                        BlogAddress.NotABlogException.class,
                        e -> assertThat(e.flaw()).isEqualTo(flaw));
    }

    @Test
    void credentialsInAnAddressAreDropped() throws Exception {
        assertThat(BlogAddress.parse("https://user:secret@blog.example.com/").home())
                .hasToString("https://blog.example.com/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sora.tistory.com/198", "https://sora.tistory.com/m/198",
                        "https://sora.tistory.com/198?category=515509",
                "https://sora.tistory.com/198#comment123", "https://sora.tistory.com/198/",
                        "http://SORA.tistory.com/198"
            })
    void allFormsOfANumericAddressAreOnePost(String address) {
        assertThat(PostAddress.of(HttpUrl.parse(address))).isEqualTo(PostAddress.ofId(198));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sora.tistory.com/entry/바다-1",
                "https://sora.tistory.com/entry/%EB%B0%94%EB%8B%A4-1",
                "https://sora.tistory.com/m/entry/바다-1?a=b"
            })
    void allFormsOfALetterAddressAreOnePost(String address) {
        assertThat(PostAddress.of(HttpUrl.parse(address))).isEqualTo(new PostAddress(PostType.POST, null, "바다-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/m",
                "/category/a",
                "/tag/1",
                "/guestbook",
                "/archive/202401",
                "/0",
                "/entry/",
                "/1/2",
                "/99999999999999999999",
                "/comment/add/3"
            })
    void whatIsNoPostIsNotTakenForOne(String path) {
        assertThat(PostAddress.of(HOME.resolve(path))).isNull();
    }

    @Test
    void pagesAndNoticesHaveAddressesOfTheirOwn() {
        assertThat(PostAddress.of(HOME.resolve("/notice/12"))).isEqualTo(new PostAddress(PostType.NOTICE, 12L, null));
        assertThat(PostAddress.of(HOME.resolve("/pages/about me")).on(HOME))
                .hasToString("https://sora.tistory.com/pages/about%20me");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "https://img1.daumcdn.net/thumb/R1280x0/?scode=mtistory2&fname=https%3A%2F%2Ft1.daumcdn.net%2Fcfile%2Ftistory%2F99AB -> https://t1.daumcdn.net/cfile/tistory/99AB?original",
                "//i1.daumcdn.net/thumb/C148x148/?fname=http%3A%2F%2Fcfile7.uf.tistory.com%2Fimage%2F12AB -> https://cfile7.uf.tistory.com/original/12AB",
                "https://img1.daumcdn.net/thumb/R800x0/?scode=mtistory2&amp;amp;fname=https%3A%2F%2Fblog.kakaocdn.net%2Fdn%2Fa%2Fb%2FK%2Fimg.png -> https://blog.kakaocdn.net/dn/a/b/K/img.png",
                "https://t1.daumcdn.net/cfile/tistory/99AB -> https://t1.daumcdn.net/cfile/tistory/99AB?original",
                "https://t1.daumcdn.net/cfile/tistory/99AB?original -> https://t1.daumcdn.net/cfile/tistory/99AB?original",
                "https://blog.kakaocdn.net/dna/a/b/K/img.png?credential=c&expires=1&signature=s%3D -> https://blog.kakaocdn.net/dna/a/b/K/img.png?credential=c&expires=1&signature=s%3D",
                "/attachment/cfile1.uf@AB.zip -> https://sora.tistory.com/attachment/cfile1.uf@AB.zip",
                "https://user-images.githubusercontent.com/1/a.png?x=1 -> https://user-images.githubusercontent.com/1/a.png?x=1",
            })
    void theOriginalOfAnImageIsFoundBehindItsThumbnail(String written, String original) {
        assertThat(ImageAddress.of(written, HOME).candidates().get(0)).hasToString(original);
    }

    @Test
    void theServedAddressIsTriedWhereTheOriginalIsMissing() {
        assertThat(ImageAddress.of("http://cfile7.uf.tistory.com/image/12AB", HOME).candidates().stream()
                        .map(HttpUrl::toString))
                .containsExactly(
                        "https://cfile7.uf.tistory.com/original/12AB", "https://cfile7.uf.tistory.com/image/12AB");
    }

    @Test
    void theNameOfAnImageDoesNotHoldItsSignature() {
        String one = ImageAddress.of(
                        "https://blog.kakaocdn.net/dna/a/b/K/img.png?credential=c&expires=1&allow_ip=&allow_referer=&signature=s",
                        HOME)
                .source();
        String other = ImageAddress.of(
                        "https://blog.kakaocdn.net/dna/a/b/K/img.png?credential=c&expires=2&allow_ip=&allow_referer=&signature=t",
                        HOME)
                .source();

        assertThat(one).isEqualTo(other).isEqualTo("https://blog.kakaocdn.net/dna/a/b/K/img.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "#top", "javascript:x()", "http://"})
    void whatIsNoAddressOfAnImageIsNone(String written) {
        assertThat(ImageAddress.of(written, HOME)).isNull();
    }

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

    @Test
    void aListingIsReadWhicheverWayItIsWritten() {
        Listing one = Listing.parse(
                "{\"data\":{\"items\":[{\"id\":\"7\"},{\"id\":6,\"path\":\"/entry/a\"}],\"isLast\":false,\"nextId\":5}}"
                        .getBytes(StandardCharsets.UTF_8),
                HOME);

        assertThat(one.posts().get(0).addresses()).containsExactly(PostAddress.ofId(7));
        assertThat(one.posts().get(1).addresses())
                .containsExactly(new PostAddress(PostType.POST, null, "a"), PostAddress.ofId(6));
        assertThat(Listing.page(HOME, "POST", one.next()))
                .hasToString("https://sora.tistory.com/m/api/entry/0/POST?startId=5&size=20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"data\":null}", "{\"data\":{\"items\":{}}}"})
    void whatIsNoListingIsNone(String text) {
        assertThat(Listing.parse(text.getBytes(StandardCharsets.UTF_8), HOME)).isNull();
    }

    @Test
    void aListingThatGivesNoPostsEnds() {
        assertThat(Listing.parse(
                                "{\"data\":{\"items\":[],\"isLast\":false,\"nextPage\":9}}"
                                        .getBytes(StandardCharsets.UTF_8),
                                HOME)
                        .next())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "20160221T23:45:10+09:00, 2016-02-21T23:45:10+09:00",
        "2026-01-30T15:13:02+09:00, 2026-01-30T15:13:02+09:00",
        "2024-01-01T00:00:00Z, 2024-01-01T00:00:00Z",
    })
    void timesAreReadInTheFormsOfAllEras(String text, String time) {
        assertThat(TimeParser.parse(text)).isEqualTo(OffsetDateTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20250922073558", "2025. 9. 22. 19:35", "2025-09-22", "2025-13-01T00:00:00+09:00"})
    void whatIsNoFullTimeIsNotGuessed(String text) {
        assertThat(TimeParser.parse(text)).isNull();
    }

    @Test
    void scriptsAreReadWithAndWithoutQuotes() {
        assertThat(JsLiteral.assignedTo(
                                "window.T.entryInfo", "window.T.entryInfo = { entryId: 578, label: 'a/b', } ;x()")
                        .path("entryId")
                        .intValue())
                .isEqualTo(578);
        assertThat(JsLiteral.assignedTo("window.T.entryInfo", "window.T.entryInfo = null;")
                        .isMissingNode())
                .isTrue();
        assertThat(JsLiteral.assignedTo("window.T.entryInfo", "window.T.entryInfo = {broken")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void filesOfTheSameLabelAreStillToldApartByTheirAddress() {
        List<String> labels = List.of(
                        "https://blog.kakaocdn.net/dna/abc/d/K/img.png",
                        "https://t1.daumcdn.net/cfile/tistory/99AB",
                        "https://x.y/photos/img.jpg")
                .stream()
                .map(address -> new AssetReference(
                                io.github.tistoryarchiver.model.AssetRole.IMAGE,
                                address,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        .label())
                .toList();

        assertThat(labels).containsExactly("image-abc", "image-99AB", "image-photos");
    }
}
