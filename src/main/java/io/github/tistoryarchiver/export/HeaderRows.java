package io.github.tistoryarchiver.export;

import java.util.List;
import org.jsoup.nodes.Element;

/** Makes the first row of tables without a header their header. */
final class HeaderRows {
    private HeaderRows() {}

    static void apply(Element tree) {
        for (Element table : tree.select("table")) {
            List<Element> rows = table.select("tr").stream()
                    .filter(row -> table.equals(row.closest("table")))
                    .toList();
            boolean headed =
                    rows.stream().anyMatch(row -> row.children().stream().anyMatch(HeaderRows::isHeader));
            if (rows.size() > 1 && !headed) {
                rows.get(0).children().stream()
                        .filter(cell -> cell.normalName().equals("td"))
                        .toList()
                        .forEach(cell -> cell.tagName("th"));
            }
        }
    }

    private static boolean isHeader(Element cell) {
        return cell.normalName().equals("th");
    }
}
