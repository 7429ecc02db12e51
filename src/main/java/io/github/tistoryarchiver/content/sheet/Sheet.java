package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of one style sheet that hold for readers at a wide screen. */
final class Sheet {
    /** Sheets that are kept: a post's text is looked at several times, and the platform writes the same sheet into each post. */
    private static final int MAX_KEPT = 8;

    private static final int MAX_LENGTH_KEPT = 1 << 16;
    private static final Map<String, Sheet> KEPT =
            Collections.synchronizedMap(new LinkedHashMap<>(2 * MAX_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Sheet> eldest) {
                    return size() > MAX_KEPT;
                }
            });

    private static final int MAX_NESTING = 8;

    /** The limit of rules in all sheets of a text. */
    static final int MAX_RULES = 1_000;

    private final List<Written> rules = new ArrayList<>();
    private final Map<String, CounterStyle> counterStyles = new HashMap<>();
    private final List<String> layers = new ArrayList<>();

    private Sheet() {}

    /** A rule whose selector is read when somebody asks for it. */
    static final class Written {
        private final String selector;
        private final List<Declaration> declarations;
        private final String layer;
        private @Nullable Selector read;

        private Written(String selector, List<Declaration> declarations, String layer) {
            this.selector = selector;
            this.declarations = declarations;
            this.layer = layer;
        }

        List<Declaration> declarations() {
            return declarations;
        }

        /** Returns the name of the layer that the rule is in; empty for none. */
        String layer() {
            return layer;
        }

        /** Whether the rule may be for a part of an element. */
        boolean mayBeOfPart() {
            return selector.indexOf(':') >= 0;
        }

        /** Returns what the rule is for; {@link Selector#NOTHING} if it is for nothing here. */
        Selector selector() {
            Selector known = read;
            if (known == null) {
                known = Selector.of(selector);
                read = known;
            }
            return known;
        }
    }

    /**
     * Where in a sheet a block is.
     *
     * @param parents the selectors around it; empty for none
     * @param layer the name of its layer; empty for none
     */
    private record Scope(List<String> parents, String layer, int depth) {
        Scope deeper() {
            return new Scope(parents, layer, depth + 1);
        }
    }

    static Sheet of(String css) {
        Sheet kept = KEPT.get(css);
        if (kept != null) {
            return kept;
        }
        Sheet sheet = new Sheet();
        sheet.readBlock(Css.withoutComments(css), new Scope(List.of(), "", 0));
        if (css.length() <= MAX_LENGTH_KEPT) {
            KEPT.put(css, sheet);
        }
        return sheet;
    }

    List<Written> rules() {
        return rules;
    }

    /** Returns the names of the layers, those that count least first; the name of one without begins with a blank. */
    List<String> layers() {
        return layers;
    }

    Map<String, CounterStyle> counterStyles() {
        return counterStyles;
    }

    private void readBlock(String css, Scope scope) {
        List<Declaration> declarations = new ArrayList<>();
        int at = 0;
        while (at < css.length() && rules.size() < MAX_RULES) {
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

    private String layer(String name) {
        String known = name.isEmpty() ? " " + layers.size() : name;
        if (!layers.contains(known)) {
            layers.add(known);
        }
        return known;
    }

    private void add(Scope scope, List<Declaration> declarations) {
        if (declarations.isEmpty()) {
            return;
        }
        List<Declaration> all = List.copyOf(declarations);
        for (String selector : scope.parents()) {
            if (rules.size() < MAX_RULES) {
                rules.add(new Written(selector, all, scope.layer()));
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
            case "container" -> readIf(Conditions.isInText(condition), block, scope);
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
