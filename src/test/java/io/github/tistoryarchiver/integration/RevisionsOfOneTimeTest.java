package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Edits to which the blog gives the same time. */
class RevisionsOfOneTimeTest {
    private static final String EDITED = "2024-03-05T08:00:00+09:00";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(blog -> blog.post(2, "<p>둘</p>"));

    @Test
    void versionsThatDifferInTheirHtmlOnlyAllStay() throws IOException {
        sora.backup();
        for (String letter : new String[] {"a", "b", "c"}) {
            sora.blog().edit(2, "글 2", "<p id='" + letter + "'>둘</p>", EDITED);
            sora.backup("--refresh");
        }

        String revisions = "posts/2/revisions/20240305T080000+0900";
        assertThat(sora.read(revisions + "/body.html")).doesNotContain("id=");
        assertThat(sora.read(revisions + "-2/body.html")).contains("id=\"a\"");
        assertThat(sora.read(revisions + "-3/body.html")).contains("id=\"b\"");
        assertThat(sora.read("posts/2/body.html")).contains("id=\"c\"");
    }
}
