package io.github.tistoryarchiver.tistory.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.SharedPages;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import io.github.tistoryarchiver.tistory.body.BodyCleaner;
import io.github.tistoryarchiver.tistory.body.NormalizedBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The body of every saved post, and of every post of the saved feeds, against the Markdown that it becomes. */
@Tag("slow")
class SavedBodiesTest {

    @Test
    void theMarkdownOfEverySavedPostSaysWhatThePostSays() throws Exception {
        SharedPages.require();
        List<String> differences = new ArrayList<>();
        int posts = 0;
        for (Map.Entry<String, Element> body : SavedBodies.all().entrySet()) {
            posts++;
            String markdown = MarkdownWriter.write(body.getValue(), address -> address);
            RoundTrip.Fidelity survival = RoundTrip.compare(body.getValue(), markdown, address -> address);
            if (!survival.isWhole()) {
                differences.add(body.getKey() + " " + survival);
            }
        }
        System.out.println(posts + " saved bodies, " + differences.size() + " with a difference");
        assertThat(differences).isEmpty();
        assertThat(posts).isGreaterThan(80);
    }

    @Test
    void aStoredBodyIsReadAsItWasOnItsPage() throws Exception {
        SharedPages.require();
        for (Map.Entry<String, Element> body : SavedBodies.found().entrySet()) {
            HttpUrl url = HttpUrl.parse("https://sora.tistory.com/7");
            Element cleaned = BodyCleaner.cleaned(body.getValue());
            String html = PostReader.stored(cleaned);
            String live = MarkdownWriter.write(NormalizedBody.of(cleaned, url).element(), address -> address);
            String stored = MarkdownWriter.write(PostContent.readable(html, url), address -> address);
            assertThat(stored.lines())
                    .as(body.getKey())
                    .containsExactlyElementsOf(live.lines().toList());
        }
    }
}
