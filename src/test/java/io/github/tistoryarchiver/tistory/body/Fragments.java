package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.markdown.MarkdownWriter;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Fragments of authors' HTML, as a post of the blog sora would have them. */
final class Fragments {
    private static final HttpUrl POST = HttpUrl.get("https://sora.tistory.com/7");

    private Fragments() {}

    static NormalizedBody normalized(String html) {
        Element body =
                Jsoup.parse("<div class='contents_style'>" + html + "</div>").expectFirst(".contents_style");
        return NormalizedBody.of(BodyCleaner.cleaned(body), POST);
    }

    /** Returns the Markdown of a fragment without its last line end, and with {@code @} for the others. */
    static String markdown(String html) {
        return MarkdownWriter.write(normalized(html).element(), address -> address)
                .strip()
                .replace("\n", "@");
    }
}
