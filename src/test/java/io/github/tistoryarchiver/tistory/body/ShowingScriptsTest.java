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
                "식 <span class='MathJax_Preview'>a</span> => 식 a",
                "<span class='mjx-chtml MathJax_CHTML'><span class='mjx-math'>a</span></span><script type='math/tex'>a/b</script> => $a/b$",
                "<div class='MJXc-display MathJax_Display'><span class='mjx-chtml'>a</span></div><script type='math/tex; mode=display'>a/b</script> => $$a/b$$",
                "<script src='https://telegram.org/js/telegram-widget.js' data-telegram-post='durov/68'></script> => <https://t.me/durov/68>",
                "<script src='//speakerdeck.com/assets/embed.js' data-id='abc12'></script> => <https://speakerdeck.com/player/abc12>",
                "<script type='text/tikz'>draw</script> => ```tikz@draw@```",
                "<script>new kakao.maps.Map(e, {center: new kakao.maps.LatLng(33.450701, 126.570667)});</script> => <https://map.kakao.com/link/map/33.450701,126.570667>",
                "<script>var m = new naver.maps.Map('m', {center: new naver.maps.LatLng(37.35, 127.1)})</script> => <https://map.naver.com/p/search/37.35,127.1>",
                "<script>var c = {lat: -25.344, lng: 131.036}; new google.maps.Map(e, {center: c})</script> => <https://www.google.com/maps?q=-25.344,131.036>",
                "<script>L.map('m').setView([51.505, -0.09], 13)</script> => <https://www.openstreetmap.org/?mlat=51.505&mlon=-0.09>",
                "<script type='module'>import d from 'https://api.observablehq.com/@u/nb.js?v=3'</script> => <https://observablehq.com/@u/nb>",
                "<script>AsciinemaPlayer.create('https://a.b/d.cast', e)</script> => <https://a.b/d.cast>",
                "<script>jwplayer('p').setup({flashplayer: '/p.swf', file: 'https://a.b/v.mp4'})</script> => <https://a.b/v.mp4>",
                "<script>AC_FL_RunContent('codebase','http://c.d/x','width','4','movie','http://a.b/game');</script> => <http://a.b/game.swf>",
                "<script>var so = new SWFObject('http://a.b/p.swf', 'm', '4'); so.addVariable('file', 'http://a.b/s.mp3');</script> => <http://a.b/p.swf>@@<http://a.b/s.mp3>",
                "<script>writeCode(getEmbedCode('http://a.b/j.swf','4','3','x','','sounds=http://a.b/1.mp3*&autoplay=0','false'), 'd');</script> => <http://a.b/j.swf>@@<http://a.b/1.mp3>",
                "<p>앞 <script>document.write('<b>굵</b>')</script> 뒤</p> => 앞 **굵** 뒤",
                "<table><tr><td>가</td></tr><script>document.write('<tr><td>나</td></tr>')</script></table> => |   |@| --- |@| 가 |@| 나 |",
                "<script src='https://d.com/embed.js' class='docswell-embed' data-src='https://d.com/slide/1/embed'></script> => <https://d.com/slide/1/embed>",
                "<a href='https://a.b/'>링크 <script src='https://gist.github.com/u/1.js'></script></a> => [링크](https://a.b/)@@<https://gist.github.com/u/1>",
                "식 <script type='math/mml'><math><mi>x</mi></math></script> => 식 <math><mi>x</mi></math>",
                "식 <script type='math/asciimath'>sum_1^n</script> => 식 `sum_1^n`",
                "<div class='mermaid'>graph TD@  A --> B</div> => ```mermaid@graph TD@  A --> B@```",
                "글<script>var x = 1;</script> => 글",
                "<script>var a = '봄', b = \"꽃\"; a += '!'; document.write('<b>' + a + '</b> ' + b)</script> => **봄!** 꽃",
                "<script>var a = '봄'; if (x) a = '꽃'; document.write(a)</script>글 => 글",
                "<script>var a = '봄'.trim(); document.write(a)</script>글 => 글",
                "<p>오늘은 <span id='d'>…</span>이다</p><script>document.getElementById('d').innerHTML = '<b>봄</b>';</script> => 오늘은 **봄**이다",
                "<h2 id='d'></h2><p>글</p><script>document.querySelector('#d').textContent = '1 < ' + 2</script> => ## 1 < 2@@글",
                "<script>document.getElementById('d').innerHTML = '봄'</script><p id='d'>글</p> => 글",
                "<p id='d'>글</p><script>function f() { document.getElementById('d').innerHTML = '봄' }</script> => 글",
                "<p id='d'>글 <b>꽃</b></p><script>document.getElementById('d').innerHTML = '봄'</script> => 글 **꽃**",
            })
    void whatAScriptShowsIsKept(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }
}
