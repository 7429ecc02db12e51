package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.sheet.Inserted;
import io.github.tistoryarchiver.content.sheet.Marker;
import io.github.tistoryarchiver.content.style.StyleSheets;
import io.github.tistoryarchiver.content.style.Styles;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Sees what is in no text of the page: what style sheets put into it, the signs of items in code, quotation marks. */
final class Generated {
    /** What sheets put into a text is as if it were in such an element. */
    private static final Element INSERTED = new Element("span");

    private final SightWriter out;
    private final Deque<Frame> frames;
    private int quotations;

    Generated(SightWriter out, Deque<Frame> frames) {
        this.out = out;
        this.frames = frames;
    }

    private Frame here() {
        return frames.element();
    }

    private StyleSheets sheets() {
        return here().sheets();
    }

    /** Sees what a style sheet puts into an element; that of a list, a table or a block of code is beside it. */
    void inserted(String where, Element element) {
        Inserted inserted = sheets().inserted(where, element);
        if (inserted == null || inserted.isNothing() || Kinds.isReplaced(element) || isArrow(inserted, element)) {
            return;
        }
        boolean isBeside = Kinds.isList(element) || Kinds.isAlone(element);
        Place around =
                isBeside ? frames.stream().skip(1).findFirst().orElse(here()).place() : here().place();
        if (around.has(Styles.CODE_BLOCK) && inserted.isNumber()) {
            out.sight().leaveOut(Rule.LINE_NUMBERS, 1);
            if (element.wholeText().isEmpty() && Kinds.isBlockByStyle(sheets().style(element))) {
                out.emptyCodeLine(); // an empty line is as high as its number
            }
            return;
        }
        boolean isCell = element.normalName().equals("tr") && Places.isInTable(frames);
        if (isBeside || isCell || (inserted.isBlock() && where.equals("after"))) {
            out.block();
        }
        write(
                inserted,
                isCell ? around.inside("td", around.marks(), Places.cell(element, here(), frames), null) : around);
        if (isBeside || isCell || (inserted.isBlock() && where.equals("before"))) {
            out.block();
        }
    }

    private void write(Inserted inserted, Place around) {
        boolean isOfCode = around.has(Styles.CODE_BLOCK); // has its colours and weights
        int marks = isOfCode
                ? around.marks()
                : Styles.marks(INSERTED, inserted.style().toLowerCase(Locale.ROOT), around.marks());
        Place place = around.inside("style", marks | Styles.KEEPS_LINES, around.structure(), around.link());
        for (Inserted.Part part : inserted.parts()) {
            if (part.isPicture()) {
                out.picture(new Thing(Thing.Kind.PICTURE, List.of(part.value()), place));
            } else {
                out.text(part.value(), place);
            }
        }
    }

    /** Whether a text only shows that a fold opens, as all folds show in one way or another. */
    private static boolean isArrow(Inserted inserted, Element element) {
        return element.normalName().equals("summary")
                && inserted.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Sees what is beside an item in the place of a bullet. */
    void marker(Element item) {
        Marker marker = sheets().marker(item);
        if (marker != null && !marker.inserted().isNothing()) {
            write(marker.inserted(), here().place());
            out.besideItem();
        } else if (here().place().has(Styles.CODE_BLOCK) && (marker == null || marker.number() != null)) {
            signInCode(item);
        }
    }

    /** Sees what is beside an element that only a style makes an item. */
    void styledItem(Element element) {
        boolean mayBe =
                sheets().style(element).contains("list-item") && !here().place().has(Styles.CODE | Styles.CODE_BLOCK);
        String sign = mayBe ? Marker.ofStyled(element, sheets()::asWritten) : "";
        if (!sign.isEmpty()) {
            out.text(sign + " ", here().place());
            out.besideItem();
        }
    }

    /** Sees the number or bullet of an item in code, where it is a part of the text. */
    private void signInCode(Element item) {
        List<Frame> lists = frames.stream()
                .skip(1)
                .takeWhile(frame -> frame.place().has(Styles.CODE_BLOCK))
                .filter(frame -> Kinds.isList(frame.element()))
                .toList();
        Element list = lists.isEmpty() ? null : lists.get(0).element();
        if (Numbers.isNone(sheets().style(item), list == null ? "" : sheets().style(list))
                || (!lists.isEmpty() && lists.get(0).isOfLines())) {
            return;
        }
        Place inItem = here().place();
        Structure structure = inItem.structure();
        String sign = structure.number() == Structure.BULLET
                ? Marker.BULLET
                : Marker.ofNumber(structure.number(), Numbers.name(structure.counts()));
        out.text(
                "   ".repeat(Math.max(0, lists.size() - 1)) + sign,
                inItem.inside("li", inItem.marks() & ~Styles.EMPHASIS, structure, null));
        out.besideItem();
    }

    /** Sees the mark before a quotation, unless a style sheet has one of its own. */
    void beginQuotation(Element quotation, Place place) {
        quotationMark("before", quotation, place);
        quotations++;
    }

    /** Sees the mark behind a quotation, unless a style sheet has one of its own. */
    void endQuotation(Element quotation, Place place) {
        quotations--;
        quotationMark("after", quotation, place);
    }

    private void quotationMark(String where, Element quotation, Place place) {
        if (sheets().inserted(where, quotation) == null) {
            out.sign(quotations % 2 == 0 ? '"' : '\'', place);
        }
    }
}
