package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Feeds that are not as the platform writes them today. */
class ImportOfOddFeedsTest {
    private static final String DATE = "Sun, 1 Mar 2020 10:00:00 +0900";

    @RegisterExtension
    private final Imported rescue = new Imported();

    private Cli importing(String... items) throws IOException {
        return rescue.into("out", rescue.write("rss.xml", KeptElsewhere.feed(DATE, items)));
    }

    @Test
    void aPostWhoseTextHasOnlyBreaksIsWhole() throws IOException {
        Cli run = importing(KeptElsewhere.item(8, "글", "첫 줄<br />둘째 줄"));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescue.read("out", "posts/8/body.html")).contains("첫 줄<br>둘째 줄");
    }

    @Test
    void aTextWithoutAnyMarkupIsNamedAsAnExcerpt() throws IOException {
        Cli run = importing(KeptElsewhere.item(8, "글", "줄인 글"), KeptElsewhere.item(9, "글", "<p>온 글</p>"));

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("https://sora.tistory.com/8", "only its beginning");
        assertThat(rescue.archive("out").resolve("posts/8")).doesNotExist();
    }

    @Test
    void aPostOfAnotherBlogIsNotTaken() throws IOException {
        importing(
                KeptElsewhere.item(9, "글", "<p>온 글</p>"),
                KeptElsewhere.item(8, "남의 글", "<p>남의 글</p>").replace("sora.", "haneul."));

        assertThat(rescue.archive("out").resolve("posts/9")).exists();
        assertThat(rescue.archive("out").resolve("posts/8")).doesNotExist();
    }

    @Test
    void aFeedInAtomIsRead() throws IOException {
        String atom =
                "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>소라</title><entry><title>글</title>"
                        + "<link href=\"https://sora.tistory.com/8\"/><updated>2012-01-01T10:00:00+09:00</updated>"
                        + "<content type=\"xhtml\"><div><p>온 글</p></div></content></entry></feed>";

        Cli run = rescue.into("out", rescue.write("atom.xml", KeptElsewhere.utf8(atom)));

        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescue.read("out", "posts/8/body.html")).contains("<p>온 글</p>");
    }
}
