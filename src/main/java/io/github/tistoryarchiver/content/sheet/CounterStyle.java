package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a counter is written.
 *
 * @param system one of those that CSS names, from cyclic to additive; {@code extends} with a name for what another one writes
 * @param weights of the symbols of an additive system
 */
record CounterStyle(
        String system, List<String> symbols, List<Integer> weights, int first, String prefix, String suffix) {
    private static final int MAX_REPEATED = 60;
    private static final int MAX_EXTENDED = 5;
    private static final String DIGITS = "0123456789";
    private static final Map<String, CounterStyle> KNOWN = new TreeMap<>();

    static {
        put("decimal", "numeric", DIGITS);
        put("cjk-decimal", "numeric", "〇一二三四五六七八九");
        put("lower-alpha", "alphabetic", "abcdefghijklmnopqrstuvwxyz");
        put("upper-alpha", "alphabetic", "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        put("lower-greek", "alphabetic", "αβγδεζηθικλμνξοπρστυφχψω");
        put("hangul", "alphabetic", "가나다라마바사아자차카타파하");
        put("hangul-consonant", "alphabetic", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ");
        put("hiragana", "alphabetic", "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん");
        put("katakana", "alphabetic", "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン");
        put("cjk-heavenly-stem", "fixed", "甲乙丙丁戊己庚辛壬癸");
        put("cjk-earthly-branch", "fixed", "子丑寅卯辰巳午未申酉戌亥");
        put("disc", "cyclic", "•");
        put("circle", "cyclic", "◦");
        put("square", "cyclic", "▪");
        KNOWN.put("lower-latin", known("lower-alpha"));
        KNOWN.put("upper-latin", known("upper-alpha"));
        KNOWN.put("lower-roman", roman("m cm d cd c xc l xl x ix v iv i"));
        KNOWN.put("upper-roman", roman("M CM D CD C XC L XL X IX V IV I"));
        putTens("korean-hangul-formal", "일이삼사오육칠팔구", "십");
        putTens("korean-hanja-informal", "一二三四五六七八九", "十");
        putTens("cjk-ideographic", "一二三四五六七八九", "十");
    }

    private static void put(String name, String system, String symbols) {
        List<String> all = symbols.codePoints().mapToObj(Character::toString).toList();
        KNOWN.put(name, new CounterStyle(system, all, List.of(), 1, "", ". "));
    }

    private static CounterStyle known(String name) {
        return java.util.Objects.requireNonNull(KNOWN.get(name));
    }

    private static CounterStyle roman(String symbols) {
        List<Integer> weights = List.of(1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1);
        return new CounterStyle("additive", List.of(symbols.split(" ")), weights, 1, "", ". ");
    }

    private static void putTens(String name, String digits, String ten) {
        List<String> symbols = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (int i = 9; i >= 1; i--) {
            boolean isPlain = i == 1 && !ten.equals("십");
            symbols.add((isPlain ? "" : digits.substring(i - 1, i)) + ten);
            weights.add(10 * i);
        }
        for (int i = 9; i >= 1; i--) {
            symbols.add(digits.substring(i - 1, i));
            weights.add(i);
        }
        KNOWN.put(name, new CounterStyle("additive", symbols, weights, 1, "", ". "));
    }

    /** Reads an author's own. */
    static CounterStyle read(List<Declaration> declarations) {
        String system = "symbolic";
        List<String> symbols = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        String prefix = "";
        String suffix = ". ";
        for (Declaration declaration : declarations) {
            switch (declaration.property()) {
                case "system" -> system = declaration.value();
                case "symbols" -> Css.words(declaration.value()).forEach(symbol -> symbols.add(Css.text(symbol)));
                case "additive-symbols" -> addAll(declaration.value(), symbols, weights);
                case "prefix" -> prefix = Css.text(declaration.value());
                case "suffix" -> suffix = Css.text(declaration.value());
                default -> {
                    // speech and the like
                }
            }
        }
        List<String> words = Css.words(system);
        boolean isFixed = words.size() > 1 && words.get(0).equals("fixed");
        int first = isFixed ? number(words.get(1), 1) : 1;
        return new CounterStyle(isFixed ? "fixed" : system, symbols, weights, first, prefix, suffix);
    }

    private static void addAll(String tuples, List<String> symbols, List<Integer> weights) {
        for (String tuple : Css.split(tuples, ',')) {
            List<String> words = Css.words(tuple);
            if (words.size() == 2) {
                boolean isWeightFirst = number(words.get(0), -1) >= 0;
                weights.add(number(words.get(isWeightFirst ? 0 : 1), 0));
                symbols.add(Css.text(words.get(isWeightFirst ? 1 : 0)));
            }
        }
    }

    static int number(String text, int otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    static boolean isKnown(String name) {
        return name.equals("none") || name.equals("decimal-leading-zero") || KNOWN.containsKey(name);
    }

    static String written(int value, String name, Map<String, CounterStyle> own) {
        return written(value, name, own, 0);
    }

    private static String written(int value, String name, Map<String, CounterStyle> own, int depth) {
        if (name.equals("none")) {
            return "";
        }
        if (name.equals("decimal-leading-zero")) {
            return (value < 0 ? "-" : "") + (Math.abs((long) value) < 10 ? "0" : "") + Math.abs((long) value);
        }
        CounterStyle style = own.getOrDefault(name, KNOWN.get(name));
        if (style == null || depth > MAX_EXTENDED) {
            return Integer.toString(value);
        }
        if (style.system().startsWith("extends")) {
            return written(value, style.system().substring("extends".length()).strip(), own, depth + 1);
        }
        String text = style.symbols().isEmpty() ? null : style.written(value);
        return text == null ? Integer.toString(value) : text;
    }

    /** Returns a value in this system; {@code null} for one that it cannot write. */
    private @org.jspecify.annotations.Nullable String written(int value) {
        int size = symbols.size();
        return switch (system) {
            case "cyclic" -> symbols.get(Math.floorMod(value - 1, size));
            case "fixed" -> value >= first && value - first < size ? symbols.get(value - first) : null;
            case "numeric" -> size < 2 ? null : (value < 0 ? "-" : "") + digits(Math.abs((long) value), 0);
            case "alphabetic" -> size < 2 || value < 1 ? null : digits(value, 1);
            case "additive" -> value < 1 ? null : added(value);
            default ->
                value < 1 || (value - 1) / size >= MAX_REPEATED
                        ? null
                        : symbols.get((value - 1) % size).repeat((value - 1) / size + 1);
        };
    }

    private String digits(long value, int least) {
        StringBuilder text = new StringBuilder();
        long rest = value;
        do {
            rest -= least;
            text.insert(0, symbols.get((int) (rest % symbols.size())));
            rest /= symbols.size();
        } while (rest > 0);
        return text.toString();
    }

    private @org.jspecify.annotations.Nullable String added(int value) {
        StringBuilder text = new StringBuilder();
        int rest = value;
        for (int i = 0; i < weights.size() && rest > 0; i++) {
            int weight = weights.get(i);
            int times = weight > 0 ? rest / weight : 0;
            if (times > MAX_REPEATED) {
                return null;
            }
            text.append(symbols.get(i).repeat(times));
            rest -= times * weight;
        }
        return rest == 0 ? text.toString() : null;
    }
}
