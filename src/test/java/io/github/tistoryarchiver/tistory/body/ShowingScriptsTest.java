package io.github.tistoryarchiver.tistory.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts that show something; none is run. */
class ShowingScriptsTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<script src='//gist.github.com/sora/1.js'></script> => <https://gist.github.com/sora/1>",
                "<script>new daum.roughmap.Lander({'timestamp' : '154', 'key' : 'qp6w',}).render();</script> => [daum.roughmap qp6w](https://ssl.daumcdn.net/dmaps/map_js_init/roughmapLoader.js#key=qp6w&timestamp=154)",
                "<script>var g = new TTGallery('g'); g.appendImage('https://a.b/1.png', '첫 <b>그림</b>', 4, 3); g.appendImage('https://a.b/2.png', '', 4, 3); g.show();</script> => ![](https://a.b/1.png)@@*첫 <strong>그림</strong>*@@![](https://a.b/2.png)",
                "<script>writeCode(\"<embed src='http://www.youtube.com/v/dQw4w9WgXcQ'>\", 'x');</script> => <https://www.youtube.com/watch?v=dQw4w9WgXcQ>",
                "<script>document.write('안녕 <b>세상</b>' + ' 끝'); document.write(new Date())</script> => 안녕 **세상** 끝",
                "<script>document.write('<scr'+'ipt src=\"https://gist.github.com/u/1.js\"></scr'+'ipt>');</script> => <https://gist.github.com/u/1>",
                "식 <script type='math/tex'>a/b</script> => 식 $a/b$",
                "<span class='MathJax_Preview'>a</span><script type='math/tex; mode=display'>a/b</script> => $$a/b$$",
                "<script src='https://telegram.org/js/telegram-widget.js' data-telegram-post='durov/68'></script> => <https://t.me/durov/68>",
                "<script src='//speakerdeck.com/assets/embed.js' data-id='abc12'></script> => <https://speakerdeck.com/player/abc12>",
                "<script type='text/tikz'>draw</script> => ```tikz@draw@```",
                "글<script>var x = 1;</script> => 글",
            })
    void whatAScriptShowsIsKept(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }
}
