package io.github.tistoryarchiver.content.ledger;

import java.util.Arrays;

/**
 * Pairs the signs of two sequences that read alike, in order; then what is left of one with equal runs that are left of the other
 * elsewhere. Linear in the length of the sequences but for short stretches that differ: longer ones are found again by the hashes
 * of the next signs.
 */
final class Alignment {
    private static final int[] WINDOWS = {40, 8};
    private static final int MAX_TABLE = 1 << 18;
    private static final int SIGN = 8;
    private static final int IN_ONE_PIECE = 1;
    private static final int UNSURE_AT_EDGE = 8;
    private static final int PRIME = 0x01000193;
    private static final long MAX_STEPS_FOR_MOVED = 20_000_000L;

    private final int[] mine;
    private final int[] theirs;
    private final int[] partner;

    private Alignment(int[] mine, int[] theirs) {
        this.mine = mine;
        this.theirs = theirs;
        this.partner = new int[mine.length];
        Arrays.fill(partner, -1);
    }

    /**
     * Returns for each sign of the first sequence the index of its partner in the second; -1 for none.
     *
     * @param startsLine whether a sign of the first sequence begins a line, by its index
     */
    static int[] of(int[] mine, int[] theirs, boolean[] startsLine) {
        Alignment alignment = new Alignment(mine, theirs);
        alignment.pair(0, mine.length, 0, theirs.length, 0);
        alignment.pairMoved(startsLine);
        return alignment.partner;
    }

    private void pair(int from, int to, int theirFrom, int theirTo, int round) {
        int begin = sureOf(sameAtBegin(from, to, theirFrom, theirTo), to - from, theirTo - theirFrom);
        int i = from + begin;
        int j = theirFrom + begin;
        int atEnd = sureOf(sameAtEnd(i, to, j, theirTo), to - i, theirTo - j);
        int end = to - atEnd;
        int theirEnd = theirTo - atEnd;
        for (int d = 0; d < begin; d++) {
            partner[from + d] = theirFrom + d;
        }
        for (int d = 0; d < atEnd; d++) {
            partner[end + d] = theirEnd + d;
        }
        if (i == end || j == theirEnd) {
            return;
        }
        if ((long) (end - i + 1) * (theirEnd - j + 1) <= MAX_TABLE) {
            pairByTable(i, end, j, theirEnd);
        } else if (round < WINDOWS.length) {
            pairByWindows(i, end, j, theirEnd, round);
        }
    }

    private int sameAtBegin(int from, int to, int theirFrom, int theirTo) {
        int same = 0;
        while (from + same < to && theirFrom + same < theirTo && mine[from + same] == theirs[theirFrom + same]) {
            same++;
        }
        return same;
    }

    private int sameAtEnd(int from, int to, int theirFrom, int theirTo) {
        int same = 0;
        while (to - same > from && theirTo - same > theirFrom && mine[to - same - 1] == theirs[theirTo - same - 1]) {
            same++;
        }
        return same;
    }

    /** Returns how many equal signs at an edge are surely the same: the last of them may be equal by chance, as at the end of an address. */
    private static int sureOf(int same, int size, int theirSize) {
        return same == Math.min(size, theirSize) ? same : Math.max(0, same - UNSURE_AT_EDGE);
    }

    /** Goes on, after each difference, where the next signs of both sequences are alike again. */
    private void pairByWindows(int from, int to, int theirFrom, int theirTo, int round) {
        int window = WINDOWS[round];
        Occurrences places = new Occurrences(theirs, theirFrom, theirTo, window);
        int i = from;
        int j = theirFrom;
        while (i < to && j < theirTo) {
            if (mine[i] == theirs[j]) {
                partner[i++] = j++;
                continue;
            }
            int best = Integer.MAX_VALUE;
            int skip = -1;
            int goal = -1;
            for (int d = 0; d < best && i + d + window <= to; d++) {
                int found = places.next(mine, i + d, j);
                if (found >= 0 && d + found - j < best) {
                    best = d + found - j;
                    skip = d;
                    goal = found;
                }
            }
            if (goal < 0) {
                break;
            }
            pair(i, i + skip, j, goal, round + 1);
            i += skip;
            j = goal;
        }
        if (i < to && j < theirTo) {
            pair(i, to, j, theirTo, round + 1);
        }
    }

    /** Pairs as much as possible of two short stretches, and of equally much what is in one piece. */
    private void pairByTable(int from, int to, int theirFrom, int theirTo) {
        int rows = to - from;
        int columns = theirTo - theirFrom;
        int width = columns + 1;
        int[] best = new int[(rows + 1) * width];
        int[] paired = new int[(rows + 1) * width];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                int at = i * width + j;
                int after = at + width + 1;
                paired[at] = mine[from + i] == theirs[theirFrom + j]
                        ? SIGN + Math.max(best[after], paired[after] > 0 ? paired[after] + IN_ONE_PIECE : 0)
                        : 0;
                best[at] = Math.max(paired[at], Math.max(best[at + width], best[at + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            int at = i * width + j;
            boolean goesOn = i > 0 && j > 0 && partner[from + i - 1] == theirFrom + j - 1;
            if (paired[at] > 0 && paired[at] + (goesOn ? IN_ONE_PIECE : 0) >= best[at]) {
                partner[from + i++] = theirFrom + j++;
            } else if (best[at + width] >= best[at + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** Looks for each line, or part of one, that has no partner among what is left of the other sequence. */
    private void pairMoved(boolean[] startsLine) {
        boolean[] taken = new boolean[theirs.length];
        for (int other : partner) {
            if (other >= 0) {
                taken[other] = true;
            }
        }
        int[] left = new int[theirs.length];
        int size = 0;
        for (int j = 0; j < theirs.length; j++) {
            if (!taken[j]) {
                left[size++] = j;
            }
        }
        long steps = 0;
        for (int i = 0; i < mine.length && size > 0 && steps < MAX_STEPS_FOR_MOVED; ) {
            int end = endOfRun(i, startsLine);
            if (end > i) {
                steps += size;
                pairMoved(i, end, left, size, taken);
            }
            i = Math.max(end, i + 1);
        }
    }

    private int endOfRun(int from, boolean[] startsLine) {
        int end = from;
        while (end < mine.length && partner[end] < 0 && (end == from || !startsLine[end])) {
            end++;
        }
        return end;
    }

    private void pairMoved(int from, int to, int[] left, int size, boolean[] taken) {
        int length = to - from;
        for (int k = 0; k + length <= size; k++) {
            int at = left[k];
            if (left[k + length - 1] == at + length - 1 && isSame(from, at, length) && !isTaken(at, length, taken)) {
                for (int d = 0; d < length; d++) {
                    partner[from + d] = at + d;
                    taken[at + d] = true;
                }
                return;
            }
        }
    }

    private static boolean isTaken(int at, int length, boolean[] taken) {
        for (int d = 0; d < length; d++) {
            if (taken[at + d]) {
                return true;
            }
        }
        return false;
    }

    private boolean isSame(int from, int at, int length) {
        for (int d = 0; d < length; d++) {
            if (mine[from + d] != theirs[at + d]) {
                return false;
            }
        }
        return true;
    }

    /** Where in a sequence each window of signs is. */
    private static final class Occurrences {
        private final int[] signs;
        private final int window;
        private final long[] sorted;

        Occurrences(int[] signs, int from, int to, int window) {
            this.signs = signs;
            this.window = window;
            this.sorted = new long[Math.max(0, to - from - window + 1)];
            int hash = sorted.length == 0 ? 0 : hash(signs, from);
            int oldest = power(window - 1);
            for (int k = 0; k < sorted.length; k++) {
                sorted[k] = key(hash, from + k);
                if (k + 1 < sorted.length) {
                    hash = (hash - signs[from + k] * oldest) * PRIME + signs[from + k + window];
                }
            }
            Arrays.sort(sorted);
        }

        private static long key(int hash, int at) {
            return ((long) hash << 32) | at;
        }

        private int hash(int[] of, int from) {
            int hash = 0;
            for (int d = 0; d < window; d++) {
                hash = hash * PRIME + of[from + d];
            }
            return hash;
        }

        private static int power(int exponent) {
            int power = 1;
            for (int d = 0; d < exponent; d++) {
                power *= PRIME;
            }
            return power;
        }

        /** Returns the first index from one on at which the window of another sequence is; -1 for none. */
        int next(int[] other, int at, int from) {
            int hash = hash(other, at);
            int found = Arrays.binarySearch(sorted, key(hash, from));
            int slot = found >= 0 ? found : -found - 1;
            if (slot >= sorted.length || (int) (sorted[slot] >> 32) != hash) {
                return -1;
            }
            int index = (int) sorted[slot];
            for (int d = 0; d < window; d++) {
                if (signs[index + d] != other[at + d]) {
                    return -1;
                }
            }
            return index;
        }
    }
}
