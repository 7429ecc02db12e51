package io.github.tistoryarchiver.tistory.media;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAddressTest {
    private static final HttpUrl PAGE = HttpUrl.get("https://sora.tistory.com/7");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/attachment/cfile5.uf@AA.zip",
                "http://sora.tistory.com/attachment/cfile5.uf@AA.zip?download",
                "https://t1.daumcdn.net/cfile/tistory/99ABCD",
                "https://t1.daumcdn.net/cfile/tistory/99ABCD?download",
                "https://cfile22.uf.tistory.com/media/111ED14A4FAEBC3C23AAE1",
                "https://cfile2.uf.tistory.com/attach/111ED14A?download",
                "https://blog.kakaocdn.net/dn/a/b/KEY/report.pdf",
                "https://blog.kakaocdn.net/dna/a/b/KEY/tfile.mp4?credential=c&expires=1&signature=s",
                "https://t1.kakaocdn.net/report?attach=1",
                "https://tistory1.daumcdn.net/tistory/123/attach/ABCDEF",
                "http://cfs.tistory.com/attach/42/kage@a/b/c/img.png",
                "https://img1.daumcdn.net/thumb/R1280x0/?fname=https%3A%2F%2Fblog.kakaocdn.net%2Fdn%2Fa%2Fb%2FK%2Fi.png",
                "/pages/list?download=1",
            })
    void whatTistoryKeepsIsAFile(String address) {
        assertThat(FileAddress.of(address, PAGE)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/attachment/",
                "/12",
                "#top",
                "https://other.tistory.com/attachment",
                "https://www.example.com/x.zip?download=1",
                "http://cfs.tistory.com/blog/plugins/CallBack/flvPlayer.swf",
                "https://search1.daumcdn.net/search.js",
                "data:text/plain,a",
                "javascript:download()",
            })
    void anythingElseIsALink(String address) {
        assertThat(FileAddress.of(address, PAGE)).isNull();
    }
}
