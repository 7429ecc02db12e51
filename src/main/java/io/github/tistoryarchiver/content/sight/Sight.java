package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.media.WrittenByScript;
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
        Anchor link = place.link();
        if (link != null) {
            link.fill();
        }
    }

    /** Adds the rest of a word, in which each sign follows another one at once. */
    void addAll(String text, int from, int to, Place place) {
        for (int i = from; i < to; i++) {
            add(text.charAt(i), NONE, 0, place);
        }
    }

    /** Returns the signs as a text. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.appendCodePoint(Math.max(signs[i], 0));
        }
        return text.toString();
    }

    /** Takes signs away in whose place a script has others, if they are what is there; returns how many. */
    int remove(int from, String signsThere) {
        int[] there = signsThere.codePoints().toArray();
        int to = from + there.length;
        if (to > size || !Arrays.equals(there, Arrays.copyOfRange(signs, from, to))) {
            return 0;
        }
        System.arraycopy(signs, to, signs, from, size - to);
        System.arraycopy(gaps, to, gaps, from, size - to);
        System.arraycopy(places, to, places, from, size - to);
        size -= there.length;
        return there.length;
    }

    /** Puts all this into a line, behind a gap. */
    void putInLine(int level) {
        if (size > 0) {
            gaps[0] = gap(level);
        }
    }

    /** Puts a gap before a sign that goes on with a line. */
    void putBehind(int at, int level) {
        if (at < size && level(at) <= BLANK) {
            gaps[at] = gap(level);
        }
    }

    private static int gap(int level) {
        return level | ((level == BLANK ? 1 : 0) << LEVEL_BITS);
    }

    /** Puts all that another eye saw before one of the signs, which then begins no item any more. */
    void insert(int at, Sight other) {
        int behind = size - at;
        if (behind > 0 && level(at) == ITEM) {
            gaps[at] -= ITEM - LINE;
        }
        int needed = size + other.size;
        signs = Arrays.copyOf(signs, Math.max(signs.length, needed));
        gaps = Arrays.copyOf(gaps, signs.length);
        places = Arrays.copyOf(places, signs.length);
        System.arraycopy(signs, at, signs, at + other.size, behind);
        System.arraycopy(gaps, at, gaps, at + other.size, behind);
        System.arraycopy(places, at, places, at + other.size, behind);
        System.arraycopy(other.gaps, 0, gaps, at, other.size);
        System.arraycopy(other.places, 0, places, at, other.size);
        for (int i = 0; i < other.size; i++) {
            int sign = other.signs[i];
            signs[at + i] = isPicture(sign) ? sign - pictures.size() : sign;
        }
        size = needed;
        pictures.addAll(other.pictures);
        others.addAll(other.others);
        links.addAll(other.links);
        targets.addAll(other.targets);
        hidden.append(other.hidden);
        labels.append(other.labels);
        scripts.addAll(other.scripts);
        other.leftOut.forEach(this::leaveOut);
    }

    /** Whether the last sign is a letter or a digit. */
    boolean endsWord() {
        return size > 0 && Character.isLetterOrDigit(signs[size - 1]);
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
            if (to < from) {
                signs[to] = signs[from];
                gaps[to] = gaps[from];
                places[to] = places[from];
            }
            if (signs[from] == '[' && from + 1 < size && isAlone(from)) {
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

    /** Whether a sign does not follow a letter at once. */
    private boolean isAlone(int at) {
        return level(at) >= BLANK || (at > 0 && isPicture(signs[at - 1]));
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
        return labels.toString();
    }

    /** Returns the literals of scripts, which a reader may see, or not. */
    public String literals() {
        StringBuilder all = new StringBuilder();
        scripts.forEach(code -> all.append(WrittenByScript.literals(code)));
        return all.toString();
    }

    public Map<Rule, Integer> leftOut() {
        return leftOut;
    }
}
