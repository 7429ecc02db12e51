package io.github.tistoryarchiver.tistory.body.embed;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.LinkCard;
import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Remainder;
import io.github.tistoryarchiver.tistory.media.PictureSource;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Converts link cards of the KE editor to a quotation with the link and what the card says of it. */
final class CardBlocks {
    private static final String SHOWN = ".og-title, .og-desc, .og-host, .og-image";

    private CardBlocks() {}

    static boolean convert(Element figure, BodyContents parts) {
        Element anchor = figure.selectFirst(Css.of("a[href]"));
        String url = Texts.firstFilled(
                figure.attr("data-og-source-url"),
                anchor == null ? "" : anchor.attr("href"),
                figure.attr("data-og-url"));
        if (url.isEmpty()) {
            return false;
        }
        Element card = anchor == null ? figure : anchor;
        String title = Texts.firstFilled(shown(card, ".og-title"), figure.attr("data-og-title"));
        String description = Texts.firstFilled(shown(card, ".og-desc"), figure.attr("data-og-description"));
        String host = Texts.firstFilled(shown(card, ".og-host"), figure.attr("data-og-host"));
        Element picture = card.selectFirst(Css.of(".og-image"));
        String behind = picture == null ? "" : PictureSource.background(picture);
        String image = parts.addPicture(AssetRole.CARD, Texts.firstFilled(figure.attr("data-og-image"), behind));
        parts.add(new LinkCard(
                url, Texts.emptyToNull(title), Texts.emptyToNull(description), Texts.emptyToNull(host), image));
        Element quote = new Element("blockquote");
        quote.appendElement("p").appendElement("a").attr("href", url).text(title.isEmpty() ? url : title);
        Element lines = card.selectFirst(Css.of(".og-desc"));
        if (lines != null && lines.childrenSize() > 0 && lines.hasText()) {
            quote.appendElement("p").appendChildren(List.copyOf(lines.childNodes()));
        } else if (!description.isEmpty()) {
            quote.appendElement("p").text(description);
        }
        if (!host.isEmpty()) {
            quote.appendElement("p").text(host);
        }
        removeShown(anchor, List.of(title, url));
        Remainder.keepAfter(quote, figure);
        return true;
    }

    private static String shown(Element card, String part) {
        Element found = card.selectFirst(Css.of(part));
        return found == null ? "" : found.text().strip();
    }

    /** Removes what the quotation says from the card, and the link with it if nothing else is in it. */
    private static void removeShown(@Nullable Element anchor, List<String> said) {
        if (anchor == null) {
            return;
        }
        anchor.select(Css.of(SHOWN)).remove();
        boolean isSaid = said.contains(anchor.text().strip()) && anchor.selectFirst(Css.of("img")) == null;
        if (isSaid || !Remainder.isVisible(anchor, Set.of())) {
            anchor.remove();
        } else {
            anchor.unwrap();
        }
    }
}
