package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.body.parts.Captions;
import io.github.tistoryarchiver.tistory.body.parts.Remainder;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Converts rows of two or three images of the editors before 2019. They are laid out by a table: each cell has an image
 * and its caption, or a text; the captions may be in a table row of their own.
 */
final class ImageRows {
    private ImageRows() {}

    static boolean convert(Element block, BodyContents parts) {
        Element table = block.selectFirst(Css.of("table:has(img)"));
        if (table == null) {
            return ImageBlocks.convertFigure(block, parts);
        }
        for (Element cell : cells(table)) {
            if (cell.normalName().equals("th") && cell.childrenSize() == 0) {
                cell.html("<b>" + cell.html() + "</b>");
            }
            Element single = Remainder.unwrapped(cell).tagName("div").addClass("imageblock");
            table.before(single);
            if (FileBlocks.isFile(single)) {
                FileBlocks.convert(single, parts);
            } else {
                ImageBlocks.convertFigure(single, parts);
            }
        }
        table.remove();
        if (Remainder.isVisible(block, Set.of())) {
            block.replaceWith(Remainder.unwrapped(block));
        } else {
            block.remove();
        }
        return true;
    }

    /** Returns the cells of a table in their order. A caption in a row of its own is moved to the cell above it. */
    private static List<Element> cells(Element table) {
        List<Element> cells = new ArrayList<>();
        List<Element> above = List.of();
        for (Element row : rows(table)) {
            List<Element> own = row.children().stream()
                    .filter(cell -> cell.is(Css.of("td, th")))
                    .toList();
            if (own.size() == above.size() && own.stream().allMatch(ImageRows::isCaption)) {
                for (int i = 0; i < own.size(); i++) {
                    above.get(i).appendChild(moved(own.get(i)));
                }
            } else {
                cells.addAll(own);
                above = own;
            }
        }
        return cells;
    }

    private static List<Element> rows(Element table) {
        return table.select(Css.of("tr")).stream()
                .filter(row -> row.closest(Css.of("table")) == table)
                .toList();
    }

    private static boolean isCaption(Element cell) {
        return (cell.hasClass("cap1") || cell.selectFirst(Css.of(".cap1")) != null)
                && cell.selectFirst(Css.of("img")) == null;
    }

    private static Element moved(Element cell) {
        return cell.hasClass("cap1") ? Captions.readable(cell) : Remainder.unwrapped(cell);
    }
}
