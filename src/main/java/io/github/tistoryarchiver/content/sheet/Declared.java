package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules of style sheets declare for one element, or for what they put before or after its content. */
final class Declared {
    private static final Set<String> FONT_WEIGHTS = Set.of("bold", "bolder", "lighter");
    private static final int INLINE = Integer.MAX_VALUE;

    private final List<Weighted> all = new ArrayList<>();

    /**
     * A declaration and what decides which of several counts.
     *
     * @param layer that of the rule; the greatest for the element's own attribute
     */
    private record Weighted(Declaration declaration, boolean isInline, int layer, int specificity, int order) {
        boolean isImportant() {
            return declaration.isImportant();
        }

        /** Returns the layer; the first layer counts most where declarations are important. */
        int rank() {
            return isImportant() ? -layer : layer;
        }
    }

    private static final Comparator<Weighted> LEAST_FIRST = Comparator.comparing(Weighted::isImportant)
            .thenComparing(Weighted::isInline)
            .thenComparingInt(Weighted::rank)
            .thenComparingInt(Weighted::specificity)
            .thenComparingInt(Weighted::order);

    void add(Sheet.Rule rule) {
        for (Declaration declaration : rule.declarations()) {
            all.add(new Weighted(
                    declaration, false, rule.layer(), rule.selector().specificity(), all.size()));
        }
    }

    void addInline(List<Declaration> declarations) {
        for (Declaration declaration : declarations) {
            all.add(new Weighted(declaration, true, INLINE, 0, all.size()));
        }
    }

    /** Returns the declarations that win, by property, those that count least first. */
    Map<String, Declaration> winners() {
        Map<String, Declaration> winners = new LinkedHashMap<>();
        all.stream().sorted(LEAST_FIRST).forEach(weighted -> put(weighted.declaration(), winners));
        return winners;
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
                // stands for itself
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
