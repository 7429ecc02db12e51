package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.style.Styles;
import org.jspecify.annotations.Nullable;

/**
 * Where something is: the elements around it, and what they make of it.
 *
 * @param parent the place around this one; {@code null} for the outermost
 * @param tag the name of its element
 * @param marks bits of {@link Styles}
 * @param link the link around it; {@code null} outside links
 */
public record Place(
        @Nullable Place parent,
        String tag,
        int marks,
        Structure structure,
        @Nullable Anchor link) {
    private static final int MAX_PATH = 5;

    public static final Place OUTSIDE = new Place(null, "", 0, Structure.NONE, null);

    public boolean has(int mark) {
        return (marks & mark) != 0;
    }

    /** Whether an element of a name is around this place. */
    public boolean isIn(String element) {
        for (Place at = this; at != null; at = at.parent) {
            if (at.tag.equals(element)) {
                return true;
            }
        }
        return false;
    }

    Place inside(String element, int newMarks, Structure newStructure, @Nullable Anchor newLink) {
        return new Place(this, element, newMarks, newStructure, newLink);
    }

    /** Returns this place in one more element, which makes nothing else of it. */
    Place inside(String element) {
        return new Place(this, element, marks, structure, link);
    }

    /** Returns the innermost elements, such as {@code ul > li > b}. */
    public String path() {
        StringBuilder path = new StringBuilder(tag);
        Place around = parent;
        for (int i = 1; i < MAX_PATH && around != null && !around.tag.isEmpty(); i++) {
            path.insert(0, " > ").insert(0, around.tag);
            around = around.parent;
        }
        return path.toString();
    }
}
