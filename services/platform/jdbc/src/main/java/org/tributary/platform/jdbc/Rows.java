package org.tributary.platform.jdbc;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Id;

/**
 * Many rows as one parameter for each column, so that a batch of facts is written with one statement for each table. A record's
 * components are the columns ({@code courseId} is {@code course_id}), and each goes as an array of texts, which PostgreSQL takes in
 * at a fraction of what JSON costs it.
 */
public final class Rows {

    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            var components = List.of(type.getRecordComponents());
            components.forEach(component -> component.getAccessor().setAccessible(true));
            return components;
        }
    };

    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(UUID.class, "uuid"),
            Map.entry(Instant.class, "timestamptz"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "bigint"),
            Map.entry(Long.class, "bigint"),
            Map.entry(Double.class, "float8"),
            Map.entry(byte[].class, "bytea"));

    private Rows() {}

    /** Writes these rows, if there are any, with a statement that has them by {@link #from} or {@link #into}; says how many it wrote. */
    public static <R extends Record> int write(JdbcClient db, String statement, Class<R> type, Collection<R> rows) {
        return rows.isEmpty()
                ? 0
                : db.sql(statement).params(parameters(type, rows)).update();
    }

    /** For {@code insert into course …}: the columns, and these rows in the order given. */
    public static String into(Class<? extends Record> type) {
        var names = columns(type, RowMappers::columnOf);
        return "(%s) select %s from unnest(%s) with ordinality as text (%s, row_nr) order by row_nr"
                .formatted(names, columns(type, Rows::typed), columns(type, Rows::array), names);
    }

    /** For {@code … from …}: these rows as a table of the name {@code row}. */
    public static String from(Class<? extends Record> type) {
        return "(select %s from unnest(%s) as text (%s)) as row"
                .formatted(columns(type, Rows::typed), columns(type, Rows::array), columns(type, RowMappers::columnOf));
    }

    private static String columns(Class<? extends Record> type, Function<RecordComponent, String> each) {
        return COMPONENTS.get(type).stream().map(each).collect(joining(", "));
    }

    private static String typed(RecordComponent component) {
        return RowMappers.columnOf(component) + "::" + typeOf(component.getGenericType());
    }

    private static String array(RecordComponent component) {
        return ":" + component.getName() + (isBytes(component) ? "::bytea[]" : "::text[]");
    }

    /** The parameters for these rows, of which there is at least one, for a query that has them by {@link #from}. */
    public static <R extends Record> Map<String, Object> parameters(Class<R> type, Collection<R> rows) {
        var parameters = new HashMap<String, Object>();
        for (var component : COMPONENTS.get(type)) {
            var values = rows.stream().map(row -> valueOf(component, row));
            parameters.put(
                    component.getName(),
                    isBytes(component)
                            ? values.toArray(byte[][]::new)
                            : values.map(Rows::text).toArray(String[]::new));
        }
        return parameters;
    }

    private static boolean isBytes(RecordComponent component) {
        return component.getType() == byte[].class;
    }

    private static String typeOf(Type type) {
        return switch (type) {
            case ParameterizedType many -> typeOf(many.getActualTypeArguments()[0]) + "[]";
            case Class<?> one when Id.class.isAssignableFrom(one) -> "uuid";
            case Class<?> one -> TYPES.getOrDefault(one, "text");
            default -> throw new IllegalArgumentException("No column holds " + type);
        };
    }

    private static @Nullable Object valueOf(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record gives what it holds", e);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> code -> code.name();
            case Collection<?> many -> TypedParameters.array(many);
            case Object other -> other.toString();
        };
    }
}
