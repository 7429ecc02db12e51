package io.github.tistoryarchiver.site.search;

import java.util.Arrays;

/** The documents that have a term, in ascending order, held in about a byte each. */
final class Postings {
    private byte[] bytes = new byte[4];
    private int size;
    private int count;
    private int last = -1;

    /**
     * Adds a document, whose number is above all before.
     *
     * @param isOften whether it has the term three times or more
     */
    void add(int document, boolean isOften) {
        int gap = ((document - last - 1) << 1) | (isOften ? 1 : 0);
        while (gap >= 0x80) {
            put((gap & 0x7f) | 0x80);
            gap >>>= 7;
        }
        put(gap);
        last = document;
        count++;
    }

    private void put(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }

    int count() {
        return count;
    }

    /** Returns the Rice parameter with which the gaps take about the fewest bits. */
    int rice() {
        int mean = (int) ((long) (last + 1) * 9 / 13 / count);
        return mean < 2 ? 0 : 31 - Integer.numberOfLeadingZeros(mean);
    }

    /** Returns the gaps, Rice coded, each with a bit that tells whether the document has the term often. */
    byte[] coded() {
        Bits bits = new Bits();
        int rice = rice();
        int at = 0;
        for (int i = 0; i < count; i++) {
            int value = 0;
            int shift = 0;
            int next;
            do {
                next = bytes[at++];
                value |= (next & 0x7f) << shift;
                shift += 7;
            } while (next < 0);
            int gap = value >>> 1;
            bits.ones(gap >>> rice);
            bits.put(gap, rice);
            bits.put(value, 1);
        }
        return bits.bytes();
    }

    /** Bits in a row, the highest of a byte first. */
    private static final class Bits {
        private byte[] bytes = new byte[16];
        private int size;

        /** Appends a number of ones, and a zero. */
        void ones(int number) {
            for (int i = 0; i < number; i++) {
                put(1, 1);
            }
            put(0, 1);
        }

        /** Appends the lowest bits of a value. */
        void put(int value, int width) {
            for (int i = width - 1; i >= 0; i--) {
                if (size >> 3 == bytes.length) {
                    bytes = Arrays.copyOf(bytes, bytes.length * 2);
                }
                if (((value >>> i) & 1) != 0) {
                    bytes[size >> 3] |= (byte) (0x80 >> (size & 7));
                }
                size++;
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, (size + 7) >> 3);
        }
    }
}
