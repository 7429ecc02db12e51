package io.github.tistoryarchiver.archive.files;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether what was read has all that its records must have: a damaged file may be JSON all the same. */
final class RequiredFields {
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    private record Field(String name, Method accessor, boolean mayLack) {
        static Field of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Field(
                    component.getName(),
                    accessor,
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                            || component.getType().isPrimitive());
        }

        @Nullable
        Object of(Object holder) {
            try {
                return accessor.invoke(holder);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private RequiredFields() {}

    /** The name of a field that is missing, here or deeper down; {@code null} where none is. */
    static @Nullable String missing(@Nullable Object value) {
        if (value instanceof Collection<?> all) {
            return all.stream()
                    .map(one -> one == null ? "[]" : missing(one))
                    .filter(name -> name != null)
                    .findFirst()
                    .orElse(null);
        }
        if (value instanceof Object[] all) {
            return missing(Arrays.asList(all));
        }
        if (!(value instanceof Record)) {
            return null;
        }
        for (Field field : FIELDS.get(value.getClass())) {
            Object held = field.of(value);
            String missing = held == null && !field.mayLack() ? field.name() : missing(held);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }
}
