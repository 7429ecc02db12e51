package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.content.sheet.AuthorStyles;
import io.github.tistoryarchiver.content.sheet.Inserted;
import io.github.tistoryarchiver.content.sheet.Marker;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Copies what the author's own style sheets declare to the {@code style} attributes of the elements, so that every other rule has to look
 * at one place. What they put before or after the content of elements, and beside the items of lists, becomes a part of it.
 */
public final class StyleSheets {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private StyleSheets() {}

    /** Applies the style sheets of a body. */
    public static void inline(AuthorStyles styles) {
        styles.styled().forEach(element -> element.attr("style", styles.style(element)));
        styles.filled(BEFORE).stream().filter(StyleSheets::isQuotation).forEach(quote -> quote(quote, styles));
        styles.filled(AFTER).stream().filter(StyleSheets::isQuotation).forEach(quote -> quote(quote, styles));
        write(BEFORE, styles);
        write(AFTER, styles);
        styles.marked().forEach(item -> mark(item, styles.marker(item)));
    }

    private static void write(String where, AuthorStyles styles) {
        for (Element element : styles.filled(where)) {
            Inserted inserted = styles.inserted(where, element);
            if (inserted != null && !inserted.isNothing()) {
                new GeneratedText(inserted, where.equals(BEFORE)).write(element);
            }
        }
    }

    private static boolean isQuotation(Element element) {
        return element.normalName().equals("q");
    }

    /** Makes a quotation whose marks are not those of browsers one without marks of its own. */
    private static void quote(Element quotation, AuthorStyles styles) {
        quotation.tagName("span");
        if (styles.inserted(BEFORE, quotation) == null) {
            quotation.prependText("“");
        }
        if (styles.inserted(AFTER, quotation) == null) {
            quotation.appendText("”");
        }
    }

    private static void mark(Element item, @Nullable Marker marker) {
        Integer number = marker == null ? null : marker.number();
        String kind = number == null ? "none" : "decimal";
        item.attr("style", item.attr("style") + ";list-style:" + kind);
        if (number != null) {
            item.attr("value", number.toString());
        } else if (marker != null && !marker.inserted().isNothing()) {
            new GeneratedText(marker.inserted(), true).write(firstBlock(item));
        }
    }

    /** Returns the block in an item on whose first line the marker is. */
    static Element firstBlock(Element item) {
        Element block = item;
        while (block.childNodeSize() > 0
                && block.childNode(0) instanceof Element first
                && (first.normalName().equals("p") || first.normalName().equals("div"))) {
            block = first;
        }
        return block;
    }
}
