package io.github.tistoryarchiver.export.names;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Slugs as WordPress keeps them: small letters, digits and dashes, percent-encoded in 200 signs, which are 22 syllables of
 * Hangul. It would cut longer ones within a syllable, so that they are cut here, and unique.
 */
public final class EncodedSlugs {
    private static final int MAX_SIGNS = 200;

    /** Room for what makes a slug unique. */
    private static final int MAX_SUFFIX = 24;

    /** Marks that WordPress drops from a slug. */
    private static final String DROPPED = "[\\u02ca\\u0300\\u0301\\u0304\\u030c\\u0341]";

    private final UniqueNames names = new UniqueNames();

    /** Starts with slugs that nothing may have. */
    public EncodedSlugs(Set<String> reserved) {
        reserved.forEach(names::take);
    }

    /**
     * Returns a slug, decoded; another one than it would be if that is taken, or too long together with what makes it
     * different.
     *
     * @param text whose letters and digits it has
     * @param suffix makes it unique, with its dash
     */
    public String of(@Nullable String text, String suffix) {
        String slug = slug(text, MAX_SIGNS);
        if (!slug.isEmpty() && names.take(slug)) {
            return slug;
        }
        String start = slug(text, MAX_SIGNS - MAX_SUFFIX);
        return names.unique(start.isEmpty() ? suffix.replaceFirst("^-", "") : start + suffix, suffix);
    }

    private static String slug(@Nullable String text, int maxSigns) {
        String words = text == null ? "" : Slug.ofWords(text.replaceAll(DROPPED, ""));
        return Slug.cutEncoded(words.replaceAll("-{2,}", "-"), maxSigns).replaceAll("[-_]+$", "");
    }

    /** Returns a slug percent-encoded in small letters, as WordPress stores it. */
    public static String encoded(String slug) {
        StringBuilder out = new StringBuilder();
        for (byte b : slug.getBytes(StandardCharsets.UTF_8)) {
            out.append(b > 0 ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02x", b & 0xff));
        }
        return out.toString();
    }
}
