package org.tributary.outcomes.views;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as one parameter per column, so that a batch of facts is written with one statement per table: {@code insert … select
 * courseId::uuid, … from unnest(:courseId, …) as row (courseId, …)}. A record's components are the parameters, each an array of
 * texts, which PostgreSQL takes in at a fraction of what JSON costs it.
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

    private Rows() {}

    /** The parameters for these rows, of which there is at least one. */
    public static <R extends Record> Map<String, Object> columns(Class<R> type, Collection<R> rows) {
        var columns = new HashMap<String, Object>();
        for (var component : COMPONENTS.get(type)) {
            var column = new ArrayList<@Nullable String>(rows.size());
            rows.forEach(row -> column.add(text(valueOf(component, row))));
            columns.put(component.getName(), column.toArray(String[]::new));
        }
        return columns;
    }

    /** {@code unnest(:a, :b) as row (a, b)}: these rows in a statement. */
    public static String from(Class<? extends Record> type) {
        var names = COMPONENTS.get(type).stream().map(RecordComponent::getName).toList();
        return names.stream().map(name -> ":" + name + "::text[]").collect(Collectors.joining(", ", "unnest(", ")"))
                + names.stream().collect(Collectors.joining(", ", " as row (", ")"));
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
            case Collection<?> codes -> array(codes);
            default -> value.toString();
        };
    }

    /** Codes, which need no quotes. */
    private static String array(Collection<?> codes) {
        var texts = new ArrayList<String>(codes.size());
        codes.forEach(code -> texts.add(code.toString()));
        return "{" + String.join(",", texts) + "}";
    }
}
