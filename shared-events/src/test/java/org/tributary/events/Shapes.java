package org.tributary.events;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into records: which components they have, and which of them may be absent. */
final class Shapes {

    private Shapes() {}

    static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The same event as someone writes it who knows nothing of its optional components, at any depth. */
    static Object withoutWhatMayBeAbsent(Object value) {
        return switch (value) {
            case Record record -> bare(record);
            case List<?> list ->
                list.stream().map(Shapes::withoutWhatMayBeAbsent).toList();
            default -> value;
        };
    }

    /** Components of the event that hold nothing, at any depth. */
    static List<String> emptyPlaces(Object value) {
        var empty = new ArrayList<String>();
        for (var component : value.getClass().getRecordComponents()) {
            var held = read(component, value);
            switch (held) {
                case null -> empty.add(component.toString());
                case Collection<?> c when c.isEmpty() -> empty.add(component.toString());
                case Map<?, ?> m when m.isEmpty() -> empty.add(component.toString());
                case Collection<?> c ->
                    c.stream().filter(Record.class::isInstance).forEach(each -> empty.addAll(emptyPlaces(each)));
                case Record r -> empty.addAll(emptyPlaces(r));
                default -> {}
            }
        }
        return empty;
    }

    private static Object bare(Record record) {
        var components = record.getClass().getRecordComponents();
        var types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (var i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            var held = read(components[i], record);
            values[i] = held == null || mayBeAbsent(components[i]) ? null : withoutWhatMayBeAbsent(held);
        }
        try {
            var constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
