package org.tributary.platform.jdbc;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Id;

/** Reads one column as one Java type. */
@FunctionalInterface
interface ColumnReader {

    @Nullable
    Object read(ResultSet row, int column) throws SQLException;

    /** For a class, or for a list or a set of one. */
    static ColumnReader of(Type type) {
        return switch (type) {
            case ParameterizedType many -> manyOf(many);
            case Class<?> one when Id.class.isAssignableFrom(one) -> read(UUID.class, idOf(one));
            case Class<?> one when one.isEnum() -> read(String.class, constantOf(one));
            case Class<?> one when one == Instant.class -> read(OffsetDateTime.class, OffsetDateTime::toInstant);
            case Class<?> one when one == ZoneId.class -> read(String.class, ZoneId::of);
            case Class<?> one when one == byte[].class -> ResultSet::getBytes;
            case Class<?> one when one == String.class -> ResultSet::getString;
            case Class<?> one when one == boolean.class -> ResultSet::getBoolean;
            case Class<?> one when one == int.class -> ResultSet::getInt;
            case Class<?> one when one == long.class -> ResultSet::getLong;
            case Class<?> one when one == double.class -> ResultSet::getDouble;
            case Class<?> one -> (row, column) -> row.getObject(column, one);
            default -> throw new IllegalArgumentException("No column is read as " + type);
        };
    }

    private static <C> ColumnReader read(Class<C> kept, Function<C, ? extends Object> type) {
        return (row, column) -> {
            var value = row.getObject(column, kept);
            return value == null ? null : type.apply(value);
        };
    }

    private static ColumnReader manyOf(ParameterizedType many) {
        if (!(many.getActualTypeArguments()[0] instanceof Class<?> element)) {
            throw new IllegalArgumentException("No column is read as " + many);
        }
        var list = listOf(element);
        return many.getRawType() == Set.class ? (row, column) -> setOf(list.read(row, column)) : list::read;
    }

    /** In the order of the array, which callers see. */
    private static Set<Object> setOf(List<Object> elements) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    /** An array; none where there is no array. */
    static Many listOf(Class<?> element) {
        var each = elementOf(element);
        return (row, column) -> {
            var array = row.getArray(column);
            return array == null
                    ? List.of()
                    : Arrays.stream((Object[]) array.getArray()).map(each).toList();
        };
    }

    /** Reads an array. */
    @FunctionalInterface
    interface Many {
        List<Object> read(ResultSet row, int column) throws SQLException;
    }

    private static Function<Object, Object> elementOf(Class<?> element) {
        if (Id.class.isAssignableFrom(element)) {
            var id = idOf(element);
            return value -> id.apply((UUID) value);
        }
        if (element.isEnum()) {
            var constant = constantOf(element);
            return value -> constant.apply((String) value);
        }
        return element == Instant.class ? value -> ((Timestamp) value).toInstant() : value -> value;
    }

    private static Function<UUID, Object> idOf(Class<?> type) {
        var constructor = constructorOf(type, UUID.class);
        return value -> newInstance(constructor, value);
    }

    private static Function<String, Object> constantOf(Class<?> type) {
        var constants = Arrays.stream(type.getEnumConstants())
                .map(Enum.class::cast)
                .collect(toUnmodifiableMap(Enum::name, Function.<Object>identity()));
        return name -> {
            var constant = constants.get(name);
            if (constant == null) {
                throw new IllegalStateException("A column has no such " + type.getSimpleName());
            }
            return constant;
        };
    }

    /** A constructor that may be private, as that of a nested record. */
    static <T> Constructor<T> constructorOf(Class<T> type, Class<?>... parameters) {
        try {
            var constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is not made of what a row has", e);
        }
    }

    static <T> T newInstance(Constructor<T> constructor, @Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A row is no " + constructor.getDeclaringClass(), e);
        }
    }
}
