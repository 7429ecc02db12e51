package io.github.tistoryarchiver.site.chart;

import java.util.stream.LongStream;

/** Five steps of colour: none, and four that hold about as many numbers each, so that one great number does not pale the others. */
public final class Steps {
    static final int MOST = 4;

    private final long[] sorted;

    /** Creates the steps of some numbers; those that are 0 count as none. */
    public Steps(LongStream numbers) {
        sorted = numbers.filter(number -> number > 0).sorted().toArray();
    }

    /** Returns 0 for none, and 1 to 4. */
    int of(long number) {
        if (number <= 0 || sorted.length == 0) {
            return 0;
        }
        if (number == sorted[sorted.length - 1] && number > sorted[0]) {
            return MOST;
        }
        return Math.min(MOST, 1 + MOST * below(number) / sorted.length);
    }

    /** Counts the smaller numbers. */
    private int below(long number) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
