package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Says by the attribute {@code align} of a table's cell how its text is aligned, wherever it is written: at the cell,
 * its row or its only paragraph.
 */
public final class CellAlignment {
    /** What readers see, though the parser finds no text in it. */
    private static final String SHOWN_WITHOUT_TEXT =
            "img, svg, input, iframe, embed, object, video, audio, script[src], xmp, listing, plaintext, textarea";

    /** What of a table comes before its head. */
    private static final Set<String> ABOVE_HEAD = Set.of("caption", "colgroup", "col");

    private CellAlignment() {}

    /** Applies to all tables of a body. */
    public static void apply(Element body) {
        for (Element table : body.select(Css.of("table"))) {
            orderParts(table);
            for (Element row : table.select(Css.of("tr"))) {
                if (row.closest(Css.of("table")) == table) {
                    alignCells(row);
                }
            }
        }
    }

    /** Puts the head of a table first and its foot last, where browsers show them wherever they are written. */
    private static void orderParts(Element table) {
        Element head = part(table, "thead");
        Element foot = part(table, "tfoot");
        if (head != null) {
            table.children().stream()
                    .filter(part -> !ABOVE_HEAD.contains(part.normalName()))
                    .findFirst()
                    .filter(first -> first != head)
                    .ifPresent(first -> first.before(head));
        }
        if (foot != null && foot.nextElementSibling() != null) {
            table.appendChild(foot);
        }
    }

    private static @Nullable Element part(Element table, String name) {
        return table.children().stream()
                .filter(part -> part.normalName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static void alignCells(Element row) {
        for (Element cell : row.children()) {
            String own = of(cell);
            String inside = ofContent(cell);
            String align = !inside.isEmpty() ? inside : own.isEmpty() ? around(row) : own;
            cell.removeAttr("align");
            if (!align.isEmpty()) {
                cell.attr("align", align);
            }
        }
    }

    /** Returns what a row says, or the parts of the table around it; the attribute of the table itself only places the table. */
    private static String around(Element row) {
        for (Element at = row; at != null; at = at.parent()) {
            boolean isTable = at.normalName().equals("table");
            String said = isTable && Style.of(at).value("text-align").isEmpty() ? "" : of(at);
            if (isTable || !said.isEmpty()) {
                return said;
            }
        }
        return "";
    }

    /** Returns the alignment on which all paragraphs of a cell agree; empty for none. */
    private static String ofContent(Element cell) {
        String all = "";
        for (Element child : cell.children()) {
            if (!hasSigns(child) && child.selectFirst(Css.of(SHOWN_WITHOUT_TEXT)) == null) {
                continue;
            }
            boolean block = child.normalName().equals("p")
                    || child.normalName().equals("div")
                    || child.normalName().equals("center");
            String align = !block ? "" : child.normalName().equals("center") ? "center" : of(child);
            if (align.isEmpty() || (!all.isEmpty() && !all.equals(align))) {
                return "";
            }
            all = align;
        }
        return cell.ownText().isBlank() ? all : "";
    }

    /** Whether readers see text in an element, other than the blank that editors put into empty lines. */
    private static boolean hasSigns(Element element) {
        return element.nodeStream(TextNode.class)
                .anyMatch(text -> text.getWholeText().chars().anyMatch(c -> c > ' ' && c != '\u00a0' && c != '\u200b'));
    }

    private static String of(Element element) {
        String style = element.hasAttr("style") ? Style.of(element).value("text-align") : "";
        String align = style.isEmpty() ? element.attr("align").strip().toLowerCase(Locale.ROOT) : style;
        return switch (align.replace("-webkit-", "")) {
            case "left", "start" -> "left";
            case "right", "end" -> "right";
            case "center" -> "center";
            default -> "";
        };
    }
}
