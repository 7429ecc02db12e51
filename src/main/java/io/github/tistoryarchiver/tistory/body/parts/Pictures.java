package io.github.tistoryarchiver.tistory.body.parts;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.tistory.media.DataUri;
import io.github.tistoryarchiver.tistory.media.ImageAddress;
import io.github.tistoryarchiver.tistory.media.PictureSource;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.NumberParser;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads single pictures. */
public final class Pictures {
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)\\S.{0,200}\\.(png|jpe?g|gif|webp|bmp|svg|heic|avif|tiff?)");

    private Pictures() {}

    /** Replaces a picture within text; one without an address by its alternative text. */
    public static void replace(Element image, BodyContents parts) {
        Element holder = image.closest(Css.of("[data-url]"));
        Element readable = readable(image, holder == null ? image : holder, image, null, parts);
        if (readable == null) {
            image.replaceWith(new TextNode(image.attr("alt"))); // as browsers show it
        } else {
            image.replaceWith(readable);
        }
    }

    /**
     * Reads a picture and adds its file.
     *
     * @param holder the element with the address of the original, possibly the picture itself
     * @param sized the element with its size and file name, possibly the picture itself
     * @return {@code null} if it has no address
     */
    public static @Nullable Element readable(
            Element image, Element holder, Element sized, @Nullable String caption, BodyContents parts) {
        String written = Texts.firstFilled(
                holder.attr("data-url"), holder.attr("data-phocus"), PictureSource.of(image, parts.base()));
        ImageAddress address = ImageAddress.of(written, parts.base());
        if (address == null) {
            return null;
        }
        String alt = Texts.firstFilled(holder.attr("data-alt"), image.attr("alt"));
        alt = alt.equals("null") ? "" : alt;
        AssetReference asset = new AssetReference(
                AssetRole.IMAGE,
                address.source(),
                address.candidates(),
                null,
                Texts.emptyToNull(Texts.firstFilled(
                        sized.attr("data-filename"), holder.attr("data-filename"), image.attr("filename"))),
                Texts.emptyToNull(alt),
                caption,
                size(sized, holder, image, "width"),
                size(sized, holder, image, "height"));
        String source = address.candidates().isEmpty() ? addInline(address, asset, parts) : parts.add(asset);
        return source == null
                ? null
                : new Element("img").attr("src", source).attr("alt", caption != null && isFileName(alt) ? "" : alt);
    }

    /**
     * Tells whether an alternative text is a file name, which the editor fills in if the author wrote none; a caption
     * is more useful then.
     */
    private static boolean isFileName(String alt) {
        return FILE_NAME.matcher(alt).matches();
    }

    private static @Nullable String addInline(ImageAddress address, AssetReference asset, BodyContents parts) {
        return DataUri.parse(address.source())
                .map(file -> parts.add(new AssetReference(
                        asset.role(),
                        file.source(),
                        List.of(),
                        file.bytes(),
                        asset.name(),
                        asset.alt(),
                        asset.caption(),
                        asset.width(),
                        asset.height())))
                .orElse(null);
    }

    private static @Nullable Integer size(Element sized, Element holder, Element image, String side) {
        String text = Texts.firstFilled(
                sized.attr("data-origin-" + side),
                holder.attr("data-origin-" + side),
                image.attr("data-origin-" + side));
        Long size = text.length() > 7 || text.startsWith("0") ? null : NumberParser.positive(text);
        return size == null ? null : size.intValue();
    }
}
