package io.github.tistoryarchiver.importer.sift;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Where in a recording there is something of which host, and which files: twelve bytes for each record. */
public final class RecordIndex {
    /** The key of what has to be read before anything else is. */
    public static final int ALWAYS = 0;

    /** The key of what may be of any host. */
    public static final int ANY = Integer.MAX_VALUE;

    private static final int MAX_RECORDS = 2_000_000;

    private long[] positions = new long[16];
    private int[] keys = new int[16];
    private int size;

    /** Adds a record. Keys may be the same for different things; then more is read than is needed. */
    public void add(int key, long position) {
        if (size == MAX_RECORDS) {
            return;
        }
        if (size == keys.length) {
            positions = Arrays.copyOf(positions, size + (size >> 1));
            keys = Arrays.copyOf(keys, size + (size >> 1));
        }
        positions[size] = position;
        keys[size] = key;
        size++;
    }

    /** Whether all records are in it, because there were not too many. */
    boolean isComplete() {
        return size < MAX_RECORDS;
    }

    /** Returns where records with wanted keys begin, each place once, in ascending order; empty if there are none. */
    long[] positions(IntPredicate isWanted) {
        boolean isAny = IntStream.range(0, size).anyMatch(i -> keys[i] != ALWAYS && isWanted.test(keys[i]));
        return isAny
                ? IntStream.range(0, size)
                        .filter(i -> keys[i] == ALWAYS || isWanted.test(keys[i]))
                        .mapToLong(i -> positions[i])
                        .distinct()
                        .sorted()
                        .toArray()
                : new long[0];
    }
}
