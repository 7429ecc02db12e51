package io.github.tistoryarchiver.tistory.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a post and the places where it may be found, the most reliable first.
 *
 * @param name as in {@code post.json}
 * @param optional whether a post may have no value
 */
public record FieldSources<T>(String name, List<Place<T>> places, boolean optional) {

    /** A place to look. {@code read} returns {@code null} if the field is not there. */
    public record Place<T>(String name, Reading<T> read) {}

    /** Reads a field from a page. */
    public interface Reading<T> {
        @Nullable
        T from(Page page);
    }

    /** Receives notes. */
    public interface Notes {
        /**
         * Notes that a field was not found in its first place.
         *
         * @param place where it was found instead; {@code null} if no place has it
         */
        void add(String field, @Nullable String place);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T> FieldSources<T> of(String name, Place<T>... places) {
        return new FieldSources<>(name, List.of(places), false);
    }

    /** Returns the same field as optional: no note is made if it is absent. */
    public FieldSources<T> mayBeAbsent() {
        return new FieldSources<>(name, places, true);
    }

    public static <T> Place<T> place(String name, Reading<T> read) {
        return new Place<>(name, read);
    }

    /**
     * Reads the field.
     *
     * @param notes gains a note unless the first place has the field
     * @return {@code null} if no place has it
     */
    @Nullable
    public T read(Page page, Notes notes) {
        for (int i = 0; i < places.size(); i++) {
            T value = places.get(i).read().from(page);
            if (value != null) {
                if (i > 0) {
                    notes.add(name, places.get(i).name());
                }
                return value;
            }
        }
        if (!optional) {
            notes.add(name, null);
        }
        return null;
    }
}
