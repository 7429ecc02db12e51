package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.media.Embeds;
import io.github.tistoryarchiver.content.media.WrittenByScript;
import io.github.tistoryarchiver.content.sheet.Room;
import io.github.tistoryarchiver.content.style.CodeMarks;
import io.github.tistoryarchiver.content.style.LineColumn;
import io.github.tistoryarchiver.content.style.StyleSheets;
import io.github.tistoryarchiver.content.style.Styles;
import io.github.tistoryarchiver.content.style.Visibility;
import io.github.tistoryarchiver.tistory.page.PlatformParts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Sees of HTML what a browser shows of it, or lets a reader follow. The same eye sees the page and the rendered Markdown. */
public final class Eye {
    private static final int MAX_FRAMED = 1_000_000;
    private static final int MAX_LABEL = 500;

    private final SightWriter out = new SightWriter();
    private final Deque<Element> feet = new ArrayDeque<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Controls controls = new Controls(out);
    private final Images images = new Images(out, controls, frames);
    private final Generated generated = new Generated(out, frames);
    private final Filled filled = new Filled(out, this::inside);
    private StyleSheets sheets;
    private boolean isFramed;

    /** How many characters the label of a fold may still have that an old editor wrote as text; 0 outside of one. */
    private int restOfLabel;

    /** Whether the eye is in a choice of a list, of which browsers show the text alone. */
    private boolean isInChoice;

    private Eye(StyleSheets sheets) {
        this.sheets = sheets;
    }

    /**
     * Sees the content of an element.
     *
     * @param end where to stop, which may be outside the element, as where an author's end tag closes too much; {@code null} for the
     *     element's own end
     */
    public static Sight of(Element first, @Nullable Node end) {
        return of(first, end, StyleSheets.of(first));
    }

    /** @param sheets the style sheets of the page, where they are known */
    public static Sight of(Element first, @Nullable Node end, StyleSheets sheets) {
        Eye eye = new Eye(sheets);
        eye.frames.push(new Frame(first, Place.OUTSIDE).styledBy(sheets));
        eye.walk(first, end);
        return eye.out.sight().withBoxes();
    }

    private void walk(Element first, @Nullable Node end) {
        Node node = first.childNodeSize() > 0 ? first.childNode(0) : null;
        if (node == null && end != null) {
            node = after(first, first, end);
        }
        while (node != null && node != end) {
            if (node instanceof Element element && enter(element)) {
                if (element.childNodeSize() > 0) {
                    node = element.childNode(0);
                    continue;
                }
                leave(element);
            } else if (node instanceof TextNode text) {
                text(text.getWholeText());
            } else if (node instanceof DataNode text) {
                out.text(text.getWholeData(), here().place());
            }
            node = after(node, first, end);
        }
    }

    private void text(String text) {
        Place place = here().place();
        if (place.has(Styles.UNSEEN) || Kinds.isOfChoices(here().element())) {
            out.sight().addHidden(text);
            return;
        }
        if (place.has(Styles.CODE_BLOCK) && Kinds.holdsNoText(here().element()) && text.isBlank()) {
            return;
        }
        MatchResult behind = restOfLabel > 0 ? PlatformParts.endOfLabel(text) : null;
        restOfLabel = Math.max(0, restOfLabel - text.length());
        if (behind != null) {
            restOfLabel = 0;
            out.text(text.substring(0, behind.start()), place);
            tokens(List.of(behind.group()));
            out.lineBreak();
            text(text.substring(behind.end()));
            return;
        }
        if (!PlatformParts.mayHaveTokens(text) || place.has(Styles.CODE | Styles.CODE_BLOCK)) {
            out.text(text, place);
            return;
        }
        tokens(PlatformParts.tokens(text));
        restOfLabel = PlatformParts.endsInLabel(text) ? MAX_LABEL : restOfLabel;
        out.text(PlatformParts.withoutTokens(text), place);
    }

    private void tokens(List<String> tokens) {
        tokens.forEach(token -> {
            out.sight().leaveOut(Rule.PLATFORM, 1);
            out.sight().addLabel(token);
        });
    }

    /** Returns the node that follows in the document, leaving what ends before it; {@code null} at the end. */
    private @Nullable Node after(Node node, Element first, @Nullable Node end) {
        Node at = node;
        while (true) {
            if (at == first && end == null) {
                return null;
            }
            Node next = at.nextSibling();
            if (next != null) {
                return next;
            }
            Node parent = at.parent();
            if (parent == null || (parent == first && end == null)) {
                return null;
            }
            if (parent instanceof Element element) {
                leave(element);
            }
            at = parent;
        }
    }

    private boolean isBlock(Element element) {
        return !isInChoice && isBlockElsewhere(element);
    }

    private boolean isBlockElsewhere(Element element) {
        if (here().place().has(Styles.CODE_BLOCK)) {
            if (Kinds.isCell(element)) {
                return here().isLayout();
            }
            if (element.normalName().equals("button")) {
                return true; // no part of the code
            }
        }
        return Kinds.isBlock(element.normalName())
                || (!here().place().has(Styles.CODE_BLOCK) && Kinds.isBlockByStyle(sheets.style(element)));
    }

    /** Whether an item is an empty line of code, which has the height of a line by its number. */
    private boolean isEmptyLine(Element item) {
        return here().place().has(Styles.CODE_BLOCK) && item.wholeText().isEmpty() && item.selectFirst("img") == null;
    }

    /** Sees that a style makes a line of an element in code. */
    private void codeLine(Element element) {
        if (here().place().has(Styles.CODE_BLOCK) && Kinds.isBlockByStyle(sheets.style(element))) {
            out.codeLine();
        }
    }

    private Frame here() {
        return frames.element();
    }

    private void leave(Element element) {
        if (here().element() == element) {
            generated.inserted("after", element);
        }
        if (!feet.isEmpty() && feet.element().parent() == element) {
            seeFoot(feet.pop());
        }
        if (frames.size() > 1 && here().element() == element) {
            leave(frames.pop());
        }
        if (element.normalName().equals("option")) {
            isInChoice = false;
        } else if (element.normalName().equals("q") && !isInChoice) {
            generated.endQuotation(element, here().place());
        }
        codeLine(element);
        if (isBlock(element)) {
            if (element.normalName().equals("li") && isEmptyLine(element)) {
                out.lineBreak();
            }
            out.block();
            if (Kinds.isItem(element)) {
                out.endItem();
            }
        }
    }

    private void leave(Frame frame) {
        if (frame.isBeside()) {
            out.room();
        } else if (frame.room() != Room.NONE
                && frame.room().isBetween(room(frame.element().nextSibling()))) {
            out.roomForWords();
        }
    }

    /** Returns the room that an element leaves beside itself in its line. */
    private Room room(@Nullable Node node) {
        return node instanceof Element element ? Room.of(element, sheets.style(element)) : Room.NONE;
    }

    /** Returns the room that the style of an element leaves beside it in its line, and leaves it before the element. */
    private Room roomBeside(Element element, String style) {
        boolean isOfCode = here().place().has(Styles.CODE | Styles.CODE_BLOCK);
        Room room = isOfCode ? Room.NONE : Room.of(element, style);
        if (room != Room.NONE && room(element.previousSibling()).isBetween(room)) {
            out.roomForWords();
        }
        return room;
    }

    /** Sees the foot of a table, which browsers show last wherever it is written. */
    private void seeFoot(Element foot) {
        if (isSeen(foot) && open(foot)) {
            walk(foot, null);
            leave(foot);
        }
    }

    /** Sees an element; returns whether to look inside. */
    private boolean enter(Element element) {
        if (element.normalName().equals("tfoot") && element.nextElementSibling() != null) {
            feet.push(element);
            return false;
        }
        return isSeen(element) && see(element);
    }

    /** Notes by which rule an element is left out, if it is. */
    private boolean isSeen(Element element) {
        Rule rule = Kinds.rule(element, sheets);
        if (rule != null) {
            leaveOut(element, rule);
            return false;
        }
        if (element.attributesSize() > 0 && !isFramed) {
            target(element);
        }
        return true;
    }

    private boolean see(Element element) {
        return switch (element.normalName()) {
            case "br" -> {
                out.lineBreak();
                yield false;
            }
            case "hr" -> {
                if (Kinds.isOfChoices(here().element())) {
                    yield false;
                }
                out.block();
                out.sign(Sight.RULE, here().place());
                out.block();
                yield false;
            }
            case "img", "svg", "image" -> {
                images.see(element);
                yield false;
            }
            case "input" -> {
                controls.input(element, here().place());
                yield false;
            }
            case "iframe", "video", "audio", "frame" -> {
                media(element);
                yield false;
            }
            case "embed", "object" -> plugIn(element);
            case "script" -> {
                script(element);
                yield false;
            }
            default -> open(element);
        };
    }

    /** Sees what a plug-in shows, or a picture in its place. */
    private boolean plugIn(Element element) {
        if (Embeds.isPicture(element)) {
            images.seeDrawn(element);
            out.sight().leaveOut(Rule.FALLBACK, element.childNodeSize() > 0 ? 1 : 0);
            return false;
        }
        if (element.normalName().equals("object")) {
            return open(element);
        }
        media(element);
        return false;
    }

    private void target(Element element) {
        out.sight().addTarget(element.id());
        if (element.normalName().equals("a")) {
            out.sight().addTarget(element.attr("name"));
        }
    }

    private void leaveOut(Element element, Rule rule) {
        if (rule == Rule.HIDDEN) {
            if (element.normalName().equals("li") && Visibility.hasBox(element, sheets.style(element))) {
                here().takeNumber(element);
            }
            out.sight().addHidden(element.wholeText());
            boolean isOfCode = here().place().has(Styles.CODE_BLOCK);
            if (!isOfCode && Kinds.isBlock(element.normalName()) && element.hasText()) {
                out.text(" ", here().place()); // what it shows once a reader asks for it is on lines of its own
            }
        } else {
            out.sight().leaveOut(rule, 1);
        }
        if (element.normalName().equals("noscript")) {
            images.lazy(element);
        }
    }

    private void media(Element element) {
        if (!here().isKnownToPlay()) {
            List<String> addresses = Embeds.addresses(element);
            if (!addresses.isEmpty()) {
                out.sight()
                        .add(new Thing(
                                Thing.Kind.MEDIA, addresses, here().place().inside(element.normalName())));
            } else if (!element.attr("poster").isBlank()) {
                String still = element.attr("poster").strip();
                out.picture(new Thing(Thing.Kind.PICTURE, List.of(still), here().place()));
            }
        }
        controls.labels(element);
        element.getElementsByTag("track").forEach(controls::labels);
        String document = Embeds.document(element);
        if (!document.isBlank() && !isFramed && document.length() < MAX_FRAMED) {
            out.block();
            framed(document, true);
            out.block();
        }
    }

    private void script(Element script) {
        String code = script.data();
        String page = Embeds.shownBy(script, code);
        if (page != null) {
            out.sight().add(new Thing(Thing.Kind.MEDIA, List.of(page), here().place()));
            out.sight().addScript(code);
        } else if (script.attr("type").toLowerCase(Locale.ROOT).startsWith("math/tex")) {
            formula(code);
        } else if (script.attr("type").equals("math/mml") && !isFramed) {
            framed(code, false);
        } else if (script.attr("type").equals("math/asciimath")) {
            out.text(code, here().place());
        } else if (Embeds.isCode(script)) {
            codeOf(script);
        } else {
            if (!isFramed) {
                WrittenByScript.written(code).forEach(this::written);
            }
            out.sight().addScript(code);
            out.sight().leaveOut(Rule.CODE, 1);
        }
    }

    private void written(WrittenByScript.Written written) {
        if (written.isSure() && written.id().isEmpty()) {
            framed(written.content(), false);
        } else {
            filled.see(written);
        }
    }

    /** Sees what a script writes, as it is in an element. */
    private Sight inside(Frame frame, WrittenByScript.Written written) {
        Eye eye = new Eye(sheets);
        eye.frames.push(frame);
        if (written.isText()) {
            eye.out.text(written.content(), frame.place());
        } else {
            eye.framed(written.content(), false);
        }
        return eye.out.sight();
    }

    /** Sees code that a script of a highlighter shows in the place of an element. */
    private void codeOf(Element script) {
        Place place = here().place();
        int marks = place.marks() | Styles.CODE_BLOCK | Styles.KEEPS_BLANKS | Styles.KEEPS_LINES;
        out.codeBlock();
        out.text(Embeds.code(script), place.inside("script", marks, place.structure(), place.link()));
        out.block();
    }

    /**
     * Sees HTML that is put into the page here.
     *
     * @param isDocument whether it has style sheets of its own, and no others
     */
    private void framed(String html, boolean isDocument) {
        isFramed = true;
        Element fragment = Jsoup.parseBodyFragment(html).body();
        StyleSheets around = sheets;
        sheets = isDocument ? StyleSheets.of(fragment) : around;
        frames.push(new Frame(fragment, here().place()).inside(here()).styledBy(sheets));
        walk(fragment, null);
        frames.pop();
        sheets = around;
        isFramed = false;
    }

    private void formula(String tex) {
        Place place = here().place();
        out.text(tex, place.inside("math", place.marks() | Styles.FORMULA, place.structure(), place.link()));
        out.sight().leaveOut(Rule.FORMULA, 1);
    }

    /** Sees an element with content. */
    private boolean open(Element element) {
        String tex = Formulas.tex(element);
        if (tex != null) {
            formula(tex);
            return false;
        }
        Frame outer = here();
        if (isInChoice) {
            return true;
        }
        if (isBlock(element)) {
            out.block();
        }
        images.seeBackground(element, outer.place());
        if (element.attributesSize() > 0) {
            seeAttributes(element, outer);
        }
        codeLine(element);
        Frame frame = placed(new Frame(element, Places.inside(element, sheets, outer, frames)).inside(outer), outer);
        if (frame.place().link() != outer.place().link() && frame.place().link() != null) {
            out.sight().add(frame.place().link());
        }
        begin(element, frame);
        frames.push(frame);
        filled.note(element, frame);
        generated.styledItem(element);
        if (element.normalName().equals("li")) {
            generated.marker(element);
        }
        isInChoice = element.normalName().equals("option");
        generated.inserted("before", element);
        return true;
    }

    /** Notes how an element is placed, and leaves the room before it. */
    private Frame placed(Frame frame, Frame outer) {
        Element element = frame.element();
        String style = sheets.style(element);
        boolean isInLine = !isBlock(element);
        boolean isBeside = isInLine && (outer.isRow() || Kinds.isBeside(style, element));
        if (isBeside) {
            out.room();
        }
        Room room = isInLine && !isBeside ? roomBeside(element, style) : Room.NONE;
        return frame.placed(Kinds.isRow(style), isBeside, room);
    }

    private void begin(Element element, Frame frame) {
        switch (element.normalName()) {
            case "table" -> frame.columns(frame.isLayout() ? TableColumns.NONE : TableColumns.of(element, sheets));
            case "ol", "ul", "menu", "dir" -> beginList(element, frame);
            case "li" -> out.item();
            case "tr" -> {
                if (Places.isInTable(frames)) {
                    out.item();
                }
            }
            case "pre", "xmp", "listing", "textarea" -> {
                out.codeBlock();
                if (!here().place().has(Styles.CODE_BLOCK)) {
                    frame.codeMarks(CodeMarks.of(element, sheets::style));
                }
            }
            case "q" -> {
                generated.beginQuotation(element, frame.place());
            }
            case "object", "applet" -> {
                if (!frame.isKnownToPlay()) {
                    out.sight().add(new Thing(Thing.Kind.MEDIA, Embeds.addresses(element), frame.place()));
                    frame.playsKnown();
                }
            }
            case "td", "th" -> {
                if (frame.place().has(Styles.CODE_BLOCK) && !frame.isLayout() && isBehindText(element)) {
                    out.text("\t", frame.place());
                }
            }
            default -> controls.open(element, frame);
        }
    }

    private void beginList(Element list, Frame frame) {
        boolean isOrdered = list.normalName().equals("ol") && list.attributesSize() > 0;
        boolean isReversed = isOrdered && list.hasAttr("reversed");
        long first = isReversed
                ? list.children().stream()
                        .filter(item -> Visibility.hasBox(item, sheets.style(item)))
                        .count()
                : 1;
        frame.number(isOrdered ? Numbers.of(list.attr("start"), first) : first, isReversed ? -1 : 1);
        if (frame.place().has(Styles.CODE_BLOCK) && Kinds.areLines(list)) {
            frame.lines();
            out.sight().leaveOut(Rule.LINE_NUMBERS, 1);
        }
    }

    /** Whether the cell before one has text, and not the number of a line. */
    private static boolean isBehindText(Element cell) {
        Element before = cell.previousElementSibling();
        return before != null && before.hasText() && !Kinds.isLineNumbers(before) && !LineColumn.is(before);
    }

    private void seeAttributes(Element element, Frame outer) {
        String goal = Embeds.goal(element);
        Anchor around = outer.place().link();
        boolean isNew = goal != null
                && (around == null || !around.addresses().contains(goal))
                && element.getElementsByAttributeValue("href", goal).isEmpty();
        if (isNew && !element.normalName().equals("a")) {
            out.sight().add(new Thing(Thing.Kind.CONTROL, List.of(goal), outer.place()));
        }
        String shown = Embeds.shownBy(element.normalName(), element);
        if (shown != null) {
            out.sight().add(new Thing(Thing.Kind.MEDIA, List.of(shown), outer.place()));
        }
        controls.labels(element);
    }
}
