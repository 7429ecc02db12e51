package io.github.tistoryarchiver.tistory.body.embed;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.Video;
import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Captions;
import io.github.tistoryarchiver.tistory.body.parts.Links;
import io.github.tistoryarchiver.tistory.body.parts.Pictures;
import io.github.tistoryarchiver.tistory.body.parts.Remainder;
import io.github.tistoryarchiver.tistory.media.VideoAddress;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Converts videos and recordings to their still, if the page has one, and a link to where they are shown. */
final class VideoBlocks {
    private VideoBlocks() {}

    static boolean convertFigure(Element figure, BodyContents parts) {
        Element frame = figure.selectFirst(Css.of("iframe"));
        String framed = frame == null ? "" : EmbedBlocks.address(frame);
        String named = Texts.firstFilled(figure.attr("data-video-url"), figure.attr("data-original-url"), framed);
        String url = page(named, framed, parts);
        if (url == null) {
            return false;
        }
        List<Element> captions = Captions.of(figure);
        Element caption = captions.isEmpty() ? null : captions.get(0);
        Video video = new Video(
                Texts.firstFilled(figure.attr("data-video-host"), VideoAddress.serviceOf(url)),
                url,
                Texts.emptyToNull(figure.attr("data-video-title").strip()),
                parts.addPicture(AssetRole.VIDEO, figure.attr("data-video-thumbnail")),
                Captions.text(caption));
        Element readable = readable(video, caption, parts);
        if (caption != null) {
            caption.remove();
        }
        if (frame != null) {
            frame.remove();
        }
        captions.stream().skip(1).forEach(other -> other.tagName("figcaption"));
        Remainder.keepAfter(readable, figure);
        return true;
    }

    /** Returns the page of a video; that of its frame if it is the same video and more exact. */
    private static @Nullable String page(String named, String framed, BodyContents parts) {
        String page = VideoAddress.page(named);
        String shown = VideoAddress.page(framed);
        if (page != null && shown != null && shown.startsWith(page)) {
            return shown;
        }
        return page == null ? Links.absolute(named, parts.base()) : page;
    }

    /** Converts a {@code video} or {@code audio} element: a file that Tistory keeps is fetched, any other is linked. */
    static boolean convertMedia(Element media, BodyContents parts) {
        String url = Links.absolute(mediaAddress(media), parts.base());
        if (url == null) {
            replaceByStill(media, parts);
            return true;
        }
        String poster = media.attr("poster").isBlank() ? null : parts.addPicture(AssetRole.VIDEO, media.attr("poster"));
        String title = media.attr("title").strip();
        Element paragraph = Links.paragraph(url, title, parts);
        String shown = paragraph.child(0).attr("href");
        parts.add(new Video(VideoAddress.serviceOf(shown), shown, Texts.emptyToNull(title), poster, null));
        if (poster != null) {
            Element link = paragraph.child(0);
            paragraph = new Element("figure")
                    .appendChild(link.clone().empty().appendChild(picture(poster, title)))
                    .appendChild(new Element("p").appendChild(link));
        }
        for (Element track : media.select(Css.of("track[src]"))) {
            String label = Texts.firstFilled(track.attr("label"), track.attr("srclang"));
            String file = Links.absolute(track.attr("src"), parts.base());
            if (file != null) {
                media.after(Links.paragraph(file, label, parts));
            }
        }
        media.replaceWith(paragraph);
        return true;
    }

    /** Leaves the still of a video that cannot be played: without an address, or with one that only its author's browser had. */
    private static void replaceByStill(Element media, BodyContents parts) {
        if (media.attr("poster").isBlank()) {
            media.remove();
            return;
        }
        Element still = picture(media.attr("poster"), media.attr("title").strip());
        media.replaceWith(still);
        Pictures.replace(still, parts);
    }

    private static String mediaAddress(Element media) {
        Element source = media.selectFirst(Css.of("source[src], source[data-src]"));
        return Texts.firstFilled(
                media.attr("src"),
                media.attr("data-src"),
                source == null ? "" : source.attr("src"),
                source == null ? "" : source.attr("data-src"));
    }

    /**
     * Describes a video of which only the address is known.
     *
     * @param title may be empty
     */
    static Video plain(String page, String title) {
        return new Video(VideoAddress.serviceOf(page), page, Texts.emptyToNull(title), null, null);
    }

    /** Adds a video and returns its readable form. */
    static Element readable(Video video, @Nullable Element caption, BodyContents parts) {
        parts.add(video);
        Element figure = new Element("figure");
        Element link = figure.appendElement("a").attr("href", video.url());
        String title = video.title() == null ? video.url() : video.title();
        if (video.thumbnail() == null) {
            link.text(title);
        } else {
            link.appendChild(picture(video.thumbnail(), title));
        }
        if (caption != null && Captions.isShown(caption)) {
            figure.appendChild(Captions.readable(caption));
        }
        return figure;
    }

    private static Element picture(String source, String alt) {
        return new Element("img").attr("src", source).attr("alt", alt);
    }
}
