package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.NumberParser;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Converts images of all editors: KE figures, grids and slides, the image blocks before 2019, stickers, inline SVG. */
public final class ImageBlocks {
    private static final String GRID = "figure.imagegridblock, figure.imageslideblock";
    private static final String BLOCK = "figure.imageblock, span.imageblock, div.imageblock";

    /** Two or three images in a row; each table cell has an image and its caption. */
    private static final String ROW = ".imageblock.dual, .imageblock.triple";

    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)\\S.{0,200}\\.(png|jpe?g|gif|webp|bmp|svg|heic|avif|tiff?)");

    private ImageBlocks() {}

    static boolean convert(Element element, BodyContents parts) {
        if (element.is(Css.of("figure[data-ke-type=emoticon]"))) {
            return convertEmoticon(element, parts);
        }
        if (element.is(Css.of(ROW))) {
            return convertRow(element, parts);
        }
        return (element.is(Css.of(GRID)) || (element.is(Css.of(BLOCK)) && !FileBlocks.isFile(element)))
                && convertFigure(element, parts);
    }

    private static boolean convertRow(Element block, BodyContents parts) {
        for (Element cell : block.select(Css.of("td:has(img)"))) {
            Element single = new Element("div").addClass("imageblock");
            List.copyOf(cell.childNodes()).forEach(single::appendChild);
            block.before(single);
            if (FileBlocks.isFile(single)) {
                FileBlocks.convert(single, parts);
            } else {
                convertFigure(single, parts);
            }
        }
        block.remove();
        return true;
    }

    private static boolean convertFigure(Element block, BodyContents parts) {
        Elements images = block.select(Css.of("img"));
        String caption = caption(block);
        Element figure = new Element("figure");
        for (Element image : images) {
            Element holder = holderOf(image, block);
            Element readable = readable(image, holder, images.size() == 1 ? block : holder, caption, parts);
            if (readable != null) {
                Element link = image.closest(Css.of("a[href^=http]"));
                figure.appendChild(link == null ? readable : linked(link, readable, parts));
            }
        }
        if (figure.childrenSize() == 0) {
            return false;
        }
        if (caption != null) {
            figure.appendElement("figcaption").text(caption);
        }
        block.replaceWith(figure);
        return true;
    }

    private static Element linked(Element link, Element image, BodyContents parts) {
        String href = link.attr("href");
        parts.add(new Link("", href));
        return new Element("a").attr("href", href).appendChild(image);
    }

    /** Returns the span with {@code data-url}, or the image block itself. */
    private static Element holderOf(Element image, Element block) {
        Element holder = image.closest(Css.of("[data-url], [data-phocus]"));
        return holder != null && holder.closest(Css.of(BLOCK + ", " + GRID)) != null ? holder : block;
    }

    static void convertLoose(Element image, BodyContents parts) {
        Element holder = image.closest(Css.of("[data-url]"));
        Element readable = readable(image, holder == null ? image : holder, image, null, parts);
        if (readable == null) {
            image.remove();
        } else {
            image.replaceWith(readable);
        }
    }

    private static @Nullable Element readable(
            Element image, Element holder, Element sized, @Nullable String caption, BodyContents parts) {
        String written = Texts.firstFilled(
                holder.attr("data-url"), holder.attr("data-phocus"), image.attr("data-src"), image.attr("src"));
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

    static void convertDrawing(Element svg, BodyContents parts) {
        String text =
                String.join(" ", svg.select(Css.of("text, title")).eachText()).strip();
        svg.attr("xmlns", "http://www.w3.org/2000/svg");
        DataUri file = DataUri.of("image/svg+xml", svg.outerHtml().getBytes(StandardCharsets.UTF_8));
        String source = parts.add(new AssetReference(
                AssetRole.IMAGE,
                file.source(),
                List.of(),
                file.bytes(),
                null,
                Texts.emptyToNull(text),
                null,
                null,
                null));
        svg.replaceWith(new Element("img").attr("src", source).attr("alt", text));
    }

    private static boolean convertEmoticon(Element figure, BodyContents parts) {
        Element image = figure.selectFirst(Css.of("img"));
        String written = Texts.firstFilled(figure.attr("data-emoticon-src"), image == null ? "" : image.attr("src"));
        String source = parts.addPicture(AssetRole.EMOTICON, written);
        if (source == null) {
            return false;
        }
        String alt = (figure.attr("data-emoticon-type") + " " + figure.attr("data-emoticon-name")).strip();
        figure.replaceWith(new Element("p")
                .appendChild(new Element("img").attr("src", source).attr("alt", alt)));
        return true;
    }

    static @Nullable String caption(Element block) {
        Element caption = block.selectFirst(Css.of("figcaption, .cap1"));
        String text = caption == null ? "" : caption.text().strip();
        return text.startsWith("data-origin-width=") ? null : Texts.emptyToNull(text);
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
