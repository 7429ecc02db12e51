package io.github.tistoryarchiver.site.body;

import io.github.tistoryarchiver.model.LinkCard;
import io.github.tistoryarchiver.model.Video;
import io.github.tistoryarchiver.site.html.Href;
import io.github.tistoryarchiver.site.html.Words;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Links of a body: to archived posts and fragments within the pages, all others as they were, if they lead somewhere. */
final class Anchors {
    private final Places places;
    private final Words words;
    private final Attributes attributes;

    Anchors(Places places, Words words, Attributes attributes) {
        this.places = places;
        this.words = words;
        this.attributes = attributes;
    }

    void apply(Element body) {
        for (Element link : body.select("a")) {
            if (!link.hasClass("file")) {
                lead(link);
            }
        }
    }

    private void lead(Element link) {
        String written = link.attr("href").strip();
        String href = written.isEmpty() ? null : href(written);
        if (href == null) {
            link.removeAttr("href");
            if (!link.hasAttr("id")) {
                link.unwrap();
            }
            return;
        }
        link.attr("href", href);
        if (!href.startsWith("#") && href.equals(Href.outside(written))) {
            link.attr("rel", "noreferrer noopener").addClass("out");
            embed(link, written);
        }
        name(link, href);
    }

    private @Nullable String href(String written) {
        if (written.startsWith("#")) {
            String fragment = written.substring(1);
            return attributes.has(fragment) ? "#" + encoded(fragment) : null;
        }
        String page = places.page(written);
        return page != null ? page : Href.outside(written);
    }

    /** Returns the fragment of a page for one of a body, encoded. */
    static String encoded(String fragment) {
        return Href.path(Attributes.prefixed(fragment)).replace("/", "%2F");
    }

    /** Shows a video as a picture that leads to it, and the card of a link as one. */
    private void embed(Element link, String address) {
        Video video = places.video(address);
        Element figure = link.closest("figure");
        Element quote = link.closest("blockquote");
        LinkCard card = places.card(address);
        if (video != null && figure != null) {
            figure.addClass("video");
            link.attr("target", "_blank")
                    .appendElement("span")
                    .addClass("play")
                    .text(words.get("video.play", Href.host(video.url())));
        } else if (card != null && quote != null) {
            quote.addClass("card");
        }
    }

    /** Names a link that has neither text nor a described picture, for those who hear it. */
    private void name(Element link, String href) {
        boolean isSilent = !link.hasText()
                && link.select("img").stream()
                        .allMatch(image -> image.attr("alt").isBlank());
        if (isSilent && link.childNodeSize() == 0) {
            link.text(Href.host(href));
        } else if (isSilent) {
            link.attr("aria-label", words.get("link.picture", Href.host(href)));
        }
    }
}
