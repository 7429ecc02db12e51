package io.github.tistoryarchiver.tistory.body.embed;

import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Links;
import io.github.tistoryarchiver.tistory.body.parts.Pictures;
import io.github.tistoryarchiver.tistory.body.parts.Remainder;
import io.github.tistoryarchiver.tistory.media.VideoAddress;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Converts players that need a plug-in, {@code object} and {@code embed} in every combination: the video, or all files
 * that the player was given, as links. What an {@code object} shows where there is no plug-in is kept after them.
 */
final class FlashBlocks {
    private static final Set<String> ADDRESSES = Set.of("movie", "src", "url", "filename", "data", "href", "file");
    private static final Pattern IN_PARAMETERS =
            Pattern.compile("(?i)(?:^|[=|,;!?&])((?:https?|mms|rtsp|rtmp)(?:://|%3a%2f%2f)[^&|,;!*\\s\"'<>]+)");
    private static final Pattern PICTURE = Pattern.compile("(?i)\\.(png|jpe?g|gif|webp|bmp|svg)$");
    private static final int MAX_ADDRESSES = 100;

    private FlashBlocks() {}

    static boolean convert(Element player, BodyContents parts) {
        if (isPicture(player)) {
            String alt = Texts.firstFilled(player.text(), player.attr("title"));
            Element image = new Element("img").attr("src", source(player)).attr("alt", alt);
            player.replaceWith(image);
            Pictures.replace(image, parts);
            return true;
        }
        Set<String> addresses = addresses(player, parts);
        Element links = new Element("div");
        String video =
                addresses.stream().filter(FlashBlocks::isVideo).findFirst().orElse(null);
        for (String address : video == null ? addresses : Set.of(video)) {
            String page = VideoAddress.page(address);
            links.appendChild(
                    page == null
                            ? Links.paragraph(address, player.attr("title").strip(), parts)
                            : VideoBlocks.readable(
                                    VideoBlocks.plain(page, player.attr("title").strip()), null, parts));
        }
        removePlayers(player, video);
        Remainder.keepAfter(links.childrenSize() == 1 ? links.child(0) : links, player);
        return true;
    }

    private static String source(Element player) {
        return player.attr(player.normalName().equals("object") ? "data" : "src");
    }

    /** Tells whether a browser shows a picture in the place of a player. */
    static boolean isPicture(Element object) {
        if (!object.normalName().equals("object") && !object.normalName().equals("embed")) {
            return false;
        }
        String address = source(object).replaceFirst("[?#].*", "");
        return !address.isEmpty()
                && (object.attr("type").toLowerCase(Locale.ROOT).startsWith("image/")
                        || PICTURE.matcher(address).find());
    }

    private static boolean isVideo(String address) {
        return VideoAddress.page(address) != null;
    }

    /** Returns the absolute addresses that a player and those within it were given, each once. */
    private static Set<String> addresses(Element player, BodyContents parts) {
        List<String> written = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        for (Element element : player.select(Css.of("object, embed, param, bgsound"))) {
            switch (element.normalName()) {
                case "object" -> written.add(element.attr("data"));
                case "param" -> {
                    String name = element.attr("name").toLowerCase(Locale.ROOT);
                    (ADDRESSES.contains(name) ? written : parameters).add(element.attr("value"));
                }
                default -> {
                    written.add(EmbedBlocks.address(element));
                    parameters.add(element.attr("flashvars"));
                }
            }
        }
        Set<String> addresses = new LinkedHashSet<>();
        for (String address : written) {
            String absolute = Links.absolute(address, parts.base());
            if (absolute != null) {
                addresses.add(absolute);
                int query = absolute.indexOf('?');
                parameters.add(query < 0 ? "" : absolute.substring(query));
            }
        }
        parameters.forEach(text -> addAll(text, addresses, parts));
        return addresses;
    }

    private static void addAll(String parameters, Set<String> addresses, BodyContents parts) {
        Matcher found = IN_PARAMETERS.matcher(parameters);
        while (found.find() && addresses.size() < MAX_ADDRESSES) {
            String absolute = Links.absolute(decoded(found.group(1)), parts.base());
            if (absolute != null) {
                addresses.add(absolute);
            }
        }
    }

    private static String decoded(String address) {
        try {
            return address.contains("://") ? address : URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address; // a percent sign that encodes nothing
        }
    }

    /** Removes the players within an {@code object}, and other players of the same video; their fallbacks stay. */
    private static void removePlayers(Element player, @Nullable String video) {
        player.select(Css.of("param, embed")).stream()
                .filter(inner -> inner != player)
                .forEach(Element::remove);
        player.select(Css.of("object")).stream()
                .filter(inner -> inner != player)
                .forEach(Element::unwrap);
        if (video != null) {
            player.select(Css.of("iframe")).stream()
                    .filter(frame -> isSame(video, EmbedBlocks.address(frame)))
                    .forEach(Element::remove);
        }
    }

    private static boolean isSame(String video, String other) {
        String page = VideoAddress.page(video);
        return page != null && page.equals(VideoAddress.page(other));
    }
}
