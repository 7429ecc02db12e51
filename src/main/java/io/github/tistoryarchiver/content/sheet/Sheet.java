package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads those rules of style sheets that hold for readers at a wide screen, and mean something for a text. */
final class Sheet {
    /** Sheets that are kept: a post's text is looked at several times, and authors write the same sheet into each post. */
    private static final int MAX_KEPT = 8;

    private static final int MAX_LENGTH_KEPT = 1 << 16;
    private static final Map<List<String>, Sheet> KEPT = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Sheet> eldest) {
            return size() > MAX_KEPT;
        }
    });

    private static final int MAX_RULES = 1_000;
    private static final int MAX_NESTING = 8;

    /** The layer of rules in none, which win over all others. */
    private static final int NO_LAYER = Integer.MAX_VALUE;

    private final List<Written> written = new ArrayList<>();
    private final Map<String, CounterStyle> counterStyles = new HashMap<>();
    private final List<String> layers = new ArrayList<>();
    private List<Rule> rules = List.of();
    private boolean hasContainers;

    private Sheet() {}

    /**
     * A rule.
     *
     * @param name that of its selector
     * @param classes those of its selector, besides the name
     * @param layer the greater, the more it counts
     */
    record Rule(Selector selector, String name, List<String> classes, List<Declaration> declarations, int layer) {
        Rule(Selector selector, List<Declaration> declarations, int layer) {
            this(selector, selector.name(), selector.classes(selector.name()), declarations, layer);
        }
    }

    /** A rule whose selector nobody has looked at yet. */
    record Written(String selector, List<Declaration> declarations, int layer) {}

    /**
     * Where in a sheet a block is.
     *
     * @param parents the selectors around it; empty for none
     */
    private record Scope(List<String> parents, int layer, int depth) {
        Scope deeper() {
            return new Scope(parents, layer, depth + 1);
        }
    }

    /** Reads sheets that follow each other. */
    static Sheet of(List<String> sheets) {
        Sheet kept = KEPT.get(sheets);
        if (kept != null) {
            return kept;
        }
        Sheet sheet = new Sheet();
        sheets.forEach(sheet::read);
        sheet.rules = Meaning.of(sheet.written);
        if (sheets.stream().mapToInt(String::length).sum() <= MAX_LENGTH_KEPT) {
            KEPT.put(List.copyOf(sheets), sheet);
        }
        return sheet;
    }

    private void read(String css) {
        String plain = Css.withoutComments(css);
        hasContainers |= plain.contains("container");
        readBlock(plain, new Scope(List.of(), NO_LAYER, 0));
    }

    List<Rule> rules() {
        return rules;
    }

    Map<String, CounterStyle> counterStyles() {
        return counterStyles;
    }

    private void readBlock(String css, Scope scope) {
        List<Declaration> declarations = new ArrayList<>();
        int at = 0;
        while (at < css.length() && written.size() < MAX_RULES) {
            int end = Css.indexOf(css, ";{", at);
            String text = css.substring(at, end).strip();
            if (end == css.length() || css.charAt(end) == ';') {
                readStatement(text, scope, declarations);
                at = end + 1;
                continue;
            }
            add(scope, declarations);
            declarations.clear();
            int close = Css.closing(css, end);
            if (scope.depth() < MAX_NESTING) {
                readRule(text, css.substring(end + 1, close), scope.deeper());
            }
            at = close + 1;
        }
        add(scope, declarations);
    }

    private void readStatement(String text, Scope scope, List<Declaration> declarations) {
        if (text.regionMatches(true, 0, "@layer", 0, 6)) {
            Css.split(text.substring(6), ',').forEach(this::layer);
        } else if (!scope.parents().isEmpty() && !text.startsWith("@")) {
            Declaration.add(text, declarations);
        }
    }

    private int layer(String name) {
        String known = name.isEmpty() ? " " + layers.size() : name;
        if (!layers.contains(known)) {
            layers.add(known);
        }
        return layers.indexOf(known);
    }

    private void add(Scope scope, List<Declaration> declarations) {
        if (declarations.isEmpty()) {
            return;
        }
        List<Declaration> all = List.copyOf(declarations);
        for (String selector : scope.parents()) {
            if (written.size() < MAX_RULES) {
                written.add(new Written(selector, all, scope.layer()));
            }
        }
    }

    private void readRule(String prelude, String block, Scope scope) {
        if (!prelude.startsWith("@")) {
            readBlock(block, new Scope(Selector.nested(prelude, scope.parents()), scope.layer(), scope.depth()));
            return;
        }
        int end = Css.indexOf(prelude, " \t\r\n\f(", 0);
        int open = prelude.indexOf('(');
        end = open > 0 ? Math.min(end, open) : end;
        String condition = prelude.substring(end).strip();
        switch (prelude.substring(1, end).toLowerCase(Locale.ROOT)) {
            case "media" -> readIf(Conditions.isOnScreen(condition), block, scope);
            case "supports" -> readIf(Conditions.isSupported(condition), block, scope);
            case "container" -> readIf(hasContainers && Conditions.isInText(condition), block, scope);
            case "layer" -> readBlock(block, new Scope(scope.parents(), layer(condition), scope.depth()));
            case "scope" -> readScoped(condition, block, scope);
            case "counter-style" -> counterStyles.put(condition, CounterStyle.read(Declaration.read(block)));
            default -> {
                // of fonts, movements, pages: nothing that a text says
            }
        }
    }

    private void readIf(boolean holds, String block, Scope scope) {
        if (holds) {
            readBlock(block, scope);
        }
    }

    /** Reads the rules for what is in an element, as if they were nested in one for that element. */
    private void readScoped(String limits, String block, Scope scope) {
        if (!limits.startsWith("(")) {
            return;
        }
        String root = limits.substring(1, Css.closing(limits, 0));
        readBlock(
                block.replace(":scope", "&"),
                new Scope(Selector.nested(root, scope.parents()), scope.layer(), scope.depth()));
    }
}
