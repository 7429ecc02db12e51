package io.github.tistoryarchiver.tistory.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leads somewhere without being a link of the text. */
class OtherWaysToLeadTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<select onchange='location.href=this.value'><option value=''>고르기<option value='/12'>글</select> => - 고르기@- [글](https://sora.tistory.com/12)",
                "<select><option value='/12'>글</select> => - 글",
                "<p><button onclick=\"location.href='/8'\">눌러</button></p> => [눌러](https://sora.tistory.com/8)",
                "<a href='https://a.kr/v'><video src='https://a.kr/v.mp4'></video></a> => <https://a.kr/v>@@<https://a.kr/v.mp4>",
                "<a href='https://a.kr/v'>보기 <iframe src='https://a.kr/f'></iframe></a> => [보기](https://a.kr/v)@@<https://a.kr/f>",
            })
    void theAddressIsKept(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<svg><a xlink:href='https://a.kr/1'><text>봄</text></a></svg> => ^\\[!\\[봄]\\(data:[^)]*\\)]\\(https://a.kr/1\\)$",
                "<svg><a href='/1'><text>봄</text></a><a href='/2'><text>꽃</text></a></svg> => ^!\\[봄 꽃]\\(data:[^)]*\\)@@\\[봄]\\(https://sora.tistory.com/1\\) \\[꽃]\\(https://sora.tistory.com/2\\)$",
                "<svg><a href='#x'><text>봄</text></a><a href='javascript:x()'><text>꽃</text></a></svg> => ^!\\[봄 꽃]\\(data:[^)]*\\)$",
            })
    void linksOfADrawingAreAroundOrBelowIt(String html, String markdown) {
        assertThat(Fragments.markdown(html)).matches(markdown);
    }
}
