package io.github.tistoryarchiver.site;

import static io.github.tistoryarchiver.MadeUp.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.export.MadeUpArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code on pages of posts: coloured where the author says a language that the page's script knows. */
class CodeOnPagesTest {
    @TempDir
    private Path work;

    private String page(String body) throws IOException {
        Path archive = MadeUpArchive.in(work).add(post(1).title("글"), body).done();
        Site.write(new Archive(archive), archive.resolve("site"), SiteOptions.AS_IT_IS, ProgressListener.NONE);
        return Files.readString(archive.resolve("site/posts/1.html"));
    }

    @Test
    void aLanguageIsNamedByItsOwnName() throws IOException {
        assertThat(page("<pre data-ke-language=\"JS\" data-ke-type=\"codeblock\"><code>let a = 1;</code></pre>"))
                .contains("<code class=\"language-javascript\">", "r/highlight.min.js", "r/code.js");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pre><code>그냥 글</code></pre>",
                "<pre class=\"brainfuck\"><code>++</code></pre>",
                "<p><code class=\"language-java\">int</code></p>",
                "<p>글</p>"
            })
    void aPageWithoutSuchCodeLoadsNoScriptForIt(String body) throws IOException {
        assertThat(page(body)).doesNotContain("highlight.min.js", "language-");
    }
}
