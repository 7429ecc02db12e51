package io.github.tistoryarchiver.tistory.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links within a post, and what they lead to. */
class FragmentTargetsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<textarea id='here' readonly>코드</textarea>",
                "<pre id='here'>코드</pre>",
                "<table><tr><td id='here'>1<br>2</td><td><pre>a\nb</pre></td></tr></table>",
                "<span id='here' class='mjx-chtml MathJax_CHTML'>x</span><script type='math/tex'>x</script>",
                "<pre><code>앞\n<span id='here'>뒤</span></code></pre>",
                "<xmp id='here'><b></xmp>",
                "<p>앞 <img id='here' src='https://sora.example/a.png'></p>",
                "<p><picture id='here'><img src='https://sora.example/a.png'></picture></p>",
                "<input id='here' value='값'>",
                "<select id='here'><option>하나</select>",
                "<select><option id='here'>하나</select>",
                "<button id='here'>단추</button>",
                "<video id='here' src='https://sora.example/a.mp4'></video>",
                "<iframe id='here' src='https://www.youtube.com/embed/abcdefghijk'></iframe>",
                "<object data='https://sora.example/a.swf'><param id='here' name='a' value='b'></object>",
                "<p>앞<br id='here'>뒤</p>",
                "<hr id='here'>",
                "<table id='here'><tr><td>칸</table>",
                "<table><tr id='here'><td>칸</table>",
                "<table><tr><td id='here'>칸</table>",
                "<ul id='here'><li>가</ul>",
                "<ul><li id='here'>가</ul>",
                "<ol><li><p id='here'>가</p></ol>",
                "<dl><dt id='here'>가<dd>나</dl>",
                "<h2 id='here'>머리</h2>",
                "<blockquote id='here'><p>글</p></blockquote>",
                "<details id='here'><summary>머리</summary><p>글</p></details>",
                "<details><summary id='here'>머리</summary><p>글</p></details>",
                "<figure id='here'><img src='https://sora.example/a.png'><figcaption>글</figcaption></figure>",
                "<figure><img src='https://sora.example/a.png'><figcaption id='here'>글</figcaption></figure>",
                "<div id='here'></div>",
                "<p><span id='here'></span>글</p>",
                "<p><b id='here'>글</b></p>",
                "<p><code id='here'>글</code></p>",
                "<p><code>가<i id='here'>글</i></code></p>",
                "<p><sup id='here'><a href='https://sora.example/'>1</a></sup></p>",
                "<p><a name='here'></a>글</p>",
                "<p><a id='here' href='https://sora.example/'>글</a></p>",
                "<svg><g id='here'><text>글</text></g></svg>",
                "<math id='here'><mi>x</mi></math>",
                "<p id='here'><img src='https://sora.example/a.png'></p>",
                "<center id='here'>글</center>",
                "<label for='a' id='here'>글</label>",
                "<div data-ke-type='moreLess' id='here'><a class='btn-toggle-moreless'>더</a><div class='moreless-content'>글</div></div>",
                "<div data-ke-type='moreLess'><a id='here' class='btn-toggle-moreless'>더</a><div class='moreless-content'>글</div></div>",
                "<div data-ke-type='moreLess'><a class='btn-toggle-moreless'>더</a><div id='here' class='moreless-content'>글</div></div>",
                "<fieldset id='here'><legend>머리</legend>글</fieldset>"
            })
    void theTargetOfALinkRemains(String target) {
        String markdown = Fragments.markdown("<p><a href='#here'>가기</a></p>" + target);

        assertThat(markdown).contains("(#here)").contains("<a id=\"here\"></a>");
    }

    @Test
    void aPlaceMayHaveTwoNames() {
        assertThat(Fragments.markdown("<p><a href='#a'>가</a> <a href='#b'>나</a></p><p><a id='a' name='b'></a>여기</p>"))
                .contains("(#a)", "(#b)", "<a id=\"a\"></a>", "<a id=\"b\"></a>");
    }

    @Test
    void aLinkToNothingLeadsToThePage() {
        assertThat(Fragments.markdown("<p><a href='#nowhere'>가기</a></p>"))
                .isEqualTo("[가기](https://sora.tistory.com/7#nowhere)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#here", " #here", "/7#here", "7#here", "https://sora.tistory.com/7#here"})
    void aLinkToThePostItselfIsOneWithinIt(String address) {
        assertThat(Fragments.markdown("<p><a href='" + address + "'>아래</a></p><h2 id='here'>머리</h2>"))
                .isEqualTo("[아래](#here)@@## <a id=\"here\"></a>머리");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/8#here", "/7?page=2#here", "https://a.b/7#here"})
    void aLinkToAnotherPageIsNot(String address) {
        assertThat(Fragments.markdown("<p><a href='" + address + "'>아래</a></p><h2 id='here'>머리</h2>"))
                .doesNotContain("(#here)")
                .contains("#here)");
    }
}
