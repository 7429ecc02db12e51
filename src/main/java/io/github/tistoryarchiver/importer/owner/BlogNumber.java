package io.github.tistoryarchiver.importer.owner;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the number of a blog in a page, without parsing it. */
public final class BlogNumber {
    private static final Pattern OF_POST =
            Pattern.compile("<meta\\b[^>]{0,200}?\\barticle:txid\\b[^>]{0,100}?\\bcontent=[\"']?(\\d{1,18})_\\d");
    private static final Pattern OF_DATA =
            Pattern.compile("\"BLOG\"\\s{0,9}:\\s{0,9}\\{\\s{0,9}\"id\"\\s{0,9}:\\s{0,9}\"?(\\d{1,18})\\b");
    private static final int BEGINNING = 1 << 18;

    private BlogNumber() {}

    /** Returns the number of the blog that a page is of; {@code null} if it does not tell it. */
    public static @Nullable Long of(byte[] page) {
        String text = new String(page, 0, Math.min(page.length, BEGINNING), StandardCharsets.ISO_8859_1);
        Long ofPost = text.contains("article:txid") ? first(OF_POST, text) : null;
        return ofPost != null ? ofPost : text.contains("\"BLOG\"") ? first(OF_DATA, text) : null;
    }

    private static @Nullable Long first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.valueOf(found.group(1)) : null;
    }
}
