package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.sheet.Inserted;
import io.github.tistoryarchiver.content.sheet.Marker;
import io.github.tistoryarchiver.content.style.LineColumn;
import io.github.tistoryarchiver.content.style.StyleSheets;
import io.github.tistoryarchiver.content.style.Styles;
import io.github.tistoryarchiver.content.style.Visibility;
import io.github.tistoryarchiver.tistory.page.PlatformParts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Sees of HTML what a browser shows of it, or lets a reader follow. The same eye sees the page and the rendered Markdown. */
public final class Eye {
    private static final int MAX_FRAMED = 1_000_000;

    /** What sheets put into a text is as if it were in such an element. */
    private static final Element INSERTED = new Element("span");

    private final SightWriter out = new SightWriter();
    private final Deque<Element> feet = new ArrayDeque<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Controls controls = new Controls(out);
    private final StyleSheets sheets;
    private boolean isFramed;
    private int quotations;

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
        eye.frames.push(new Frame(first, Place.OUTSIDE));
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
        if (!PlatformParts.mayHaveTokens(text) || place.has(Styles.CODE | Styles.CODE_BLOCK)) {
            out.text(text, place);
            return;
        }
        PlatformParts.tokens(text).forEach(token -> {
            out.sight().leaveOut(Rule.PLATFORM, 1);
            out.sight().addLabel(token);
        });
        out.text(PlatformParts.withoutTokens(text), place);
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
            inserted("after", element);
        }
        if (!feet.isEmpty() && feet.element().parent() == element) {
            seeFoot(feet.pop());
        }
        if (frames.size() > 1 && here().element() == element && frames.pop().isBeside()) {
            out.room();
        }
        if (element.normalName().equals("option")) {
            isInChoice = false;
        } else if (element.normalName().equals("q") && !isInChoice) {
            quotations--;
            quotationMark("after", element, here().place());
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
                picture(element);
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
            drawn(element);
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
            out.sight().addHidden(element.wholeText());
            if (Kinds.isBlock(element.normalName()) && element.hasText()) {
                out.text(" ", here().place()); // what it shows once a reader asks for it is on lines of its own
            }
        } else {
            out.sight().leaveOut(rule, 1);
        }
        if (element.normalName().equals("noscript")) {
            lazyPictures(element);
        }
    }

    /** Sees the pictures that only browsers without scripts show at once; a script shows them to the others. */
    private void lazyPictures(Element noscript) {
        List<Thing> known = out.sight().pictures();
        for (Element image : noscript.select("img")) {
            Thing picture = new Thing(Thing.Kind.PICTURE, Pictures.addresses(image), here().place());
            Thing last = known.isEmpty() ? null : known.get(known.size() - 1);
            if (Pictures.isPixel(image)
                    || Visibility.isHidden(image, image.attr("style").toLowerCase(Locale.ROOT), sheets::style)) {
                continue; // it only counts readers
            }
            if (last == null || picture.addresses().stream().noneMatch(last.addresses()::contains)) {
                out.picture(picture);
            }
        }
    }

    private void picture(Element image) {
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
                    .forEach(this::picture);
        }
    }

    /** Sees a picture in an element for things that play. */
    private void drawn(Element element) {
        List<String> addresses = Embeds.addresses(element).subList(0, 1);
        out.picture(new Thing(Thing.Kind.PICTURE, addresses, here().place().inside(element.normalName())));
        controls.labels(element);
        out.sight().addLabel(element.text());
    }

    /** Sees where the areas of a drawing lead. */
    private void linksIn(Element drawing) {
        for (Element link : drawing.getElementsByTag("a")) {
            String address = link.attr("href").isEmpty() ? link.attr("xlink:href") : link.attr("href");
            if (Places.leads(address) && here().place().link() == null && !address.startsWith("#")) {
                out.sight().add(new Thing(Thing.Kind.CONTROL, List.of(address.strip()), here().place()));
                controls.text(link);
            }
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
            framed(document);
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
            framed(code);
        } else if (script.attr("type").equals("math/asciimath")) {
            out.text(code, here().place());
        } else if (Embeds.isCode(script)) {
            codeOf(script);
        } else {
            String written = isFramed ? null : WrittenByScript.html(code);
            if (written != null) {
                framed(written);
            }
            out.sight().addScript(code);
            out.sight().leaveOut(Rule.CODE, 1);
        }
    }

    /** Sees code that a script of a highlighter shows in the place of an element. */
    private void codeOf(Element script) {
        Place place = here().place();
        int marks = place.marks() | Styles.CODE_BLOCK | Styles.KEEPS_BLANKS | Styles.KEEPS_LINES;
        out.codeBlock();
        out.text(Embeds.code(script), place.inside("script", marks, place.structure(), place.link()));
        out.block();
    }

    /** Sees what a style sheet puts into an element; that of a list, a table or a block of code is beside it. */
    private void inserted(String where, Element element) {
        Inserted inserted = sheets.inserted(where, element);
        if (inserted == null || inserted.isNothing() || Kinds.isReplaced(element) || isArrow(inserted, element)) {
            return;
        }
        boolean isBeside = Kinds.isList(element) || Kinds.isAlone(element);
        Place around =
                isBeside ? frames.stream().skip(1).findFirst().orElse(here()).place() : here().place();
        if (around.has(Styles.CODE_BLOCK) && inserted.isNumber()) {
            out.sight().leaveOut(Rule.LINE_NUMBERS, 1);
            if (element.wholeText().isEmpty() && Kinds.isBlockByStyle(sheets.style(element))) {
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
        int marks = Styles.marks(INSERTED, inserted.style().toLowerCase(Locale.ROOT), around.marks());
        Place place = around.inside("style", marks | Styles.KEEPS_LINES, around.structure(), around.link());
        for (Inserted.Part part : inserted.parts()) {
            if (part.isPicture()) {
                out.picture(new Thing(Thing.Kind.PICTURE, List.of(part.value()), place));
            } else {
                out.text(part.value(), place);
            }
        }
    }

    /** Sees what is beside an item in the place of a bullet. */
    private void marker(Element item) {
        Marker marker = sheets.marker(item);
        if (marker != null && !marker.inserted().isNothing()) {
            write(marker.inserted(), here().place());
            out.besideItem();
        }
    }

    /** Whether a text only shows that a fold opens, as all folds show in one way or another. */
    private static boolean isArrow(Inserted inserted, Element element) {
        return element.normalName().equals("summary")
                && inserted.text().codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Sees HTML that is put into the page here. */
    private void framed(String html) {
        isFramed = true;
        Element fragment = Jsoup.parseBodyFragment(html).body();
        frames.push(new Frame(fragment, here().place()).inside(here()));
        walk(fragment, null);
        frames.pop();
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
        background(element, outer);
        if (element.attributesSize() > 0) {
            seeAttributes(element, outer);
        }
        String style = sheets.style(element);
        codeLine(element);
        boolean isBeside = !isBlock(element) && (outer.isRow() || Kinds.isBeside(style, element));
        if (isBeside) {
            out.room();
        }
        Frame frame = new Frame(element, Places.inside(element, sheets, outer, frames))
                .inside(outer)
                .placed(Kinds.isRow(style), isBeside);
        if (frame.place().link() != outer.place().link() && frame.place().link() != null) {
            out.sight().add(frame.place().link());
        }
        begin(element, frame);
        frames.push(frame);
        if (element.normalName().equals("li")) {
            marker(element);
        }
        isInChoice = element.normalName().equals("option");
        inserted("before", element);
        return true;
    }

    private void begin(Element element, Frame frame) {
        switch (element.normalName()) {
            case "table" -> frame.columns(frame.isLayout() ? TableColumns.NONE : TableColumns.of(element, sheets));
            case "ol", "ul", "menu", "dir" -> {
                boolean isOrdered = element.normalName().equals("ol") && element.attributesSize() > 0;
                boolean isReversed = isOrdered && element.hasAttr("reversed");
                long first = isReversed ? element.children().size() : 1;
                frame.number(isOrdered ? Numbers.of(element.attr("start"), first) : first, isReversed ? -1 : 1);
            }
            case "li" -> out.item();
            case "tr" -> {
                if (Places.isInTable(frames)) {
                    out.item();
                }
            }
            case "pre", "xmp", "listing", "textarea" -> out.codeBlock();
            case "q" -> {
                quotationMark("before", element, frame.place());
                quotations++;
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

    private void quotationMark(String where, Element quotation, Place place) {
        if (sheets.inserted(where, quotation) == null) {
            out.sign(quotations % 2 == 0 ? '"' : '\'', place);
        }
    }

    /** Whether the cell before one has text, and not the number of a line. */
    private static boolean isBehindText(Element cell) {
        Element before = cell.previousElementSibling();
        return before != null && before.hasText() && !Kinds.isLineNumbers(before) && !LineColumn.is(before);
    }

    private void background(Element element, Frame outer) {
        String background = Pictures.background(element, sheets);
        if (background != null) {
            out.picture(new Thing(Thing.Kind.PICTURE, cardPicture(element, background), outer.place()));
        }
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

    /** The picture of a link card is named by the card, too. */
    private static List<String> cardPicture(Element element, String background) {
        Element card = element.hasClass("og-image") ? element.closest("figure") : null;
        String original = card == null ? "" : card.attr("data-og-image");
        return original.isEmpty() ? List.of(background) : List.of(original, background);
    }
}
