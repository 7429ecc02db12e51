package io.github.tistoryarchiver.importer.saved;

import io.github.tistoryarchiver.tistory.media.PictureSource;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a picture of a saved page still tells of its address, once its {@code src} leads to a copy. */
final class SavedPicture {
    private static final List<String> OF_FRAME = List.of("data-phocus", "data-url");
    private static final List<String> OF_PICTURE = List.of(
            "data-sf-original-src",
            "data-savepage-src",
            "data-phocus",
            "data-url",
            "data-original",
            "data-src",
            "data-lazy-src",
            "data-orig-file");
    private static final int MAX_ICON = 3_000;
    private static final Pattern SUBTYPE = Pattern.compile("(?:image|video|audio)/(?:x-)?([a-z0-9]{2,5})\\b.*");

    private SavedPicture() {}

    /** Returns the address of a picture; {@code null} if none of its attributes has it. */
    static @Nullable HttpUrl addressOf(Element image) {
        Element frame = image.parent();
        Stream<String> ofFrame = frame != null && frame.normalName().equals("span")
                ? OF_FRAME.stream().map(frame::attr)
                : Stream.of();
        return Stream.of(
                        ofFrame,
                        OF_PICTURE.stream().map(image::attr),
                        Stream.of(PictureSource.largest(image.attr("srcset"))))
                .flatMap(addresses -> addresses)
                .filter(address -> address.startsWith("http:") || address.startsWith("https:"))
                .map(HttpUrl::parse)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Tells whether a picture within a page is the one that the platform puts beside an attachment, whose address would say so. */
    static boolean isIconOfFile(Element image, String data) {
        Element link = image.closest("a[href]");
        return link != null
                && link.attr("href").contains("/attachment/")
                && (data.equals("data:,") || (data.startsWith("data:image/gif") && data.length() < MAX_ICON));
    }

    /** Returns the extension for the name of a file of a type, with its dot; empty if the type does not tell it. */
    static String extensionOf(String contentType) {
        Matcher subtype = SUBTYPE.matcher(contentType);
        return subtype.matches() ? "." + subtype.group(1).replace("jpeg", "jpg") : "";
    }
}
