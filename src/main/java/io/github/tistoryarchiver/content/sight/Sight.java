package io.github.tistoryarchiver.content.sight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an {@link Eye} saw: signs in order (characters that are not blank, pictures, rules, boxes to check), each with its place
 * and with the gap before it. Kept in arrays, because a text has tens of thousands of them.
 */
public final class Sight {
    public static final int RULE = -1;
    public static final int CHECKED = -2;
    public static final int UNCHECKED = -3;

    /** Signs below this one are pictures. */
    public static final int LAST_BEFORE_PICTURES = -9;

    public static final int NONE = 0;
    public static final int BLANK = 1;
    public static final int LINE = 2;

    /** The gap before what begins an item of a list or a row of a table. */
    public static final int ITEM = 3;

    private static final int LEVEL_BITS = 2;
    private static final int INITIAL_CAPACITY = 2_048;

    private int[] signs = new int[INITIAL_CAPACITY];
    private int[] gaps = new int[INITIAL_CAPACITY];
    private Place[] places = new Place[INITIAL_CAPACITY];
    private int size;

    private final List<Thing> pictures = new ArrayList<>();
    private final List<Thing> others = new ArrayList<>();
    private final List<Anchor> links = new ArrayList<>();
    private final Set<String> targets = new HashSet<>();
    private final StringBuilder hidden = new StringBuilder();
    private final StringBuilder labels = new StringBuilder();
    private final List<String> scripts = new ArrayList<>();
    private final Map<Rule, Integer> leftOut = new EnumMap<>(Rule.class);

    /** @param exact what identifies the white space before it in code; outside code the number of its blanks */
    void add(int sign, int level, int exact, Place place) {
        if (size == signs.length) {
            signs = Arrays.copyOf(signs, 2 * size);
            gaps = Arrays.copyOf(gaps, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
        signs[size] = sign;
        gaps[size] = level | (exact << LEVEL_BITS);
        places[size] = place;
        size++;
        if (place.link() != null) {
            place.link().fill();
        }
    }

    void addPicture(Thing picture, int level) {
        pictures.add(picture);
        add(LAST_BEFORE_PICTURES - pictures.size(), level, 0, picture.place());
    }

    void add(Thing other) {
        others.add(other);
    }

    void add(Anchor link) {
        links.add(link);
    }

    /** Adds the name of a place to which links of the page may lead. */
    void addTarget(String name) {
        if (!name.isBlank()) {
            targets.add(name);
        }
    }

    void addHidden(String text) {
        hidden.append(text).append(' ');
        leaveOut(Rule.HIDDEN, Glyphs.count(text));
    }

    /** Adds words of an attribute, which a reader may see, or hear. */
    void addLabel(String text) {
        labels.append(text).append(' ');
    }

    /** Adds the code of a script, whose words a reader may see. */
    void addScript(String code) {
        scripts.add(code);
    }

    void leaveOut(Rule rule, int count) {
        if (count > 0) {
            leftOut.merge(rule, count, Integer::sum);
        }
    }

    /** Makes boxes of what Markdown writes for them where a word begins: {@code [ ]} and {@code [x]}. */
    Sight withBoxes() {
        int to = 0;
        for (int from = 0; from < size; from++, to++) {
            signs[to] = signs[from];
            gaps[to] = gaps[from];
            places[to] = places[from];
            boolean isAlone = level(from) >= BLANK || (from > 0 && isPicture(signs[from - 1]));
            if (signs[from] == '[' && isAlone && from + 1 < size) {
                if (signs[from + 1] == ']' && level(from + 1) == BLANK) {
                    signs[to] = UNCHECKED;
                    from++;
                } else if ((signs[from + 1] | 0x20) == 'x' && from + 2 < size && signs[from + 2] == ']') {
                    signs[to] = CHECKED;
                    from += 2;
                }
            }
        }
        size = to;
        return this;
    }

    public int size() {
        return size;
    }

    public int sign(int at) {
        return signs[at];
    }

    public int level(int at) {
        return gaps[at] & ((1 << LEVEL_BITS) - 1);
    }

    /** Returns what identifies the white space before a character of code; outside code the number of its blanks. */
    public int exact(int at) {
        return gaps[at] >>> LEVEL_BITS;
    }

    public Place place(int at) {
        return places[at];
    }

    public static boolean isPicture(int sign) {
        return sign < LAST_BEFORE_PICTURES;
    }

    public Thing picture(int sign) {
        return pictures.get(LAST_BEFORE_PICTURES - sign - 1);
    }

    public List<Thing> pictures() {
        return pictures;
    }

    /** Returns what plays, frames or leads somewhere, which has no sign of its own. */
    public List<Thing> others() {
        return others;
    }

    /** Returns the links, those with nothing to click included. */
    public List<Anchor> links() {
        return links;
    }

    /** Returns the names of the places to which links of the page may lead. */
    public Set<String> targets() {
        return targets;
    }

    public String hidden() {
        return hidden.toString();
    }

    public String labels() {
        StringBuilder all = new StringBuilder(labels);
        scripts.forEach(code -> all.append(WrittenByScript.literals(code)));
        return all.toString();
    }

    public Map<Rule, Integer> leftOut() {
        return leftOut;
    }
}
