package io.github.tistoryarchiver.site.chart;

import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import java.util.List;

/** Numbers one after the other as points on a line, the greatest with its number. */
public final class Course {
    private static final int TOP = 24;
    private static final int TALLEST = 70;
    private static final int BASE = TOP + TALLEST;
    private static final int HEIGHT = BASE + 28;
    private static final int MARGIN = 18;

    private Course() {}

    /**
     * Draws a line from zero on.
     *
     * @param values at least one, none of them negative
     */
    public static Html of(List<Value> values, Width width, String label) {
        Drawing drawing = new Drawing(width.pixels(), HEIGHT, label, false);
        drawing.add(Drawing.line(0, BASE + 6, width.pixels(), BASE + 6));
        long most = Math.max(1, values.stream().mapToLong(Value::number).max().orElse(1));
        StringBuilder points = new StringBuilder();
        int best = 0;
        for (int i = 0; i < values.size(); i++) {
            points.append(x(i, values.size(), width))
                    .append(',')
                    .append(y(values.get(i), most))
                    .append(' ');
            best = values.get(i).number() > values.get(best).number() ? i : best;
        }
        drawing.add(Tag.of("polyline").with("points", points.toString().strip()));
        for (int i = 0; i < values.size(); i++) {
            drawing.add(Tag.of(i == best ? "circle.most" : "circle.bar")
                    .with("cx", x(i, values.size(), width))
                    .with("cy", y(values.get(i), most))
                    .with("r", i == best ? 4 : 3));
        }
        int middle = Math.max(30, Math.min(width.pixels() - 30, x(best, values.size(), width)));
        drawing.text(Drawing.Anchor.BEST, values.get(best).shown(), middle, y(values.get(best), most) - 10);
        drawing.text(Drawing.Anchor.START, values.get(0).name(), 0, HEIGHT - 6);
        if (values.size() > 1) {
            drawing.text(Drawing.Anchor.END, values.get(values.size() - 1).name(), width.pixels(), HEIGHT - 6);
        }
        return drawing.svg();
    }

    private static int x(int number, int count, Width width) {
        return count == 1 ? MARGIN : MARGIN + number * (width.pixels() - 2 * MARGIN) / (count - 1);
    }

    private static int y(Value value, long most) {
        return (int) (BASE - TALLEST * value.number() / most);
    }
}
