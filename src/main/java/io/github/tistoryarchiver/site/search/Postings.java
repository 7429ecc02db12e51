package io.github.tistoryarchiver.site.search;

import java.util.Arrays;

/** The documents that have a term, in ascending order, held in about a byte each. */
public final class Postings {
    private byte[] bytes = new byte[4];
    private int size;
    private int count;
    private int oftens;
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
        oftens += isOften ? 1 : 0;
    }

    private void put(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size + (size >> 2) + 2);
        }
        bytes[size++] = (byte) value;
    }

    /**
     * Writes how many documents there are, their numbers, how many have the term often, and where these are among them.
     *
     * @param documents the number of all documents
     */
    void writeTo(Bits bits, int documents) {
        int[] numbers = new int[count];
        int[] often = new int[oftens];
        int at = 0;
        int found = 0;
        int document = -1;
        for (int i = 0; i < count; i++) {
            int value = 0;
            int shift = 0;
            int next;
            do {
                next = bytes[at++];
                value |= (next & 0x7f) << shift;
                shift += 7;
            } while (next < 0);
            document += (value >>> 1) + 1;
            numbers[i] = document;
            if ((value & 1) != 0) {
                often[found++] = i;
            }
        }
        bits.gamma(count);
        bits.ascending(numbers, documents);
        bits.gamma(oftens + 1);
        bits.ascending(often, count);
    }
}
