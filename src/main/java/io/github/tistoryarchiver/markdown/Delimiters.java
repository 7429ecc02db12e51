package io.github.tistoryarchiver.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the asterisks, underscores, tildes and backticks of a run of text that a renderer would read as delimiters:
 * those that can open an emphasis which a later one can close, and the reverse. A lone {@code *}, the {@code _} of
 * {@code snake_case} and the {@code ~} of {@code ~6 km} are text for every renderer.
 */
final class Delimiters {
    private static final String MARKS = "*_~";
    private static final int MAX_STRIKE_LENGTH = 2;

    private final String source;
    private final BitSet literal;
    private final BitSet found = new BitSet();

    /**
     * A run of equal delimiter characters.
     *
     * @param from index of the first character
     * @param to index after the last character
     * @param own whether some of them are delimiters that this package writes
     * @param mixed whether some of them are text as well
     * @param opens whether it may open an emphasis
     * @param closes whether it may close an emphasis
     */
    private record Run(int from, int to, boolean own, boolean mixed, boolean opens, boolean closes) {
        int length() {
            return to - from;
        }
    }

    private Delimiters(String source, BitSet literal) {
        this.source = source;
        this.literal = literal;
    }

    /**
     * Finds the delimiters.
     *
     * @param source the run as it appears in the Markdown; tokens other than text are represented by their first and
     *     last characters
     * @param literal the indexes of characters that are text
     * @param ticks the lengths of all runs of backticks in code
     * @return the indexes of the characters to escape
     */
    static BitSet find(String source, BitSet literal, List<Integer> ticks) {
        Delimiters delimiters = new Delimiters(source, literal);
        if (!delimiters.containsAny()) {
            return delimiters.found;
        }
        for (int i = 0; i < MARKS.length(); i++) {
            List<Run> runs = delimiters.runs(MARKS.charAt(i));
            if (!runs.isEmpty()) {
                delimiters.markPairs(runs, MARKS.charAt(i) == '~');
            }
        }
        delimiters.markTicks(ticks);
        return delimiters.found;
    }

    private boolean containsAny() {
        return source.indexOf('`') >= 0 || MARKS.chars().anyMatch(mark -> source.indexOf(mark) >= 0);
    }

    private List<Run> runs(char c) {
        List<Run> runs = new ArrayList<>();
        int to = 0;
        for (int from = source.indexOf(c); from >= 0; from = source.indexOf(c, to)) {
            to = from + 1;
            while (to < source.length() && source.charAt(to) == c) {
                to++;
            }
            runs.add(run(c, from, to));
        }
        return runs;
    }

    private Run run(char c, int from, int to) {
        int before = from == 0 ? '\n' : Character.codePointBefore(source, from);
        int after = to == source.length() ? '\n' : Character.codePointAt(source, to);
        boolean left = Flanking.mayOpen(before, after);
        boolean right = Flanking.mayClose(before, after);
        int texts = texts(from, to);
        boolean own = texts < to - from;
        boolean mixed = own && texts > 0;
        if (c != '_' || own) {
            return new Run(from, to, own, mixed, left || own, right || own);
        }
        boolean afterPunctuation = Flanking.isPunctuation(before, true);
        boolean beforePunctuation = Flanking.isPunctuation(after, true);
        return new Run(
                from, to, false, false, left && (!right || afterPunctuation), right && (!left || beforePunctuation));
    }

    /** Counts the characters of a run that are text. */
    private int texts(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += literal.get(i) ? 1 : 0;
        }
        return count;
    }

    /** Runs on one side of others, as partners of a pair. Keeps what decides, so that pairing takes linear time. */
    private static final class Partners {
        private final boolean strikes;
        private final boolean[] ofLength = new boolean[MAX_STRIKE_LENGTH + 1];
        private boolean any;
        private boolean own;

        Partners(boolean strikes) {
            this.strikes = strikes;
        }

        void add(Run run) {
            any = true;
            own |= run.own();
            if (run.length() <= MAX_STRIKE_LENGTH) {
                ofLength[run.length()] = true;
            }
        }

        boolean fit(Run run) {
            boolean fitsAny = !strikes || run.own();
            return fitsAny ? any : own || (run.length() <= MAX_STRIKE_LENGTH && ofLength[run.length()]);
        }
    }

    private void markPairs(List<Run> runs, boolean strikes) {
        Partners openers = new Partners(strikes);
        for (Run run : runs) {
            if (run.mixed() || (run.closes() && openers.fit(run))) {
                found.set(run.from(), run.to());
            }
            if (run.opens()) {
                openers.add(run);
            }
        }
        Partners closers = new Partners(strikes);
        for (int i = runs.size() - 1; i >= 0; i--) {
            Run run = runs.get(i);
            if (run.opens() && closers.fit(run)) {
                found.set(run.from(), run.to());
            }
            if (run.closes()) {
                closers.add(run);
            }
        }
    }

    /**
     * Marks backticks that would make a code span: two runs of the same length. A backslash does not prevent a backtick
     * from closing a span, so escaped backticks count as runs of length one.
     */
    private void markTicks(List<Integer> inCode) {
        List<Run> runs = runs('`').stream()
                .filter(run -> texts(run.from(), run.to()) > 0)
                .toList();
        Map<Integer, Integer> counts = new HashMap<>();
        inCode.forEach(length -> counts.merge(length, 1, Integer::sum));
        runs.forEach(run -> counts.merge(run.length(), 1, Integer::sum));
        boolean escapes = false;
        for (Run run : runs) {
            boolean fence = run.length() >= 3 && (run.from() == 0 || source.charAt(run.from() - 1) == '\n');
            if (run.mixed() || fence || counts.getOrDefault(run.length(), 0) > 1) {
                found.set(run.from(), run.to());
                escapes = true;
            }
        }
        if (escapes) {
            runs.stream().filter(run -> run.length() == 1).forEach(run -> found.set(run.from()));
        }
    }
}
