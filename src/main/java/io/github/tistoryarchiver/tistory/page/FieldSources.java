package io.github.tistoryarchiver.tistory.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a post, and the places where it may stand, the surest first.
 *
 * @param name as in {@code post.json}
 * @param optional whether posts may rightly have none
 */
public record FieldSources<T>(String name, List<Place<T>> places, boolean optional) {

    /** A place. {@code read} gives {@code null} where the field does not stand there. */
    public record Place<T>(String name, Reading<T> read) {}

    /** Reads a field from a page. */
    public interface Reading<T> {
        @Nullable
        T from(Page page);
    }

    /** A place that was used because those before it were empty, or that none held the field. */
    public record Note(String field, @Nullable String place) {}

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> FieldSources<T> of(String name, Place<T>... places) {
        return new FieldSources<>(name, List.of(places), false);
    }

    /** The same field, whose absence says nothing. */
    public FieldSources<T> mayBeAbsent() {
        return new FieldSources<>(name, places, true);
    }

    public static <T> Place<T> place(String name, Reading<T> read) {
        return new Place<>(name, read);
    }

    /**
     * Reads the field.
     *
     * @param notes gains a note unless the first place held it
     * @return {@code null} where no place holds it
     */
    @Nullable
    public T read(Page page, List<Note> notes) {
        for (int i = 0; i < places.size(); i++) {
            T value = places.get(i).read().from(page);
            if (value != null) {
                if (i > 0) {
                    notes.add(new Note(name, places.get(i).name()));
                }
                return value;
            }
        }
        if (!optional) {
            notes.add(new Note(name, null));
        }
        return null;
    }
}
