package io.github.tistoryarchiver.site.search;

import java.util.Arrays;

/** Numbers in as few bits as are needed, one after the other; the highest bit of a number first. */
final class Bits {
    private static final int A_SIGN = 7;

    private byte[] bytes = new byte[64];
    private int size;

    /** Returns the number of bits. */
    int size() {
        return size;
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

    /** Appends a number from 1 on, small ones in few bits (Elias gamma code). */
    void gamma(int value) {
        int width = 31 - Integer.numberOfLeadingZeros(value);
        put(0, width);
        put(value, width + 1);
    }

    /** Appends a number from 0 on, those below 32 in the fewest bits (exponential Golomb code). */
    void golomb(int value) {
        gamma((value >>> 5) + 1);
        put(value, 5);
    }

    /** Appends a number of which it is known that it is below a bound (truncated binary code). */
    private void below(int value, int bound) {
        int width = 31 - Integer.numberOfLeadingZeros(bound);
        int shorter = (2 << width) - bound;
        if (value < shorter) {
            put(value, width);
        } else {
            put(value + shorter, width + 1);
        }
    }

    /**
     * Appends numbers of which it is known how many they are: the middle one first, then those before and after it, whose bounds are
     * narrower then (binary interpolative code).
     *
     * @param numbers in ascending order, each once
     * @param bound above the last
     */
    void ascending(int[] numbers, int bound) {
        ascending(numbers, 0, numbers.length, 0, bound);
    }

    private void ascending(int[] numbers, int from, int to, int low, int high) {
        if (from == to) {
            return;
        }
        int middle = (from + to) >>> 1;
        int number = numbers[middle];
        int least = low + middle - from;
        below(number - least, high - (to - 1 - middle) - least);
        ascending(numbers, from, middle, low, number);
        ascending(numbers, middle + 1, to, number + 1, high);
    }

    /**
     * Returns the bits as text that takes one byte in UTF-8 for seven bits. Where these would be a sign that {@link Script} escapes, they and the next seven
     * are one sign of two bytes.
     */
    String text() {
        StringBuilder out = new StringBuilder(size / A_SIGN + 1);
        for (int at = 0; at < size; at += A_SIGN) {
            int sign = sevenAt(at);
            int escaped = Script.ESCAPED.indexOf(sign);
            if (escaped >= 0) {
                at += A_SIGN;
                sign = ((escaped + 1) << A_SIGN) | sevenAt(at);
            }
            out.append((char) sign);
        }
        return out.toString();
    }

    /** Returns seven bits; those after the last are zero. */
    private int sevenAt(int at) {
        int index = at >> 3;
        int two = (byteAt(index) << 8) | byteAt(index + 1);
        return (two >> (9 - (at & 7))) & 0x7f;
    }

    private int byteAt(int index) {
        return index < bytes.length ? bytes[index] & 0xff : 0;
    }
}
