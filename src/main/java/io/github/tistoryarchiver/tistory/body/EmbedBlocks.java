package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.model.LinkCard;
import io.github.tistoryarchiver.model.Video;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Converts content from other sites: link cards, videos, maps, frames. Each becomes a link with its known details. */
final class EmbedBlocks {
    private static final Pattern YOUTUBE =
            Pattern.compile("(?:www\\.)?(?:youtube(?:-nocookie)?\\.com)/(?:embed|v)/([\\w-]{6,20})");
    private static final Pattern VIMEO = Pattern.compile("player\\.vimeo\\.com/video/(\\d+)");
    private static final Pattern KAKAO =
            Pattern.compile("(?:play-tv|tv)\\.kakao\\.com/(?:embed/player/cliplink|v|channel/\\d+/cliplink)/(\\d+)");

    static final String ADVERTISING = "iframe[src*=googleads], iframe[src*=adfit], iframe[name^=aswift]";

    private EmbedBlocks() {}

    static boolean convert(Element element, BodyContents parts) {
        if (element.is(Css.of("figure[data-ke-type=opengraph]"))) {
            return convertCard(element, parts);
        }
        if (element.is(Css.of("figure[data-ke-type=video]"))) {
            return convertVideo(element, parts);
        }
        return switch (element.normalName()) {
            case "iframe", "embed" -> convertFrame(element, element.attr("src"), parts);
            case "object" -> convertFrame(element, element.attr("data"), parts);
            case "video", "audio" -> convertMedia(element, parts);
            case "script" -> convertScript(element, parts);
            default -> false;
        };
    }

    private static boolean convertCard(Element figure, BodyContents parts) {
        Element anchor = figure.selectFirst(Css.of("a[href]"));
        String url = Texts.firstFilled(
                figure.attr("data-og-source-url"),
                anchor == null ? "" : anchor.attr("href"),
                figure.attr("data-og-url"));
        if (url.isEmpty()) {
            return false;
        }
        String title = Texts.firstFilled(
                figure.attr("data-og-title"), figure.select(Css.of(".og-title")).text());
        String description = Texts.firstFilled(
                figure.attr("data-og-description"),
                figure.select(Css.of(".og-desc")).text());
        String host = Texts.firstFilled(
                figure.attr("data-og-host"), figure.select(Css.of(".og-host")).text());
        String image = parts.addPicture(AssetRole.CARD, figure.attr("data-og-image"));
        parts.add(new LinkCard(
                url, Texts.emptyToNull(title), Texts.emptyToNull(description), Texts.emptyToNull(host), image));
        Element quote = new Element("blockquote");
        quote.appendElement("p").appendElement("a").attr("href", url).text(title.isEmpty() ? url : title);
        for (String line : List.of(description, host)) {
            if (!line.isEmpty()) {
                quote.appendElement("p").text(line);
            }
        }
        figure.replaceWith(quote);
        return true;
    }

    private static boolean convertVideo(Element figure, BodyContents parts) {
        Element frame = figure.selectFirst(Css.of("iframe[src]"));
        String address = Texts.firstFilled(
                figure.attr("data-video-url"),
                figure.attr("data-original-url"),
                frame == null ? "" : frame.attr("src"));
        String url = watchable(address, parts.base());
        if (url == null) {
            return false;
        }
        String title = Texts.emptyToNull(figure.attr("data-video-title").strip());
        String thumbnail = parts.addPicture(AssetRole.VIDEO, figure.attr("data-video-thumbnail"));
        String caption = ImageBlocks.caption(figure);
        String host = Texts.firstFilled(figure.attr("data-video-host"), hostOf(url));
        Video video = new Video(host, url, title, thumbnail, caption);
        parts.add(video);
        figure.replaceWith(readable(video));
        return true;
    }

    private static boolean convertFrame(Element frame, String address, BodyContents parts) {
        if (address.isBlank()
                || frame.closest(Css.of("object")) != (frame.normalName().equals("object") ? frame : null)) {
            return false;
        }
        String url = watchable(address, parts.base());
        if (url == null) {
            frame.remove();
            return true;
        }
        if (isVideo(address)) {
            Video video = new Video(
                    hostOf(url), url, Texts.emptyToNull(frame.attr("title").strip()), null, null);
            parts.add(video);
            frame.replaceWith(readable(video));
        } else {
            parts.add(new Link(frame.attr("title").strip(), url));
            frame.replaceWith(paragraphLink(url, Texts.firstFilled(frame.attr("title"), url)));
        }
        return true;
    }

    private static boolean convertMedia(Element media, BodyContents parts) {
        Element source = media.selectFirst(Css.of("source[src]"));
        String url =
                absolute(Texts.firstFilled(media.attr("src"), source == null ? "" : source.attr("src")), parts.base());
        if (url == null) {
            media.remove();
        } else {
            parts.add(new Video(hostOf(url), url, null, null, null));
            media.replaceWith(paragraphLink(url, url));
        }
        return true;
    }

    /** Converts a script that shows something, such as a gist, to a link; removes any other script. */
    private static boolean convertScript(Element script, BodyContents parts) {
        String source = script.attr("src");
        if (source.startsWith("https://gist.github.com/")) {
            String url = source.replaceFirst("\\.js(\\?.*)?$", "");
            parts.add(new Link("", url));
            script.replaceWith(paragraphLink(url, url));
        } else {
            script.remove();
        }
        return true;
    }

    private static Element readable(Video video) {
        Element figure = new Element("figure");
        Element link = figure.appendElement("a").attr("href", video.url());
        String title = video.title() == null ? video.url() : video.title();
        if (video.thumbnail() == null) {
            link.text(title);
        } else {
            link.appendElement("img").attr("src", video.thumbnail()).attr("alt", title);
        }
        if (video.caption() != null) {
            figure.appendElement("figcaption").text(video.caption());
        }
        return figure;
    }

    private static Element paragraphLink(String url, String text) {
        Element paragraph = new Element("p");
        paragraph.appendElement("a").attr("href", url).text(text);
        return paragraph;
    }

    private static boolean isVideo(String address) {
        return YOUTUBE.matcher(address).find()
                || VIMEO.matcher(address).find()
                || KAKAO.matcher(address).find();
    }

    /**
     * Returns the address of the page that shows the video of a player's address. Any other address is made absolute;
     * {@code null} if it is not valid.
     */
    private static @Nullable String watchable(String address, HttpUrl base) {
        Matcher youtube = YOUTUBE.matcher(address);
        if (youtube.find()) {
            return "https://www.youtube.com/watch?v=" + youtube.group(1);
        }
        Matcher vimeo = VIMEO.matcher(address);
        if (vimeo.find()) {
            return "https://vimeo.com/" + vimeo.group(1);
        }
        Matcher kakao = KAKAO.matcher(address);
        if (kakao.find()) {
            return "https://tv.kakao.com/v/" + kakao.group(1);
        }
        return absolute(address, base);
    }

    private static @Nullable String absolute(String address, HttpUrl base) {
        HttpUrl url = address.isBlank() ? null : base.resolve(address.strip());
        return url == null ? null : url.toString();
    }

    private static String hostOf(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        String host = parsed == null ? "" : parsed.host();
        if (host.endsWith("youtube.com") || host.equals("youtu.be")) {
            return "youtube";
        }
        return host.equals("tv.kakao.com") ? "kakaotv" : host.replaceFirst("^www\\.", "");
    }
}
