package io.github.tistoryarchiver.content.sight;

/** Numbers in attributes. */
final class Numbers {
    private static final int MAX_DIGITS = 9;

    private Numbers() {}

    /** Returns the integer that an attribute has, or a default if it has none. */
    static long of(String text, long otherwise) {
        String plain = text.strip();
        String digits = plain.startsWith("-") ? plain.substring(1) : plain;
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= MAX_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(plain) : otherwise;
    }
}
