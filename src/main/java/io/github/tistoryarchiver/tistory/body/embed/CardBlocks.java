package io.github.tistoryarchiver.tistory.body.embed;

import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.LinkCard;
import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Remainder;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.util.List;
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
        String title = Texts.firstFilled(figure.attr("data-og-title"), shown(card, ".og-title"));
        String description = Texts.firstFilled(figure.attr("data-og-description"), shown(card, ".og-desc"));
        String host = Texts.firstFilled(figure.attr("data-og-host"), shown(card, ".og-host"));
        String image = parts.addPicture(AssetRole.CARD, figure.attr("data-og-image"));
        parts.add(new LinkCard(
                url, Texts.emptyToNull(title), Texts.emptyToNull(description), Texts.emptyToNull(host), image));
        Element quote = new Element("blockquote");
        quote.appendElement("p").appendElement("a").attr("href", url).text(title.isEmpty() ? url : title);
        for (String line : List.of(description, host)) {
            if (!line.isEmpty()) {
                quote.appendElement("p").text(line);
            }
        }
        removeShown(anchor, title);
        Remainder.keepAfter(quote, figure);
        return true;
    }

    private static String shown(Element card, String part) {
        Element found = card.selectFirst(Css.of(part));
        return found == null ? "" : found.text().strip();
    }

    /** Removes what the quotation says from the card, and the link with it if nothing else is in it. */
    private static void removeShown(@Nullable Element anchor, String title) {
        if (anchor == null) {
            return;
        }
        anchor.select(Css.of(SHOWN)).remove();
        if (anchor.text().isBlank() || anchor.text().strip().equals(title)) {
            anchor.remove();
        } else {
            anchor.unwrap();
        }
    }
}
