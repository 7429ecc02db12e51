package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.media.Embeds;
import io.github.tistoryarchiver.content.sheet.Marker;
import io.github.tistoryarchiver.content.style.CodeMarks;
import io.github.tistoryarchiver.content.style.StyleSheets;
import io.github.tistoryarchiver.content.style.Styles;
import io.github.tistoryarchiver.tistory.page.PlatformParts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What elements make of the place in them. */
final class Places {
    private Places() {}

    static Place inside(Element element, StyleSheets sheets, Frame outer, Collection<Frame> frames) {
        String style = sheets.style(element);
        Place around = outer.place();
        boolean isButton = element.normalName().equals("button")
                || element.normalName().equals("select"); // has the looks of a button, whatever its style
        int marks = isButton ? around.marks() & ~Styles.CODE_BLOCK : marks(element, style, outer);
        Structure structure = structure(element, sheets, style, outer, frames);
        Anchor link = element.normalName().equals("a") ? link(element, around) : around.link();
        boolean isSame = marks == around.marks() && structure == around.structure() && link == around.link();
        return isSame && !Kinds.isBlock(element.normalName())
                ? around
                : around.inside(element.normalName(), marks, structure, link);
    }

    private static int marks(Element element, String style, Frame outer) {
        int around = outer.place().marks();
        CodeMarks ofCode = outer.codeMarks();
        if (ofCode != null) {
            return ofCode.marks(element, style, around);
        }
        int marks = Styles.marks(element, style, around);
        boolean beginsCode = (marks & Styles.CODE_BLOCK) != 0 && (around & Styles.CODE_BLOCK) == 0;
        return beginsCode ? marks & ~Styles.EMPHASIS : marks; // code has marks of its own
    }

    private static Structure structure(
            Element element, StyleSheets sheets, String style, Frame outer, Collection<Frame> frames) {
        Structure around = outer.place().structure();
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                around.withHeading(element.normalName().charAt(1) - '0');
            case "ul", "menu", "dir", "ol", "select" ->
                around.with()
                        .lists(around.lists() + 1)
                        .number(Structure.BULLET)
                        .counts(Numbers.ofList(element, style))
                        .build();
            case "li" -> item(element, sheets, style, outer, frames);
            case "blockquote" -> around.withQuotes(around.quotes() + 1);
            case "details" -> around.withFolds(around.folds() + 1);
            case "figcaption", "caption" -> around.withIsCaption(true);
            case "table" -> around.with().column(0).isHead(false).align('l').build();
            case "td", "th" -> cell(element, outer, frames);
            default -> {
                Structure place = besideItems(outer, around);
                boolean opens = PlatformParts.isFold(element) && !isInLabel(frames) && !isInSameFold(element, frames);
                yield opens ? place.withFolds(place.folds() + 1) : place;
            }
        };
    }

    private static Structure item(
            Element item, StyleSheets sheets, String style, Frame outer, Collection<Frame> frames) {
        Structure around = outer.place().structure();
        long taken = listOf(outer, frames).takeNumber(item);
        Marker marker = sheets.marker(item);
        if (marker != null) {
            Integer shown = marker.number();
            return around.with()
                    .number(shown == null ? Structure.BULLET : shown)
                    .counts(shown == null ? Numbers.BULLETS : Numbers.DIGITS)
                    .build();
        }
        char counts = Numbers.ofItem(item, style, around.counts());
        return around.with()
                .number(counts == Numbers.BULLETS ? Structure.BULLET : taken)
                .counts(counts)
                .build();
    }

    /** Whether elements are in the label of a fold, which is not closed where its content begins. */
    private static boolean isInLabel(Collection<Frame> frames) {
        return frames.stream().anyMatch(frame -> PlatformParts.isFoldLabel(frame.element()));
    }

    /** Whether a part of a fold is in the content of that fold, with which a reader unfolds it. */
    private static boolean isInSameFold(Element part, Collection<Frame> frames) {
        if (!PlatformParts.isPartOfFold(part)) {
            return false;
        }
        for (Frame frame : frames) {
            if (PlatformParts.isFoldBlock(frame.element())) {
                return false;
            }
            if (PlatformParts.isPartOfFold(frame.element())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the place of what is in a list but in no item: browsers show it below the item before. */
    private static Structure besideItems(Frame outer, Structure around) {
        boolean isBeside = outer.element().normalName().equals("ol")
                && around.counts() != Numbers.BULLETS
                && outer.lastNumber() != Structure.BULLET;
        return isBeside ? around.withNumber(outer.lastNumber()) : around;
    }

    /** Returns the list around an item, which an author's other elements may be between. */
    private static Frame listOf(Frame outer, Collection<Frame> frames) {
        if (Kinds.isList(outer.element())) {
            return outer;
        }
        return frames.stream()
                .filter(frame -> Kinds.isList(frame.element()))
                .findFirst()
                .orElse(outer);
    }

    static Structure cell(Element cell, Frame row, Collection<Frame> frames) {
        Structure around = row.place().structure();
        TableColumns columns = columns(frames);
        if (!columns.areThere()) {
            return cell.normalName().equals("th") ? around.withIsHead(true) : around;
        }
        int column = row.takeColumn(cell);
        return around.with()
                .column(column)
                .align(columns.alignment(column))
                .isHead(cell.normalName().equals("th"))
                .build();
    }

    /** Returns the columns of the innermost table. */
    private static TableColumns columns(Collection<Frame> frames) {
        for (Frame frame : frames) {
            if (frame.element().normalName().equals("table")) {
                return frame.columns();
            }
        }
        return TableColumns.NONE;
    }

    static boolean isInTable(Collection<Frame> frames) {
        return columns(frames).areThere();
    }

    private static @Nullable Anchor link(Element element, Place around) {
        String href = element.attr("href").strip();
        if (!Embeds.leads(href)) {
            return around.link();
        }
        List<String> addresses = new ArrayList<>(List.of(href));
        Element card = element.parent();
        if (card != null && card.attr("data-ke-type").equals("opengraph")) {
            addresses.add(card.attr("data-og-source-url"));
            addresses.add(card.attr("data-og-url"));
            addresses.removeIf(String::isBlank);
        }
        return new Anchor(addresses);
    }
}
