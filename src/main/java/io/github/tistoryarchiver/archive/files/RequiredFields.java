package io.github.tistoryarchiver.archive.files;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds required fields that are missing in records read from JSON, because a damaged file may still be valid JSON. */
final class RequiredFields {
    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    private record Field(String name, Method accessor, boolean isOptional) {
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

    /**
     * Returns the name of the first required component that is {@code null}, at any depth; {@code null} if there is
     * none.
     */
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
            String missing = held == null && !field.isOptional() ? field.name() : missing(held);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }
}
