package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Links;
import io.github.tistoryarchiver.tistory.body.parts.Pictures;
import io.github.tistoryarchiver.tistory.media.ImageAddress;
import io.github.tistoryarchiver.tistory.media.PictureSource;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Converts pictures in other forms than {@code img}: of {@code noscript}, backgrounds, buttons, image maps. */
final class PictureForms {
    private static final Pattern PIXEL = Pattern.compile("[01](px)?");
    private static final Set<String> WITHOUT_PICTURES =
            Set.of("table", "thead", "tbody", "tr", "ul", "ol", "dl", "hr", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> ROWS = Set.of("thead", "tbody", "tfoot", "tr");
    private static final Pattern PICTURE =
            Pattern.compile("(?i)(?:https?:)?/\\S+\\.(?:png|jpe?g|gif|webp|bmp|svg|avif)(?:[?#]\\S*)?");

    private PictureForms() {}

    /**
     * Keeps the pictures of elements for readers without scripts that the page shows in no other form: such a picture takes the
     * place of the placeholder before it.
     */
    static void keepWithoutScripts(List<Element> noscripts, Element body, HttpUrl base) {
        if (noscripts.stream().allMatch(noscript -> noscript.selectFirst(Css.of("img")) == null)) {
            return;
        }
        Set<String> shown = new HashSet<>();
        for (Element image : body.select(Css.of("img"))) {
            if (image.closest(Css.of("noscript, [hidden]")) == null) {
                shown.add(source(PictureSource.of(image, base), base));
            }
        }
        for (Element noscript : noscripts) {
            for (Element image : noscript.select(Css.of("img"))) {
                String address = PictureSource.of(image, base);
                if (!address.isEmpty() && !isPixel(image) && shown.add(source(address, base))) {
                    Element placeholder = placeholderBefore(noscript, base);
                    if (placeholder == null) {
                        noscript.before(image);
                    } else {
                        placeholder.attr("src", address);
                        placeholder.attr("alt", Texts.firstFilled(placeholder.attr("alt"), image.attr("alt")));
                    }
                }
            }
        }
    }

    private static String source(String written, HttpUrl base) {
        ImageAddress address = ImageAddress.of(written, base);
        return address == null ? "" : address.source();
    }

    /** Tells whether a picture only counts readers. */
    private static boolean isPixel(Element image) {
        return PIXEL.matcher(image.attr("width")).matches()
                || PIXEL.matcher(image.attr("height")).matches()
                || image.attr("style").replace(" ", "").contains("display:none");
    }

    private static @Nullable Element placeholderBefore(Element noscript, HttpUrl base) {
        Element before = noscript.previousElementSibling();
        Element image =
                before == null || before.normalName().equals("img") ? before : before.selectFirst(Css.of("img"));
        boolean alone = before != null && before.text().isBlank();
        return image != null && alone && PictureSource.real(image, base).isEmpty() ? image : null;
    }

    /** Tells cheaply whether an element may have a background picture. */
    static boolean mayHaveBackground(Element element) {
        return element.attr("style").contains("url(")
                || element.attr("style").contains("image-set(")
                || element.attributes().hasKey("background");
    }

    /** Tells whether a script takes the background of an element from an attribute. */
    static boolean isLazyBackground(Attribute attribute) {
        String key = attribute.getKey();
        return key.startsWith("data-")
                && (key.equals("data-src") || key.contains("bg") || key.contains("background"))
                && PICTURE.matcher(attribute.getValue()).matches();
    }

    /** Returns the background that an attribute has, or that a script takes from one; empty for none. */
    private static String attribute(Element element) {
        return element.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().equals("background") || isLazyBackground(attribute))
                .map(Attribute::getValue)
                .findFirst()
                .orElse("");
    }

    /** Puts the background picture of an element before its content. */
    static void convertBackground(Element element, BodyContents parts) {
        String written = Texts.firstFilled(PictureSource.background(element), attribute(element));
        ImageAddress address = ImageAddress.of(written, parts.base());
        boolean shown = address == null
                || element.select(Css.of("img")).stream()
                        .anyMatch(image -> address.source().equals(source(image.attr("src"), parts.base())));
        if (shown || element.closest(Css.of("textarea, svg")) != null) {
            return;
        }
        Element image = new Element("img").attr("src", written).attr("alt", element.attr("aria-label"));
        Element cell = ROWS.contains(element.normalName()) ? element.selectFirst(Css.of("td, th")) : null;
        Element code = element.closest(Css.of("pre"));
        if (code != null) {
            code.before(image);
        } else if (cell != null) {
            cell.prependChild(image);
        } else if (WITHOUT_PICTURES.contains(element.normalName())) {
            element.before(image);
        } else {
            element.prependChild(image);
        }
        Pictures.replace(image, parts);
    }

    /** Converts a button that is a picture. */
    static void convertButton(Element input, BodyContents parts) {
        Element image = new Element("img")
                .attr("src", PictureSource.of(input, parts.base()))
                .attr("alt", Texts.firstFilled(input.attr("alt"), input.attr("value"), input.attr("title")));
        input.replaceWith(image);
        Pictures.replace(image, parts);
    }

    /** Converts the places of an image map to links. */
    static void convertMap(Element map, BodyContents parts) {
        Element links = new Element("p");
        for (Element area : map.select(Css.of("area[href]"))) {
            String url = Links.absolute(area.attr("href"), parts.base());
            if (url != null && area.attr("href").length() > 1) {
                if (links.childrenSize() > 0) {
                    links.appendElement("br");
                }
                String text = Texts.firstFilled(area.attr("alt"), area.attr("title"), url);
                boolean isInside = area.attr("href").startsWith("#");
                Links.resolve(
                        links.appendElement("a")
                                .attr("href", isInside ? area.attr("href") : url)
                                .text(text),
                        parts);
            }
        }
        map.select(Css.of("area")).remove();
        if (links.childrenSize() > 0) {
            Element around = map.closest(Css.of("a[href]"));
            (around == null ? map : around).after(links);
        }
        map.unwrap();
    }
}
