package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.tistory.values.Css;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;

/**
 * Turns a cleaned body into plain HTML of the standard elements, whichever editor wrote it: an image becomes {@code
 * figure > img + figcaption}, a folded text {@code details}, a link card and the text box of the old editor a {@code blockquote}, a video its still picture as
 * a link, and so on; a block that no rule knows is marked {@code data-verbatim} and stays HTML. {@code img src} and {@code a[download] href} name files by {@link AssetReference#source()}.
 */
public final class NormalizedBody {
    private final Element body;
    private final BodyContents parts;

    private NormalizedBody(Element body, BodyContents parts) {
        this.body = body;
        this.parts = parts;
    }

    /** @param cleaned the body without platform parts, signatures still on; taken over and changed */
    public static NormalizedBody of(Element cleaned, HttpUrl base) {
        Element body = LegacyTokens.expand(cleaned);
        BodyContents parts = new BodyContents(base);
        if (body != cleaned) {
            LegacyTokens.unknown(body).forEach(parts::addUnknown);
        }
        BodyElements elements = BodyElements.of(body);
        FoldBlocks.apply(elements, body);
        FragmentTargets.keep(elements.innerLinks(), body, base);
        elements.textBoxes().forEach(box -> box.tagName("blockquote"));
        PreservedLines.apply(elements, body);
        elements.unreadable().forEach(Element::remove);
        for (Element element : elements.convertible()) {
            if (isBelow(element, body)) {
                convert(element, parts);
            }
        }
        return new NormalizedBody(body, parts);
    }

    /** Elements inside a block that was replaced already are no longer in the body. */
    private static boolean isBelow(Element element, Element body) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == body) {
                return true;
            }
        }
        return false;
    }

    private static void convert(Element element, BodyContents parts) {
        switch (element.normalName()) {
            case "a" -> {
                if (!FileBlocks.convertLink(element, parts) && element.hasAttr("href")) {
                    addLink(element, parts);
                }
            }
            case "img" -> ImageBlocks.convertLoose(element, parts);
            case "svg" -> ImageBlocks.convertDrawing(element, parts);
            case "pre", "textarea" -> CodeBlocks.convert(element, parts);
            case "iframe", "embed", "object", "video", "audio", "script" -> EmbedBlocks.convert(element, parts);
            default -> convertBlock(element, parts);
        }
    }

    private static void convertBlock(Element block, BodyContents parts) {
        boolean done = ImageBlocks.convert(block, parts)
                || FileBlocks.convert(block, parts)
                || EmbedBlocks.convert(block, parts);
        if (!done && block.is(Css.of("figure[data-ke-type]:not([data-ke-type=map]):not([data-ke-type=image])"))) {
            parts.addUnknown("figure " + block.attr("data-ke-type"));
            block.attr("data-verbatim", "");
        }
    }

    private static void addLink(Element anchor, BodyContents parts) {
        String written = anchor.attr("href").strip();
        HttpUrl url = written.startsWith("#") ? null : parts.base().resolve(written);
        if (url != null) {
            anchor.attr("href", url.toString());
            parts.add(new Link(anchor.text().strip(), url.toString()));
        }
    }

    public Element element() {
        return body;
    }

    public BodyContents parts() {
        return parts;
    }
}
