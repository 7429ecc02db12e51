package io.github.tistoryarchiver.tistory.body.embed;

import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Links;
import io.github.tistoryarchiver.tistory.media.VideoAddress;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Converts embeds that are only an element with the address in an attribute, which the site's script would fill:
 * Instagram, Facebook, CodePen and so on. The element's own text stays, and a link follows if it has none to there.
 */
public final class DataEmbeds {
    /** Attributes with the address of the embedded page. */
    private static final List<String> ADDRESSES = List.of(
            "data-instgrm-permalink",
            "data-text-post-permalink",
            "data-href",
            "data-permalink",
            "data-oembed-url",
            "data-embed-url",
            "data-iframely-url",
            "data-link",
            "data-pin-url",
            "data-tally-src",
            "data-src",
            "data-mp3",
            "data-mp4",
            "data-audio",
            "data-video",
            "data-url",
            "cite",
            "src",
            "url");

    /** An id of an embedded page, and how the page's address is made of it; the class is that of the element. */
    private record Id(String attribute, String classes, String page) {}

    private static final List<Id> IDS = List.of(
            new Id("data-slug-hash", "codepen", "https://codepen.io/%2$s/pen/%1$s"),
            new Id("data-gist-id", "", "https://gist.github.com/%1$s"),
            new Id("data-gist", "", "https://gist.github.com/%1$s"),
            new Id("data-github", "github-card", "https://github.com/%1$s"),
            new Id("data-tweet-id", "", "https://twitter.com/i/status/%1$s"),
            new Id("data-postid", "tenor-gif-embed", "https://tenor.com/view/%1$s"),
            new Id("data-id", "imgur-embed-pub", "https://imgur.com/%1$s"),
            new Id("videoid", "", "https://www.youtube.com/watch?v=%1$s"),
            new Id("data-videoid", "", "https://www.youtube.com/watch?v=%1$s"),
            new Id("data-youtube-id", "", "https://www.youtube.com/watch?v=%1$s"),
            new Id("data-video-id", "youtube", "https://www.youtube.com/watch?v=%1$s"),
            new Id("data-id", "youtube", "https://www.youtube.com/watch?v=%1$s"),
            new Id("data-embed", "youtube", "https://www.youtube.com/watch?v=%1$s"),
            new Id("data-tweetid", "", "https://twitter.com/i/status/%1$s"),
            new Id("data-shortcode", "", "https://www.instagram.com/p/%1$s/"),
            new Id("data-tf-live", "", "https://form.typeform.com/to/%1$s"),
            new Id("data-tf-widget", "", "https://form.typeform.com/to/%1$s"));

    private static final Pattern BLUESKY =
            Pattern.compile("at://(did:[\\w:.%-]{3,80})/app\\.bsky\\.feed\\.post/([\\w.-]{1,80})");

    private static final Set<String> NAMES = Stream.concat(
                    Stream.concat(ADDRESSES.stream(), Stream.of("data-bluesky-uri")),
                    IDS.stream().map(Id::attribute))
            .collect(Collectors.toUnmodifiableSet());

    /** Attributes that many other elements have, too. */
    private static final Set<String> OF_OTHERS = Set.of("src", "url", "data-src", "data-url", "cite");

    private static final Pattern MEDIA = Pattern.compile("(?i)\\.(?:mp3|m4a|ogg|wav|mp4|webm|mov|pdf)(?:[?#]|$)");

    private DataEmbeds() {}

    /** Tells cheaply whether an attribute may make such an embed of its element. */
    public static boolean mayBe(Element element, Attribute attribute) {
        String key = attribute.getKey();
        return NAMES.contains(key) && (!OF_OTHERS.contains(key) || isEmbed(key, element));
    }

    static boolean convert(Element element, BodyContents parts) {
        String page = page(element);
        if (page == null || element.normalName().equals("a") || isLinked(element, page)) {
            return false;
        }
        String video = VideoAddress.page(page);
        Element link = video == null
                ? Links.paragraph(page, "", parts)
                : VideoBlocks.readable(VideoBlocks.plain(video, ""), null, parts);
        Element around = element.closest(Css.of("a[href]"));
        if (around != null) {
            around.after(link);
            return true;
        }
        switch (element.normalName()) {
            case "code", "pre" -> element.after(link);
            case "tr" ->
                element.children().stream()
                        .reduce((first, last) -> last)
                        .orElse(element)
                        .appendChild(link);
            default -> element.appendChild(link);
        }
        return true;
    }

    /** Gives a link without content its address for a text if a script shows something in its place. */
    public static void fill(Element link) {
        boolean isEmpty = !link.hasText() && link.childrenSize() == 0 && link.hasAttr("href");
        if (isEmpty && (isEmbed(link) || (link.parent() != null && isEmbed(link.parent())))) {
            link.text(link.attr("href").strip());
        }
    }

    private static boolean isEmbed(Element element) {
        return element.hasAttr("data-pin-do")
                || element.hasAttr("data-iframely-url")
                || Stream.of("embed", "twitter-", "iframely").anyMatch(element.className()::contains);
    }

    private static @Nullable String page(Element element) {
        for (String name : ADDRESSES) {
            HttpUrl url = HttpUrl.parse(element.attr(name).strip());
            if (url != null && isEmbed(name, element)) {
                return url.toString();
            }
        }
        String classes = element.className().toLowerCase(Locale.ROOT);
        for (Id id : IDS) {
            String value = element.attr(id.attribute()).strip();
            if (value.matches("[\\w/-]{3,80}") && classes.contains(id.classes())) {
                String user = element.attr("data-user").matches("[\\w-]+") ? element.attr("data-user") : "anon";
                boolean isVimeo = element.normalName().contains("vimeo");
                return isVimeo ? "https://vimeo.com/" + value : String.format(Locale.ROOT, id.page(), value, user);
            }
        }
        Matcher bluesky = BLUESKY.matcher(element.attr("data-bluesky-uri"));
        return bluesky.matches() ? "https://bsky.app/profile/" + bluesky.group(1) + "/post/" + bluesky.group(2) : null;
    }

    /** Tells whether an attribute that other elements have, too, names an embedded page here. */
    private static boolean isEmbed(String attribute, Element element) {
        return switch (attribute) {
            case "cite" -> element.className().contains("embed");
            case "data-src", "data-mp3", "data-mp4", "data-audio", "data-video" ->
                MEDIA.matcher(element.attr(attribute)).find();
            case "data-url" -> element.className().contains("-widget");
            case "src" -> element.normalName().indexOf('-') > 0;
            case "url" ->
                element.normalName().equals("oembed") || element.normalName().indexOf('-') > 0;
            default -> true;
        };
    }

    /** Tells whether an element or the link around it already leads to a page, whatever parameters it adds. */
    private static boolean isLinked(Element element, String page) {
        String plain = plain(page);
        Element around = element.closest(Css.of("a[href]"));
        return (around != null && plain(around.attr("href")).equals(plain))
                || element.select(Css.of("a[href]")).stream()
                        .anyMatch(link -> plain(link.attr("href")).equals(plain));
    }

    private static String plain(String address) {
        String video = VideoAddress.page(address);
        return video != null
                ? video
                : address.strip()
                        .replaceFirst("[?#].*$", "")
                        .replaceFirst("^https?://(www\\.)?", "")
                        .replaceFirst("/$", "");
    }
}
