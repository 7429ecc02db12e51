package io.github.tistoryarchiver.tistory.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
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
                "<select><option>봄<option selected>꽃</select> => - [ ] 봄@- [x] 꽃",
                "<select><option selected>봄<option>꽃</select><select multiple><option selected>새<option>물</select> => - 봄@- 꽃@@* [x] 새@* [ ] 물",
                "<p><button onclick=\"location.href='/8'\">눌러</button></p> => [눌러](https://sora.tistory.com/8)",
                "<a href='https://a.kr/v'><video src='https://a.kr/v.mp4'></video></a> => <https://a.kr/v>@@<https://a.kr/v.mp4>",
                "<form><button formaction='https://a.kr/go'>가기</button></form> => [가기](https://a.kr/go)",
                "<form action='https://a.kr/go'><input type='image' src='https://a.kr/b.png'></form> => [![](https://a.kr/b.png)](https://a.kr/go)",
                "<table><tr onclick=\"location.href='https://a.kr/1'\"><td>하나<td onclick=\"location.href='https://a.kr/2'\">둘</table> => |   |   |@| --- | --- |@| [하나](https://a.kr/1) | [둘](https://a.kr/2) |",
                "<div onclick=\"location.href='https://a.kr/card'\"><h3><a href='https://a.kr/t'>제목</a></h3><p>설명</p></div> => ### [제목](https://a.kr/t)@@[설명](https://a.kr/card)",
                "<pre>a<button onclick=\"location.href='https://a.kr/copy'\">복사</button></pre> => ```@a@```@@[복사](https://a.kr/copy)",
                "<model-viewer src='https://a.kr/m.glb'></model-viewer> => <https://a.kr/m.glb>",
                "<blockquote class='twitter-tweet'><a href='https://x.com/kim/status/44'></a></blockquote> => > <https://x.com/kim/status/44>",
                "<div onclick=\"this.innerHTML='<iframe src=https://a.kr/f></iframe>'\">▶</div> => [▶](https://a.kr/f)",
                "<li data-src='https://a.kr/1.mp3'>곡</li> => - 곡@@  <https://a.kr/1.mp3>",
                "<a href='https://a.kr/l'><embed src='https://a.kr/1.png'></a> => [![](https://a.kr/1.png)](https://a.kr/l)",
                "<input type='checkbox' style='display:none'><label>펼치기</label> => 펼치기",
                "<iframe data-litespeed-src='https://a.kr/f'></iframe> => <https://a.kr/f>",
                "<iframe style='display:none' src='https://a.kr/f'></iframe> => <div hidden>@@<https://a.kr/f>@@</div>",
                "<iframe src='https://www.youtube.com/embed/live_stream?channel=UCabc'></iframe> => <https://www.youtube.com/channel/UCabc/live>",
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

    @Test
    void picturesThatADrawingShowsAreBesideItAndWhatItUsesIsInIt() {
        assertThat(Fragments.markdown("<svg><image href='https://a.kr/1.png'/></svg>"))
                .matches("!\\[]\\(data:[^)]*\\)!\\[]\\(https://a.kr/1.png\\)");
        String page =
                "<svg style='display:none'><symbol id='i'><circle r='3'/></symbol></svg><p><svg><use href='#i'/></svg></p>";
        assertThat(Fragments.normalized(page).parts().assets())
                .singleElement()
                .satisfies(drawing -> assertThat(new String(Objects.requireNonNull(drawing.inline()), UTF_8))
                        .contains("<circle"));
    }
}
