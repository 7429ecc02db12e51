package io.github.tistoryarchiver.tistory.body.embed;

import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Links;
import io.github.tistoryarchiver.tistory.media.VideoAddress;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Converts content from other sites: link cards, videos, maps, frames. Each becomes a link with its known details. */
public final class EmbedBlocks {
    /** Selects frames that show advertising. */
    public static final String ADVERTISING = "iframe[src*=googleads], iframe[src*=adfit], iframe[name^=aswift]";

    private static final Set<String> PLAYERS = Set.of("iframe", "object", "embed", "video", "audio");

    private EmbedBlocks() {}

    /** Converts a block if it is content from another site. */
    public static boolean convert(Element element, BodyContents parts) {
        if (element.is(Css.of("figure[data-ke-type=opengraph]"))) {
            return CardBlocks.convert(element, parts);
        }
        if (element.is(Css.of("figure[data-ke-type=video]"))) {
            moveOutOfText(element);
            return VideoBlocks.convertFigure(element, parts);
        }
        if (MapBlocks.isMap(element)) {
            return MapBlocks.convert(element, parts);
        }
        if ((PLAYERS.contains(element.normalName()) && !FlashBlocks.isPicture(element))
                || (element.normalName().equals("script") && ScriptBlocks.isEmbed(element))) {
            moveOutOfText(element);
        }
        return switch (element.normalName()) {
            case "iframe" -> convertFrame(element, parts);
            case "object", "embed", "bgsound" -> FlashBlocks.convert(element, parts);
            case "video", "audio" -> VideoBlocks.convertMedia(element, parts);
            case "script" -> ScriptBlocks.convert(element, parts);
            default -> DataEmbeds.convert(element, parts);
        };
    }

    /** Moves what plays out of the link or the words of code around it, which have no room for it: it becomes a link of its own. */
    static void moveOutOfText(Element player) {
        Element code = player.closest(Css.of("code"));
        if (code != null && code.closest(Css.of("pre")) == null) {
            code.after(player);
        }
        Element link = player.closest(Css.of("a[href]"));
        if (link == null) {
            return;
        }
        link.after(player);
        if (!link.hasText() && link.selectFirst(Css.of("img, svg, input")) == null) {
            link.text(link.attr("href"));
        }
    }

    /** Returns the address of a frame, which may be in an attribute for a script to load it later; empty if none. */
    static String address(Element frame) {
        String source = frame.attr("src");
        return Texts.firstFilled(
                source.startsWith("about:") ? "" : source,
                frame.attr("data-src"),
                frame.attr("data-lazy-src"),
                frame.attr("data-original"),
                frame.attr("data-lazy"),
                frame.attr("data-url"),
                later(frame));
    }

    /** Returns the address that a script gives a frame later; empty for none. */
    private static String later(Element frame) {
        return frame.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().startsWith("data-"))
                .map(Attribute::getValue)
                .filter(value -> value.matches("(?:https?:)?//\\S+"))
                .findFirst()
                .orElse("");
    }

    private static boolean convertFrame(Element frame, BodyContents parts) {
        String address = address(frame);
        String video = VideoAddress.page(address);
        String url = video == null ? Links.absolute(address, parts.base()) : video;
        if (url == null) {
            frame.remove();
        } else if (video == null) {
            frame.replaceWith(Links.paragraph(url, frame.attr("title").strip(), parts));
        } else {
            frame.replaceWith(VideoBlocks.readable(
                    VideoBlocks.plain(video, frame.attr("title").strip()), null, parts));
        }
        return true;
    }
}
