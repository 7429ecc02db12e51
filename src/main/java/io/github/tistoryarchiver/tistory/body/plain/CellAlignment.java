package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Says by the attribute {@code align} of a table's cell how its text is aligned, wherever it is written: at the cell,
 * its row, its column or its only paragraph.
 */
public final class CellAlignment {
    private CellAlignment() {}

    /** Applies to all tables of a body. */
    public static void apply(Element body) {
        for (Element table : body.select(Css.of("table"))) {
            List<String> columns = columns(table);
            for (Element row : table.select(Css.of("tr"))) {
                if (row.closest(Css.of("table")) == table) {
                    apply(row, columns);
                }
            }
        }
    }

    private static List<String> columns(Element table) {
        List<String> columns = new ArrayList<>();
        for (Element column : table.select(Css.of("col"))) {
            if (column.closest(Css.of("table")) == table) {
                columns.add(of(column));
            }
        }
        return columns;
    }

    private static void apply(Element row, List<String> columns) {
        int column = 0;
        for (Element cell : row.children()) {
            String inherited = of(row).isEmpty() && column < columns.size() ? columns.get(column) : of(row);
            String own = of(cell);
            String inside = ofContent(cell);
            String align = !inside.isEmpty() ? inside : own.isEmpty() ? inherited : own;
            cell.removeAttr("align");
            if (!align.isEmpty()) {
                cell.attr("align", align);
            }
            column++;
        }
    }

    /** Returns the alignment on which all paragraphs of a cell agree; empty for none. */
    private static String ofContent(Element cell) {
        String all = "";
        for (Element child : cell.children()) {
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

    private static String of(Element element) {
        String style = element.hasAttr("style") ? Style.of(element).value("text-align") : "";
        String align = style.isEmpty() ? element.attr("align").strip().toLowerCase(Locale.ROOT) : style;
        return switch (align) {
            case "left", "start" -> "left";
            case "right", "end" -> "right";
            case "center", "-webkit-center" -> "center";
            default -> "";
        };
    }
}
