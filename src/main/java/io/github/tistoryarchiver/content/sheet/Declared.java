package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules of style sheets declare for one element, or for what they put before or after its content. */
final class Declared {
    private static final Set<String> FONT_WEIGHTS = Set.of("bold", "bolder", "lighter");
    private static final int MAX_LAYER = 4_000;
    private static final long LAYER = 1L << 32;
    private static final long INLINE = LAYER << 16;
    private static final long IMPORTANT = INLINE << 2;

    private final List<Weighted> all = new ArrayList<>();
    private @Nullable Map<String, Declaration> winners;

    /**
     * A declaration.
     *
     * @param weight what decides which of several counts: the greatest, and the last of equal ones
     */
    private record Weighted(Declaration declaration, long weight) {
        static Weighted of(Declaration declaration, boolean isInline, int layer, int specificity) {
            boolean isImportant = declaration.isImportant();
            int rank = isImportant
                    ? MAX_LAYER - layer
                    : layer; // the first layer counts most where declarations are important
            long weight = (isImportant ? IMPORTANT : 0) + (isInline ? INLINE : 0) + rank * LAYER + specificity;
            return new Weighted(declaration, weight);
        }
    }

    void add(Meaning.Rule rule) {
        for (Declaration declaration : rule.declarations()) {
            int layer = Math.min(rule.layer(), MAX_LAYER);
            all.add(Weighted.of(declaration, false, layer, rule.selector().specificity()));
        }
    }

    void addInline(List<Declaration> declarations) {
        for (Declaration declaration : declarations) {
            all.add(Weighted.of(declaration, true, MAX_LAYER, 0));
        }
    }

    /** Returns the declarations that win, by property, those that count least first; nothing is added after this. */
    Map<String, Declaration> winners() {
        Map<String, Declaration> known = winners;
        if (known == null) {
            known = new LinkedHashMap<>();
            all.sort(Comparator.comparingLong(Weighted::weight));
            for (Weighted weighted : all) {
                put(weighted.declaration(), known);
            }
            winners = known;
        }
        return known;
    }

    private static void put(Declaration declaration, Map<String, Declaration> winners) {
        String property = declaration.property();
        winners.remove(property);
        switch (property) {
            case "background", "list-style", "text-decoration" ->
                winners.keySet().removeIf(name -> name.startsWith(property + "-"));
            case "font" -> {
                winners.keySet().removeIf(name -> name.startsWith("font-"));
                font(declaration, winners);
                return;
            }
            case "all" -> {
                winners.keySet().removeIf(name -> !name.startsWith("--"));
                for (String each :
                        List.of("font-weight", "font-style", "text-decoration", "background", "vertical-align")) {
                    winners.put(each, new Declaration(each, declaration.value(), declaration.isImportant()));
                }
                return;
            }
            default -> {
                // is no shorthand
            }
        }
        winners.put(property, declaration);
    }

    /** Takes a shorthand apart, in which weight and slant come before the size and are normal where they are not there. */
    private static void font(Declaration declaration, Map<String, Declaration> winners) {
        List<String> words = Css.words(declaration.value().toLowerCase(java.util.Locale.ROOT));
        if (words.size() < 2) {
            return;
        }
        String weight = "normal";
        String slant = "normal";
        String size = "";
        for (String word : words) {
            boolean isNumber = word.length() == 3 && word.endsWith("00");
            if (size.isEmpty() && (FONT_WEIGHTS.contains(word) || isNumber)) {
                weight = word;
            } else if (size.isEmpty() && (word.equals("italic") || word.equals("oblique"))) {
                slant = word;
            } else if (size.isEmpty() && Character.isDigit(word.charAt(0))) {
                size = Css.split(word, '/').get(0);
            }
        }
        boolean isImportant = declaration.isImportant();
        winners.put("font-weight", new Declaration("font-weight", weight, isImportant));
        winners.put("font-style", new Declaration("font-style", slant, isImportant));
        winners.put("font-size", new Declaration("font-size", size.isEmpty() ? "medium" : size, isImportant));
        winners.put("font-family", new Declaration("font-family", declaration.value(), isImportant));
    }
}
