package io.github.tistoryarchiver.tistory.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Players that need a plug-in, as authors of 2004 to 2015 pasted them. */
class FlashTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<object><param name='movie' value='http://www.youtube.com/v/dQw4w9WgXcQ&start=42'><embed src='http://www.youtube.com/v/dQw4w9WgXcQ&start=42'></object> => <https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s>",
                "<object><param name='movie' value='http://www.youtube.com/v/dQw4w9WgXcQ'></object> => <https://www.youtube.com/watch?v=dQw4w9WgXcQ>",
                "<object><embed src='http://a.b/p.swf'></object> => <http://a.b/p.swf>",
                "<object data='http://a.b/p.swf'><p>플래시가 없으면 <a href='http://a.b/1'>여기</a></p></object> => <http://a.b/p.swf>@@플래시가 없으면 [여기](http://a.b/1)",
                "<object data='/outer.swf'><object data='/inner.swf'><img src='https://a.b/x.png'></object></object> => <https://sora.tistory.com/outer.swf>@@<https://sora.tistory.com/inner.swf>@@![](https://a.b/x.png)",
                "<object><p>글만</p></object> => 글만",
                "<object data='https://a.b/x.png' type='image/png'>그림</object> => ![그림](https://a.b/x.png)",
                "<object><param name='FileName' value='http://cfile22.uf.tistory.com/media/111E'></object> => <https://cfile22.uf.tistory.com/media/111E>",
                "<embed src='/player.swf' flashvars='flv=http%3A%2F%2Fcfile1.uf.tistory.com%2Fattach%2F12AB&autostart=false'> => <https://sora.tistory.com/player.swf>@@<https://cfile1.uf.tistory.com/attach/12AB>",
                "<embed src='mms://media.example.com/old.wma'> => [mms://media.example.com/old.wma](mms://media.example.com/old.wma)",
                "<bgsound src='/bgm.mid'>글 => <https://sora.tistory.com/bgm.mid>@@글",
                "<object><param name='movie' value='http://www.youtube.com/v/dQw4w9WgXcQ'><iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ'></iframe></object> => <https://www.youtube.com/watch?v=dQw4w9WgXcQ>",
                "<embed src='javascript:x()'>글 => 글",
            })
    void aPlayerBecomesALinkToWhatItPlays(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }
}
