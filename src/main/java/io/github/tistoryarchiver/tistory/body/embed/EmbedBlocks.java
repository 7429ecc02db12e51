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
            return VideoBlocks.convertFigure(element, parts);
        }
        if (MapBlocks.isMap(element)) {
            return MapBlocks.convert(element, parts);
        }
        if (PLAYERS.contains(element.normalName())) {
            moveBehindLink(element);
        }
        return switch (element.normalName()) {
            case "iframe" -> convertFrame(element, parts);
            case "object", "embed", "bgsound" -> FlashBlocks.convert(element, parts);
            case "video", "audio" -> VideoBlocks.convertMedia(element, parts);
            case "script" -> ScriptBlocks.convert(element, parts);
            default -> DataEmbeds.convert(element, parts);
        };
    }

    /** Moves what plays out of the link around it, which it has no room in: it becomes a link of its own. */
    private static void moveBehindLink(Element player) {
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
                loadedLater(frame));
    }

    /** Returns the address that a script sets, as those do that wait for readers to scroll or to consent; empty for none. */
    private static String loadedLater(Element frame) {
        for (Attribute attribute : frame.attributes()) {
            String name = attribute.getKey();
            if (name.startsWith("data-")
                    && name.endsWith("src")
                    && attribute.getValue().matches("(?:https?:)?//\\S+")) {
                return attribute.getValue();
            }
        }
        return "";
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
