package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.sheet.Room;
import io.github.tistoryarchiver.content.style.CodeMarks;
import io.github.tistoryarchiver.content.style.StyleSheets;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element that an {@link Eye} is in. */
final class Frame {
    private final Element element;
    private final Place place;
    private StyleSheets sheets = StyleSheets.NONE;
    private boolean layout;
    private boolean media;
    private boolean row;
    private boolean beside;
    private Room room = Room.NONE;
    private long nextNumber = Structure.BULLET;
    private long lastNumber = Structure.BULLET;
    private int step = 1;
    private boolean ofLines;
    private @Nullable CodeMarks codeMarks;
    private List<Element> chosen = List.of();
    private TableColumns columns = TableColumns.NONE;
    private int column;

    Frame(Element element, Place place) {
        this.element = element;
        this.place = place;
    }

    Element element() {
        return element;
    }

    Place place() {
        return place;
    }

    /** Passes on what holds in all elements inside another one. */
    Frame inside(Frame outer) {
        layout = outer.layout || Kinds.isLayout(element);
        media = outer.media;
        sheets = outer.sheets;
        codeMarks = outer.codeMarks;
        chosen = outer.chosen;
        return this;
    }

    /** Notes the style sheets of the document that it is in. */
    Frame styledBy(StyleSheets ofDocument) {
        sheets = ofDocument;
        return this;
    }

    StyleSheets sheets() {
        return sheets;
    }

    /** Whether tables in it only arrange things. */
    boolean isLayout() {
        return layout;
    }

    /** Notes that what plays in it is already known. */
    void playsKnown() {
        media = true;
    }

    boolean isKnownToPlay() {
        return media;
    }

    /** Notes how the element and what is in it are placed. */
    Frame placed(boolean isRow, boolean isBeside, Room around) {
        row = isRow;
        beside = isBeside;
        room = around;
        return this;
    }

    /** Whether what is in the element is side by side. */
    boolean isRow() {
        return row;
    }

    /** Whether there is room around the element on its line. */
    boolean isBeside() {
        return beside;
    }

    /** Returns the room that its style leaves between words of it and those around it. */
    Room room() {
        return room;
    }

    void number(long first, int by) {
        nextNumber = first;
        step = by;
    }

    /** Returns the number of the next item; {@link Structure#BULLET} if this is no ordered list. */
    long takeNumber(Element item) {
        if (nextNumber == Structure.BULLET) {
            return Structure.BULLET;
        }
        long number = Numbers.of(item.attr("value"), nextNumber);
        nextNumber = number + step;
        lastNumber = number;
        return number;
    }

    /** Returns the number of the last item; {@link Structure#BULLET} if there is none, or this is no ordered list. */
    long lastNumber() {
        return lastNumber;
    }

    /** Notes that the items of a list are the lines of code. */
    void lines() {
        ofLines = true;
    }

    boolean isOfLines() {
        return ofLines;
    }

    void codeMarks(@Nullable CodeMarks ofAuthor) {
        codeMarks = ofAuthor;
    }

    /** Returns the author's marks in code that a highlighter coloured; {@code null} elsewhere. */
    @Nullable
    CodeMarks codeMarks() {
        return codeMarks;
    }

    void chosen(List<Element> ofList) {
        chosen = ofList;
    }

    /** Returns the choices of a list that are chosen. */
    List<Element> chosen() {
        return chosen;
    }

    void columns(TableColumns ofTable) {
        columns = ofTable;
    }

    TableColumns columns() {
        return columns;
    }

    /** Returns the number of the next cell's column, from 1. */
    int takeColumn(Element cell) {
        column++;
        int first = column;
        column += (int) Math.min(Math.max(Numbers.of(cell.attr("colspan"), 1), 1), 1000) - 1;
        return first;
    }
}
