package io.github.tistoryarchiver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a long record must have, a component each. */
class RequiredComponentsTest {
    private static final List<Class<? extends Record>> BUILT =
            List.of(Post.class, Comment.class, Asset.class, Blog.class, IndexEntry.class);

    static Stream<Arguments> required() {
        return components().filter(one -> !isNullable((RecordComponent) one.get()[1]));
    }

    static Stream<Arguments> optional() {
        return components().filter(one -> isNullable((RecordComponent) one.get()[1]));
    }

    private static Stream<Arguments> components() {
        return BUILT.stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(component -> !component.getType().isPrimitive())
                        .map(component -> Arguments.of(type, component)));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @ParameterizedTest
    @MethodSource("required")
    void withoutARequiredComponentNothingIsBuiltAndItIsNamed(Class<? extends Record> type, RecordComponent component) {
        assertThatThrownBy(() -> builtWithout(type, component))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + component.getName() + "'");
    }

    @ParameterizedTest
    @MethodSource("optional")
    void anOptionalComponentMayBeLeftOut(Class<? extends Record> type, RecordComponent component) throws Throwable {
        Object built = builtWithout(type, component);

        assertThat(component.getAccessor().invoke(built)).isNull();
    }

    /** By the type's own builder, with everything but one component. */
    private static Object builtWithout(Class<? extends Record> type, RecordComponent left) throws Throwable {
        Class<?> builderType = Class.forName(type.getName() + "Builder");
        Object builder = builderType.getMethod("builder").invoke(null);
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getName().equals(left.getName())) {
                builderType
                        .getMethod(component.getName(), component.getType())
                        .invoke(builder, any(component.getType()));
            }
        }
        try {
            return builderType.getMethod("build").invoke(builder);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Some value of a type. */
    private static @Nullable Object any(Class<?> type) throws ReflectiveOperationException {
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == String.class) {
            return "x";
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
        }
        if (!type.isRecord()) {
            return type.getMethod("now").invoke(null);
        }
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = any(types[i]);
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }
}
