package io.github.tistoryarchiver.content.ledger;

import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetBuilder;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;

/** A page, archived as a run does it but for the network, and its balance. */
public final class Proof {
    static final HttpUrl URL = Objects.requireNonNull(HttpUrl.parse("https://sora.tistory.com/7"));

    private final HttpUrl url;
    private final byte[] page;

    public Proof(byte[] page, HttpUrl url) {
        this.page = page.clone();
        this.url = url;
    }

    /** A page of today around an author's text. */
    static Proof of(String body) {
        return ofPage(
                "<div class='tt_article_useless_p_margin contents_style'>" + body
                        + "</div>\n<!-- System - START -->\n\n<!-- System - END -->\n"
                        + "<div class='container_postbtn #post_button_group'><div class='postbtn_like'><div class='wrap_btn'>공감</div></div></div>");
    }

    /** A page with everything between {@code body} and its end. */
    static Proof ofPage(String content) {
        String head = "<!doctype html><html><head><script>window.T = {}; window.T.config = {\"BLOG\":{\"id\":1}};"
                + "window.T.entryInfo = {\"entryId\":7,\"categoryId\":0,\"categoryLabel\":null};</script>"
                + "<meta property='og:type' content='article'><meta property='og:title' content='글'>"
                + "<meta property='dg:plink' content='https://sora.tistory.com/7'></head><body id='tt-body-page'>";
        return new Proof((head + content + "</body></html>").getBytes(StandardCharsets.UTF_8), URL);
    }

    public Balance balance() {
        return balance(readable -> {}, rendered -> {});
    }

    /**
     * @param thief takes something from the tree that the converter gets
     * @param lateThief takes something from the rendered Markdown
     */
    Balance balance(Consumer<Element> thief, Consumer<Element> lateThief) {
        ParsedPost read = read();
        List<Asset> assets = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        read.assets().forEach(asset -> {
            String file = "files/" + assets.size() + ".bin";
            files.put(asset.source(), file);
            assets.add(AssetBuilder.builder()
                    .role(asset.role())
                    .source(asset.source())
                    .file(file)
                    .status(AssetStatus.SAVED)
                    .build());
        });
        UnaryOperator<String> addresses = address -> files.getOrDefault(address, address);
        Element readable = Objects.requireNonNull(read.readable());
        thief.accept(readable);
        Element rendered = RoundTrip.rendered(MarkdownWriter.write(readable, addresses));
        lateThief.accept(rendered);
        return Ledger.of(Objects.requireNonNull(read.served()), rendered, new Targets(url, addresses, assets));
    }

    /** Whether the page is that of a post with a text. */
    public boolean isPost() {
        ParsedPost read = PostReader.read(Page.parse(page, "text/html; charset=utf-8", url), "sora");
        return read != null && read.readable() != null;
    }

    private ParsedPost read() {
        return Objects.requireNonNull(PostReader.read(Page.parse(page, "text/html; charset=utf-8", url), "sora"));
    }

    /** The balance between the text of a page and other HTML in the place of its rendered Markdown. */
    static Balance between(String body, String rendered) {
        return Ledger.of(
                ServedText.of(PostReader.fragment(body)),
                PostReader.fragment(rendered),
                new Targets(URL, address -> address, List.of()));
    }
}
