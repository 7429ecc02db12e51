package io.github.tistoryarchiver.export.ghost;

import io.github.tistoryarchiver.export.names.UniqueNames;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Slugs as Ghost keeps them: small letters of ASCII, digits and single dashes. It makes others of what is different. */
final class AsciiSlugs {
    private static final int MOST = 160;
    private static final int SYLLABLES = 0xac00;
    private static final int MEDIALS = 21;
    private static final int FINALS = 28;
    private static final String[] INITIAL = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ", -1);
    private static final String[] MEDIAL =
            "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ", -1);
    private static final String[] FINAL = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ", -1);

    private final UniqueNames names = new UniqueNames();

    /** Starts with slugs that nothing may have. */
    AsciiSlugs(Set<String> reserved) {
        reserved.forEach(names::take);
    }

    /**
     * Returns a slug that nothing else has.
     *
     * @param wanted of ASCII; empty for none
     * @param suffix makes it unique, with its dash
     */
    String unique(String wanted, String suffix) {
        return names.unique(wanted.isEmpty() ? suffix.substring(1) : wanted, suffix);
    }

    /** Returns the words of a text in ASCII, with Hangul in Latin letters; signs by which names differ become words. */
    static String latin(String name) {
        StringBuilder out = new StringBuilder();
        String spelt = name.replace("#", " sharp ").replace("+", " plus ").replace(".", " dot ");
        Normalizer.normalize(spelt, Normalizer.Form.NFC).codePoints().forEach(c -> {
            int syllable = c - SYLLABLES;
            if (syllable >= 0 && syllable < INITIAL.length * MEDIALS * FINALS) {
                out.append(INITIAL[syllable / (MEDIALS * FINALS)])
                        .append(MEDIAL[syllable / FINALS % MEDIALS])
                        .append(FINAL[syllable % FINALS]);
            } else if (c >= 0x80 && Character.isLetterOrDigit(c)) {
                out.append('u').append(Integer.toHexString(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return words(out.toString());
    }

    /** Returns the words of a text whose letters and digits are all of ASCII; empty for any other. */
    static String ofAscii(String text) {
        boolean isAscii = text.codePoints().noneMatch(c -> c >= 0x80 && Character.isLetterOrDigit(c));
        return isAscii ? words(text) : "";
    }

    private static String words(String text) {
        String words =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceFirst("^-", "");
        return (words.length() <= MOST ? words : words.substring(0, MOST)).replaceFirst("-$", "");
    }
}
