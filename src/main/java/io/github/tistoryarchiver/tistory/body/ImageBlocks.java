package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.tistory.body.parts.AssetReference;
import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Captions;
import io.github.tistoryarchiver.tistory.body.parts.Links;
import io.github.tistoryarchiver.tistory.body.parts.Pictures;
import io.github.tistoryarchiver.tistory.body.parts.Remainder;
import io.github.tistoryarchiver.tistory.media.DataUri;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Converts images of all editors: KE figures, grids and slides, the image blocks before 2019, stickers, inline SVG. What
 * else such a block has, such as text beside its pictures or the rest of a post after a block that is not closed, stays
 * where it is.
 */
public final class ImageBlocks {
    private static final String GRID = "figure.imagegridblock, figure.imageslideblock";
    private static final String BLOCK = "figure.imageblock, span.imageblock, div.imageblock";

    /** Two or three images in a row; each table cell has an image and its caption. */
    private static final String ROW = ".imageblock.dual, .imageblock.triple";

    private ImageBlocks() {}

    static boolean convert(Element element, BodyContents parts) {
        if (element.is(Css.of("figure[data-ke-type=emoticon]"))) {
            return convertEmoticon(element, parts);
        }
        if (element.is(Css.of(ROW))) {
            return ImageRows.convert(element, parts);
        }
        return (element.is(Css.of(GRID)) || (element.is(Css.of(BLOCK)) && !FileBlocks.isFile(element)))
                && convertFigure(element, parts);
    }

    static boolean convertFigure(Element block, BodyContents parts) {
        List<Element> captions = Captions.of(block);
        List<Element> images = images(block);
        if (images.isEmpty()) {
            captions.forEach(caption -> caption.tagName("figcaption"));
            return false;
        }
        Set<Element> own = new HashSet<>(images);
        own.addAll(captions);
        return Remainder.isVisible(block, own)
                ? convertInPlace(block, images, captions, parts)
                : convertWhole(block, images, captions, parts);
    }

    /** Converts a block of nothing but images and captions. */
    private static boolean convertWhole(
            Element block, List<Element> images, List<Element> captions, BodyContents parts) {
        Element figure = new Element("figure");
        for (int i = 0; i < images.size(); i++) {
            Element image = images.get(i);
            Element caption = captions.isEmpty() ? null : captions.get(captions.size() == images.size() ? i : 0);
            Element holder = holderOf(image, block);
            Element sized = images.size() == 1 ? block : holder;
            Element readable = Pictures.readable(image, holder, sized, Captions.text(caption), parts);
            if (readable != null) {
                figure.appendChild(linked(image, readable, block, parts));
            } else if (!image.attr("alt").isBlank()) {
                figure.appendElement("p").text(image.attr("alt").strip()); // as browsers show it
            }
            if (captions.size() == images.size()) {
                addCaption(caption, figure);
            }
        }
        if (figure.childrenSize() == 0) {
            return false;
        }
        if (captions.size() != images.size()) {
            captions.forEach(caption -> addCaption(caption, figure));
        }
        block.replaceWith(figure);
        return true;
    }

    private static void addCaption(@Nullable Element caption, Element figure) {
        if (caption != null && Captions.isShown(caption)) {
            figure.appendChild(Captions.readable(caption));
        }
    }

    /** Converts images and captions where they are, because other content is between them. */
    private static boolean convertInPlace(
            Element block, List<Element> images, List<Element> captions, BodyContents parts) {
        for (int i = 0; i < images.size(); i++) {
            Element image = images.get(i);
            boolean captioned = captions.size() == images.size() || (i == 0 && !captions.isEmpty());
            Element holder = holderOf(image, block);
            Element readable = Pictures.readable(
                    image,
                    i > 0 && holder == block ? image : holder,
                    i > 0 ? image : block,
                    captioned ? Captions.text(captions.get(i)) : null,
                    parts);
            if (readable == null) {
                image.replaceWith(new TextNode(image.attr("alt")));
            } else {
                image.replaceWith(new Element("figure").appendChild(readable));
            }
        }
        for (Element caption : captions) {
            if (!Captions.isShown(caption)) {
                caption.remove();
            } else {
                caption.replaceWith(Captions.readable(caption));
            }
        }
        block.replaceWith(Remainder.unwrapped(block));
        return true;
    }

    /** Returns the images of a block, without those of other blocks in it and those in its captions. */
    private static List<Element> images(Element block) {
        List<Element> images = new ArrayList<>();
        for (Element image : block.select(Css.of("img"))) {
            Element nearest = image.closest(Css.of("figure, .imageblock, figcaption, .cap1, noscript, svg"));
            if (nearest == block) {
                images.add(image);
            }
        }
        return images;
    }

    /** Returns the image, in the link around it within the block. */
    private static Element linked(Element image, Element readable, Element block, BodyContents parts) {
        Element link = image.closest(Css.of("a[href]"));
        String href = link == null ? "" : link.attr("href").strip();
        boolean inside = link != null && (link.parents().contains(block) || href.startsWith("http"));
        if (!inside || href.isEmpty() || href.startsWith("#")) {
            return readable;
        }
        Element anchor = new Element("a").attr("href", href);
        Links.resolve(anchor, parts);
        if (Links.absolute(anchor.attr("href"), parts.base()) == null && !anchor.hasAttr("download")) {
            return readable;
        }
        return anchor.removeAttr("download").appendChild(readable);
    }

    /** Returns the span with {@code data-url}, or the image block itself. */
    private static Element holderOf(Element image, Element block) {
        Element holder = image.closest(Css.of("[data-url], [data-phocus]"));
        return holder != null && holder.closest(Css.of(BLOCK + ", " + GRID)) != null ? holder : block;
    }

    static void convertDrawing(Element svg, BodyContents parts) {
        String text = String.join(
                        " ", svg.select(Css.of("text, title, foreignObject")).eachText())
                .strip();
        List<Element> pictures = picturesIn(svg);
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
        Element image = new Element("img").attr("src", source).attr("alt", text);
        List<Element> links = svg.closest(Css.of("a[href]")) == null ? linksIn(svg, parts) : List.of();
        svg.replaceWith(image);
        pictures.forEach(image::after);
        pictures.forEach(picture -> Pictures.replace(picture, parts));
        if (links.size() == 1) {
            image.replaceWith(links.get(0));
            links.get(0).empty().appendChild(image);
        } else if (!links.isEmpty()) {
            Element line = new Element("p");
            links.forEach(link -> line.appendChild(link).appendText(" "));
            image.after(line);
        }
    }

    /** Returns the pictures that a drawing shows from elsewhere, the last first: a drawing in a file of its own shows none. */
    private static List<Element> picturesIn(Element svg) {
        List<Element> pictures = new ArrayList<>();
        for (Element image : svg.getElementsByTag("image")) {
            String address = Texts.firstFilled(image.attr("href"), image.attr("xlink:href"));
            if (!address.isEmpty() && !address.startsWith("data:")) {
                pictures.add(0, new Element("img").attr("src", address));
            }
        }
        return pictures;
    }

    /** Adds to a drawing what it uses of another drawing of the page, which may be hidden. */
    static void addUsed(Element svg) {
        Element page = svg.root();
        for (Element use : svg.getElementsByTag("use")) {
            String address = Texts.firstFilled(use.attr("href"), use.attr("xlink:href"));
            Element used = address.startsWith("#") ? page.getElementById(address.substring(1)) : null;
            if (used != null && used.closest(Css.of("svg")) != svg && svg.getElementById(used.id()) == null) {
                svg.prependElement("defs").appendChild(used.clone());
            }
        }
    }

    /** Returns the links of a drawing, one for each address, with what is written on them. */
    private static List<Element> linksIn(Element svg, BodyContents parts) {
        Map<String, Element> links = new LinkedHashMap<>();
        for (Element area : svg.select(Css.of("a"))) {
            String written = Texts.firstFilled(area.attr("href"), area.attr("xlink:href"));
            String url = Links.absolute(written, parts.base());
            if (url != null && !url.startsWith(parts.base() + "#")) {
                links.computeIfAbsent(url, address -> {
                    Element link = new Element("a").attr("href", address).text(Texts.firstFilled(area.text(), address));
                    Links.resolve(link, parts);
                    return link;
                });
            }
        }
        return List.copyOf(links.values());
    }

    private static boolean convertEmoticon(Element figure, BodyContents parts) {
        Element image = figure.selectFirst(Css.of("img"));
        String written = Texts.firstFilled(figure.attr("data-emoticon-src"), image == null ? "" : image.attr("src"));
        String source = parts.addPicture(AssetRole.EMOTICON, written);
        if (source == null) {
            return false;
        }
        String alt = (figure.attr("data-emoticon-type") + " " + figure.attr("data-emoticon-name")).strip();
        Element readable = new Element("img").attr("src", source).attr("alt", alt);
        if (image != null) {
            readable = linked(image, readable, figure, parts);
            image.remove();
        }
        Remainder.keepAfter(new Element("p").appendChild(readable), figure);
        return true;
    }
}
