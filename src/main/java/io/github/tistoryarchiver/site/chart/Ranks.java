package io.github.tistoryarchiver.site.chart;

import io.github.tistoryarchiver.site.html.Html;
import java.util.List;

/** Numbers one below the other as lying bars, each with its name and number. On phones the names are above the bars. */
public final class Ranks {
    private static final int THICK = 10;
    private static final int NUMBER_PIXELS = 72;

    private Ranks() {}

    /**
     * Draws bars.
     *
     * @param values the greatest first
     */
    public static Html of(List<Value> values, Width width, String label) {
        int step = width.isNarrow() ? 42 : 32;
        int left = width.isNarrow() ? 0 : 200;
        int room = width.pixels() - left - NUMBER_PIXELS;
        Drawing drawing = new Drawing(width.pixels(), values.size() * step, label, false);
        long most = values.stream().mapToLong(Value::number).max().orElse(0);
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            int y = i * step + step - THICK - 8;
            int names = width.isNarrow() ? width.pixels() : left - 12;
            drawing.text(
                    Drawing.Anchor.START,
                    Drawing.fitted(value.name(), names),
                    0,
                    width.isNarrow() ? y - 6 : y + THICK - 1);
            if (value.number() > 0) {
                int length = (int) Math.max(2, room * value.number() / most);
                drawing.add(Drawing.rect(i == 0 ? "most" : "bar", left, y, length, THICK));
            }
            drawing.text(Drawing.Anchor.END, value.shown(), width.pixels(), y + THICK - 1);
        }
        return drawing.svg();
    }
}
