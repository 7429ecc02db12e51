package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinksBetweenPostsTest {
    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    @Test
    void linksBetweenPostsLeadToTheArchivedPostsWhicheverFormTheirAuthorUsed() throws IOException {
        blog.post(
                        1,
                        "<p><a href='/2'>가</a> <a href='http://sora.tistory.com/m/2?category=3#절'>나</a>"
                                + " <a href='https://sora.tistory.com/9'>다</a> <a href='#여기'>라</a>"
                                + " <a href='https://a.b/2'>마</a></p><h2 id='여기'>곳</h2>")
                .post(2, "<p>둘</p>");

        assertThat(sora.backup().exit()).isZero();

        assertThat(sora.read("posts/1/post.md"))
                .contains("[가](../2/post.md) [나](../2/post.md#절) [다](https://sora.tistory.com/9) [라](#여기)"
                        + " [마](https://a.b/2)")
                .contains("## <a id=\"여기\"></a>곳");
        assertThat(sora.read("posts/1/post.json"))
                .containsSubsequence(
                        "\"target\": 2", "\"state\": \"archived\"", "\"state\": \"missing\"", "\"external\"");
    }

    @Test
    void aLinkToAPostThatAppearsLaterIsMendedWhenItDoes() throws IOException {
        blog.post(1, "<p><a href='/2'>가</a></p>");
        sora.backup();
        assertThat(sora.read("posts/1/post.md")).contains("[가](https://sora.tistory.com/2)");

        blog.post(2, "<p>둘</p>");
        sora.backup();

        assertThat(sora.read("posts/1/post.md")).contains("[가](../2/post.md)");
        assertThat(sora.read("posts/1/post.json")).contains("\"target\": 2");
    }
}
