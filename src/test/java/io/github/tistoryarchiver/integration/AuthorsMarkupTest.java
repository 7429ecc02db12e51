package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors said with styles, fields, scripts and layout, in the post.md of a run. */
class AuthorsMarkupTest {
    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private String markdown(String body) throws IOException {
        sora.blog().post(1, body);
        Cli run = sora.backup();
        assertThat(run.exit()).as(run.err()).isZero();
        String post = sora.read("posts/1/post.md");
        return post.substring(post.indexOf("\n---\n", 3) + 5).strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<pre><div>def f():</div><div>    return 1</div></pre> => ```@def f():@    return 1@```",
                "<p>if a:<br>&nbsp;&nbsp;&nbsp;&nbsp;b()</p> => if a:  @&nbsp;&nbsp;&nbsp;&nbsp;b()",
                "<pre>npm <a href='https://e.com/x'>run</a></pre> => <pre>npm <a href=\"https://e.com/x\">run</a></pre>",
                "<button onclick=\"location.href='https://e.com/go'\">바로가기</button> => [바로가기](https://e.com/go)",
                "<p>이름 <input value='소라'></p> => 이름 소라",
                "<select><option>하나</option><option>둘</option></select> => - 하나@- 둘",
                "<ul><li><input type='checkbox' checked>한 일</li><li><input type='checkbox'>할 일</li></ul> => - [x] 한 일@- [ ] 할 일",
                "<ol reversed><li>둘</li><li>하나</li></ol> => 2. 둘@@1) 하나",
                "<p><b>굵게 <span style='font-weight:normal'>보통</span></b> <q>말</q></p> => **굵게** 보통 “말”",
                "<style>.s{text-decoration:line-through}</style><p><i class='s'>지움</i> x<span style='vertical-align:super'>2</span></p> => *~~지움~~* x<sup>2</sup>",
                "<p>문제</p><div style='display:none'>답</div> => 문제@@<div hidden>@@답@@</div>",
                "<p><span class='katex'><math><mi>x</mi><annotation encoding='application/x-tex'>x_1</annotation></math><span class='katex-html'>x1</span></span></p> => $x_1$",
                "<table><tr><td align='right'>1</td><td style='text-align:center'>2</td></tr></table> => |   |   |@| ---: | :---: |@| 1 | 2 |",
                "<table><tr><td align='right'><center>가</center><xmp>나</xmp></td><td>다</td></tr></table> => <table>@<tbody>@<tr><td align=\"right\"><div>가</div><pre>나</pre></td><td>다</td></tr></tbody>@</table>",
                "<p>글<sup><a href='#n1' id='r1'>1</a></sup></p><p id='n1'>주 <a href='#r1'>위로</a></p> => 글<sup><a id=\"r1\"></a>[1](#n1)</sup>@@<a id=\"n1\"></a>주 [위로](#r1)",
            })
    void whatAReaderSawIsInTheMarkdown(String body, String expected) throws IOException {
        assertThat(markdown(body)).isEqualTo(expected.replace("@", "\n"));
    }

    @Test
    void whatIsBesideTheContentOfAFoldStays() throws IOException {
        String fold = "<div data-ke-type='moreLess'><a class='btn-toggle-moreless'><b>열기</b></a>"
                + "<div class='moreless-content'><p>하나</p></div><div class='moreless-content'><p>둘</p></div><p>곁</p></div>";

        assertThat(markdown(fold))
                .isEqualTo("<details>\n<summary><strong>열기</strong></summary>\n\n하나\n\n둘\n\n</details>\n\n곁");
    }
}
