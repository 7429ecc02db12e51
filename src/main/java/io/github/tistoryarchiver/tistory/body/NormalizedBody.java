package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.content.sheet.AuthorStyles;
import io.github.tistoryarchiver.tistory.body.embed.DataEmbeds;
import io.github.tistoryarchiver.tistory.body.embed.EmbedBlocks;
import io.github.tistoryarchiver.tistory.body.embed.ScriptBlocks;
import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Links;
import io.github.tistoryarchiver.tistory.body.parts.Pictures;
import io.github.tistoryarchiver.tistory.body.plain.CellAlignment;
import io.github.tistoryarchiver.tistory.body.plain.ClickTargets;
import io.github.tistoryarchiver.tistory.body.plain.CodeMarkup;
import io.github.tistoryarchiver.tistory.body.plain.FormControls;
import io.github.tistoryarchiver.tistory.body.plain.Formulas;
import io.github.tistoryarchiver.tistory.body.plain.HiddenText;
import io.github.tistoryarchiver.tistory.body.plain.ListStyles;
import io.github.tistoryarchiver.tistory.body.plain.PreservedSpace;
import io.github.tistoryarchiver.tistory.body.plain.Quotes;
import io.github.tistoryarchiver.tistory.body.plain.StrayItems;
import io.github.tistoryarchiver.tistory.body.plain.StyleSheets;
import io.github.tistoryarchiver.tistory.body.plain.StyledBlocks;
import io.github.tistoryarchiver.tistory.body.plain.StyledText;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A cleaned body converted to plain HTML of the standard elements, whichever editor wrote it. An image becomes {@code
 * figure > img + figcaption}, a folded text {@code details}, a link card or a text box of the old editor a {@code
 * blockquote}, a video its linked thumbnail, and so on. A block that no rule handles is marked {@code data-verbatim}
 * and stays HTML. {@code img src} and {@code a[download] href} refer to files by {@link AssetReference#source()}.
 */
public final class NormalizedBody {
    private final Element body;
    private final BodyContents parts;

    private NormalizedBody(Element body, BodyContents parts) {
        this.body = body;
        this.parts = parts;
    }

    /** Returns a body with what readers see in the place of editors' tokens; the same element if it has none. */
    public static Element withoutTokens(Element body) {
        return LegacyTokens.expand(body);
    }

    /**
     * Normalizes a body.
     *
     * @param cleaned the body without platform parts, with signed addresses; it is modified
     * @param base the address against which the body's addresses are resolved
     */
    public static NormalizedBody of(Element cleaned, HttpUrl base) {
        return of(cleaned, base, null);
    }

    /** @param styles what the style sheets in the body declare; {@code null} if nobody has looked at them yet */
    public static NormalizedBody of(Element cleaned, HttpUrl base, @Nullable AuthorStyles styles) {
        Element body = LegacyTokens.expand(cleaned);
        BodyContents parts = new BodyContents(base);
        if (body != cleaned) {
            LegacyTokens.unknown(body).forEach(parts::addUnknown);
        }
        BodyElements written = BodyElements.of(body);
        boolean expanded = ScriptBlocks.expand(written.documents());
        applySheets(body, body == cleaned ? styles : null, expanded);
        if (expanded || written.mayHaveFormulas()) {
            Formulas.apply(body);
        }
        CodeMarkup.apply(body, written.ofHighlighters());
        BodyElements elements = BodyElements.of(body);
        FragmentTargets.keep(elements.innerLinks(), body, base);
        FoldBlocks.apply(elements, body);
        elements.textBoxes().forEach(box -> box.tagName("blockquote"));
        elements.convertible().stream()
                .filter(element -> element.normalName().equals("svg"))
                .forEach(ImageBlocks::addUsed);
        List<Element> links = makePlain(elements, body);
        PictureForms.keepWithoutScripts(elements.noscripts(), body, base);
        elements.unreadable().forEach(Element::remove);
        List<Element> code = new ArrayList<>();
        for (Element element : elements.convertible()) {
            if (CodeBlocks.isCode(element)) {
                code.add(element); // after what is in it
            } else if (isInside(element, body)) {
                convert(element, parts);
            }
        }
        links.stream().filter(link -> isInside(link, body)).forEach(link -> Links.resolve(link, parts));
        for (Element element : elements.backgrounds()) {
            if (isInside(element, body)) {
                PictureForms.convertBackground(element, parts);
            }
        }
        code.stream().filter(block -> isInside(block, body)).forEach(block -> CodeBlocks.convert(block, parts));
        return new NormalizedBody(body, parts);
    }

    /** Applies the style sheets of a body, and those of the document of a frame to that document alone. */
    private static void applySheets(Element body, @Nullable AuthorStyles known, boolean isExpanded) {
        if (isExpanded) {
            for (Element document : body.select("[" + ScriptBlocks.DOCUMENT + "]")) {
                StyleSheets.inline(AuthorStyles.of(document));
                document.getElementsByTag("style").remove();
                document.removeAttr(ScriptBlocks.DOCUMENT);
            }
        }
        StyleSheets.inline(known == null || isExpanded ? AuthorStyles.of(body) : known);
    }

    /** Returns the links that were made of what else leads somewhere. */
    private static List<Element> makePlain(BodyElements elements, Element body) {
        if (!elements.lists().isEmpty()) {
            StrayItems.apply(elements.lists(), body);
            ListStyles.apply(elements.lists());
        }
        PreservedSpace.apply(elements.keepingLines());
        HiddenText.apply(elements.styled(), body);
        StyledBlocks.apply(elements.styled());
        List<Element> links = new ArrayList<>();
        if (elements.mayHaveClicks()) {
            links.addAll(ClickTargets.apply(body));
        }
        if (elements.mayHaveControls()) {
            links.addAll(FormControls.apply(body));
        }
        if (elements.hasAny("q")) {
            Quotes.apply(body);
        }
        if (elements.hasAny("table")) {
            CellAlignment.apply(body);
        }
        StyledText.apply(elements.styled(), body);
        return links;
    }

    /** Tells whether an element is still in the body; those inside a replaced block are not. */
    private static boolean isInside(Element element, Element body) {
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
                DataEmbeds.fill(element);
                if (!FileBlocks.convertLink(element, parts) && element.hasAttr("href")) {
                    Links.resolve(element, parts);
                }
            }
            case "img", "amp-img" -> Pictures.replace(element, parts);
            case "input" -> PictureForms.convertButton(element, parts);
            case "map" -> PictureForms.convertMap(element, parts);
            case "svg" -> ImageBlocks.convertDrawing(element, parts);
            case "iframe", "embed", "object", "bgsound", "video", "audio", "script" ->
                EmbedBlocks.convert(element, parts);
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

    public Element element() {
        return body;
    }

    public BodyContents parts() {
        return parts;
    }
}
