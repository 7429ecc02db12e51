package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.media.Embeds;
import io.github.tistoryarchiver.content.media.Pictures;
import io.github.tistoryarchiver.content.style.StyleSheets;
import io.github.tistoryarchiver.content.style.Visibility;
import io.github.tistoryarchiver.tistory.page.PlatformParts;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Sees pictures: images, drawings, backgrounds, and what scripts show later. */
final class Images {
    private final SightWriter out;
    private final Controls controls;
    private final Deque<Frame> frames;

    Images(SightWriter out, Controls controls, Deque<Frame> frames) {
        this.out = out;
        this.controls = controls;
        this.frames = frames;
    }

    private Frame here() {
        return frames.element();
    }

    private StyleSheets sheets() {
        return here().sheets();
    }

    void see(Element image) {
        boolean isDrawing = image.normalName().equals("svg");
        List<String> addresses = isDrawing ? List.of() : Pictures.addresses(image);
        if (isDrawing && Formulas.isDrawn(image)) {
            out.sight().leaveOut(Rule.FORMULA, 1);
            return;
        }
        if (PlatformParts.isIcon(addresses)) {
            out.sight().leaveOut(Rule.PLATFORM, 1);
        } else if (Pictures.areLocal(addresses)) {
            out.sight().leaveOut(Rule.LOCAL, 1);
        } else if (isDrawing || !addresses.isEmpty()) {
            out.picture(new Thing(Thing.Kind.PICTURE, addresses, here().place().inside(image.normalName())));
        } else {
            out.text(image.attr("alt"), here().place());
        }
        controls.labels(image);
        if (isDrawing) {
            linksIn(image);
            image.getElementsByTag("image").stream()
                    .filter(inner ->
                            Pictures.addresses(inner).stream().noneMatch(address -> address.startsWith("data:")))
                    .forEach(this::see);
        }
    }

    /** Sees a picture in an element for things that play. */
    void seeDrawn(Element element) {
        List<String> addresses = Embeds.addresses(element).subList(0, 1);
        out.picture(new Thing(Thing.Kind.PICTURE, addresses, here().place().inside(element.normalName())));
        controls.labels(element);
        out.sight().addLabel(element.text());
    }

    /** Sees the pictures that only browsers without scripts show at once; a script shows them to the others. */
    void lazy(Element noscript) {
        List<Thing> known = out.sight().pictures();
        for (Element image : noscript.select("img")) {
            Thing picture = new Thing(Thing.Kind.PICTURE, Pictures.addresses(image), here().place());
            if (Pictures.isPixel(image)
                    || Visibility.isHidden(image, image.attr("style").toLowerCase(Locale.ROOT), sheets()::style)) {
                continue; // it only counts readers
            }
            Thing last = known.isEmpty() ? null : known.get(known.size() - 1);
            if (last == null || picture.addresses().stream().noneMatch(last.addresses()::contains)) {
                out.picture(picture);
            }
        }
    }

    /** Sees where the areas of a drawing lead. */
    private void linksIn(Element drawing) {
        for (Element link : drawing.getElementsByTag("a")) {
            String address = link.attr("href").isEmpty() ? link.attr("xlink:href") : link.attr("href");
            if (Embeds.leads(address) && here().place().link() == null && !address.startsWith("#")) {
                out.sight().add(new Thing(Thing.Kind.CONTROL, List.of(address.strip()), here().place()));
                controls.text(link);
            }
        }
    }

    void seeBackground(Element element, Place place) {
        String background = Pictures.background(element, sheets());
        if (background != null) {
            out.picture(new Thing(Thing.Kind.PICTURE, cardPicture(element, background), place));
        }
    }

    /** The picture of a link card is named by the card, too. */
    private static List<String> cardPicture(Element element, String background) {
        Element card = element.hasClass("og-image") ? element.closest("figure") : null;
        String original = card == null ? "" : card.attr("data-og-image");
        return original.isEmpty() ? List.of(background) : List.of(original, background);
    }
}
