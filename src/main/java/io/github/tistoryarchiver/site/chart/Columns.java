package io.github.tistoryarchiver.site.chart;

import io.github.tistoryarchiver.site.html.Html;
import java.util.List;

/** Numbers side by side as upright bars, the greatest with its number. */
public final class Columns {
    private static final int TALLEST = 120;
    private static final int TOP = 20;
    private static final int BASE = TOP + TALLEST;
    private static final int HEIGHT = BASE + 22;
    private static final int WIDEST = 36;
    private static final int NAME_PIXELS = 60;

    private Columns() {}

    /**
     * Draws bars.
     *
     * @param values at least one, none of them negative
     */
    public static Html of(List<Value> values, Width width, String label) {
        Drawing drawing = new Drawing(width.pixels(), HEIGHT, label, false);
        drawing.add(Drawing.line(0, BASE, width.pixels(), BASE));
        long most = values.stream().mapToLong(Value::number).max().orElse(0);
        boolean isMarked = false;
        for (int i = 0; i < values.size(); i++) {
            int left = middle(i, values.size(), width) - thickness(values.size(), width) / 2;
            long number = values.get(i).number();
            boolean isBest = number == most && number > 0 && !isMarked;
            if (number > 0) {
                int height = (int) Math.max(2, TALLEST * number / most);
                drawing.add(Drawing.rect(
                        isBest ? "most" : "bar", left, BASE - height, thickness(values.size(), width), height));
            }
            if (isBest) {
                int x = inside(middle(i, values.size(), width), width);
                drawing.text(Drawing.Anchor.BEST, values.get(i).shown(), x, TOP - 6);
                isMarked = true;
            }
        }
        names(values, width, drawing);
        return drawing.svg();
    }

    /** Names the first, the last, and some between them that are round and have room. */
    private static void names(List<Value> values, Width width, Drawing drawing) {
        int last = values.size() - 1;
        drawing.text(
                Drawing.Anchor.MIDDLE, values.get(0).name(), inside(middle(0, last + 1, width), width), HEIGHT - 4);
        int end = inside(middle(last, last + 1, width), width);
        if (last > 0 && end - inside(middle(0, last + 1, width), width) > NAME_PIXELS) {
            drawing.text(Drawing.Anchor.MIDDLE, values.get(last).name(), end, HEIGHT - 4);
        }
        int used = inside(middle(0, last + 1, width), width);
        for (int i = 1; i < last; i++) {
            int x = middle(i, last + 1, width);
            boolean isRound =
                    values.get(i).name().endsWith("0") || values.get(i).name().endsWith("5");
            if (isRound && x - used > NAME_PIXELS && end - x > NAME_PIXELS) {
                drawing.text(Drawing.Anchor.MIDDLE, values.get(i).name(), x, HEIGHT - 4);
                used = x;
            }
        }
    }

    private static int middle(int number, int count, Width width) {
        return (2 * number + 1) * width.pixels() / (2 * count);
    }

    private static int thickness(int count, Width width) {
        return Math.max(1, Math.min(WIDEST, width.pixels() / count * 7 / 10));
    }

    private static int inside(int x, Width width) {
        return Math.max(18, Math.min(width.pixels() - 18, x));
    }
}
