package io.github.tistoryarchiver.tistory.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Image blocks of the editors before 2019, with what else authors put into them. */
class OldImageBlocksTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<div class='imageblock left'><img src='https://a.b/1.png'>옆의 글 <a href='http://c.d/'>링크</a></div> => ![](https://a.b/1.png)@@옆의 글 [링크](http://c.d/)",
                "<div class='imageblock'><p>앞의 글</p><img src='https://a.b/1.png'></div> => 앞의 글@@![](https://a.b/1.png)",
                "<div class='imageblock'><img src='https://a.b/1.png'><p class='cap1'>하나</p><p class='cap1'>둘</p></div> => ![](https://a.b/1.png)@@*하나*@@*둘*",
                "<div class='imageblock'><img src='https://a.b/1.png'><table><tr><td>가</td><td>나</td></tr><tr><td>다</td><td>라</td></tr></table></div> => ![](https://a.b/1.png)@@|   |   |@| --- | --- |@| 가 | 나 |@| 다 | 라 |",
                "<div class='imageblock dual'><table><tr><td><img src='https://a.b/1.png'></td><td>글 칸</td></tr><tr><td class='cap1'>왼쪽</td><td class='cap1'>오른쪽</td></tr></table></div> => ![](https://a.b/1.png)@@*왼쪽*@@글 칸@@*오른쪽*",
                "<div class='imageblock triple'><img src='https://a.b/1.png'><p class='cap1'>하나</p><img src='https://a.b/2.png'><p class='cap1'>둘</p>글</div> => ![](https://a.b/1.png)@@*하나*@@![](https://a.b/2.png)@@*둘*@@글",
                "<span class='imageblock'><a href='/attachment/a.zip'><img src='//i1.daumcdn.net/v/0/blog/image/extension/zip.gif'> a.zip</a> 와 <a href='/attachment/b.hwp'><img src='//i1.daumcdn.net/v/0/blog/image/extension/hwp.gif'> b.hwp</a></span> => [a.zip](https://sora.tistory.com/attachment/a.zip) 와 [b.hwp](https://sora.tistory.com/attachment/b.hwp)",
                "<div class='imageblock'><a href='http://cfile1.uf.tistory.com/attach/1A?download'><img src='//i1.daumcdn.net/v/0/blog/image/extension/pdf.gif'> c.pdf</a><p class='cap1'>설명</p></div> => [c.pdf](https://cfile1.uf.tistory.com/attach/1A)@@설명",
                "<span class='imageblock'><a href='/attachment/'><img src='/blogs/image/extension/unknown.gif'> invalid-file</a></span> => invalid-file",
                "<div class='imageblock'><a href='/12'><img src='https://a.b/1.png'></a></div> => [![](https://a.b/1.png)](https://sora.tistory.com/12)",
                "<span class='imageblock'><img src='https://a.b/1.png'><p>닫히지 않은 블록</p><h2>제목</h2><p>끝</p> => ![](https://a.b/1.png)@@닫히지 않은 블록@@## 제목@@끝",
            })
    void nothingBesideThePicturesIsLost(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }
}
