package io.github.tistoryarchiver.site.body;

import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.site.html.Href;
import io.github.tistoryarchiver.site.html.Words;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures and files of a body. Each picture of a page is one that is put there from {@code post.json}. */
final class Figures {
    private final Places places;
    private final Words words;
    private boolean first = true;

    Figures(Places places, Words words) {
        this.places = places;
        this.words = words;
    }

    void apply(Element body) {
        body.select("img").forEach(this::picture);
        body.select("figure").forEach(Figures::arrange);
        body.select("a[download]").forEach(this::file);
    }

    private void picture(Element image) {
        String source = image.attr("src");
        Asset asset = places.asset(source);
        Element shown =
                asset == null || asset.file() == null ? missing(source, asset, image.attr("alt")) : shown(asset, image);
        image.replaceWith(shown);
    }

    private Element shown(Asset asset, Element image) {
        String type = asset.mediaType() == null ? "" : asset.mediaType();
        if (type.startsWith("video/") || type.startsWith("audio/")) {
            return new Element(type.substring(0, 5))
                    .attr("src", places.file(asset))
                    .attr("controls", "")
                    .attr("preload", "none");
        }
        Element picture = new Element("img").attr("src", places.file(asset)).attr("alt", alt(asset, image));
        if (asset.width() != null && asset.height() != null) {
            picture.attr("width", asset.width().toString())
                    .attr("height", asset.height().toString());
        }
        if (!first) {
            picture.attr("loading", "lazy");
        }
        first = false;
        picture.attr("decoding", "async");
        return asset.role() == AssetRole.EMOTICON ? picture.addClass("emoticon") : picture;
    }

    /** Returns what is said of a picture to those who do not see it; nothing where its caption is beside it. */
    private static String alt(Asset asset, Element image) {
        String written = image.attr("alt").isBlank() && asset.alt() != null ? asset.alt() : image.attr("alt");
        if (!written.isBlank() || asset.caption() == null) {
            return written;
        }
        Element figure = image.closest("figure");
        return figure != null && figure.selectFirst("figcaption") != null ? "" : asset.caption();
    }

    /** Returns a box in the place of a picture: what it showed, where it was, and why it is not there. */
    private Element missing(String source, @Nullable Asset asset, String alt) {
        String name = source.startsWith("data:") ? "" : Href.host(source) + " · ";
        return new Element("span")
                .addClass("missing")
                .text((alt.isBlank() ? words.get("missing.picture") : alt) + " · " + name + reason(asset));
    }

    private String reason(@Nullable Asset asset) {
        AssetStatus status = asset == null ? AssetStatus.SKIPPED : asset.status();
        return words.get("missing." + status, asset == null || asset.problem() == null ? "" : asset.problem())
                .strip();
    }

    /** Lays out a figure by what is in it: several pictures as a grid, a linked video as one that is played elsewhere. */
    private static void arrange(Element figure) {
        List<Element> pictures = figure.select("img, .missing");
        figure.addClass(pictures.size() > 1 ? "grid" : "single");
        for (Element caption : figure.select("figcaption")) {
            if (!caption.hasText() && caption.selectFirst("img") == null) {
                caption.remove();
            }
        }
    }

    private void file(Element link) {
        Asset asset = places.asset(link.attr("href"));
        if (asset != null && asset.file() != null) {
            link.attr("href", places.file(asset)).addClass("file");
        } else {
            link.tagName("span").appendElement("small").addClass("quiet").text(" (" + reason(asset) + ")");
            Set.of("href", "download").forEach(link::removeAttr);
        }
    }
}
