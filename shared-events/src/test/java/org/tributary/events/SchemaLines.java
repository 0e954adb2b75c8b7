package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The published language as lines: one per component ({@code ?} if it may be absent), constant and kind. */
final class SchemaLines {

    private final Set<String> lines = new LinkedHashSet<>();
    private final Deque<Class<?>> toDescribe = new ArrayDeque<>();
    private final Set<Class<?>> described = new HashSet<>();

    private SchemaLines() {}

    static Set<String> of(EventTypes types) {
        var schema = new SchemaLines();
        schema.toDescribe.addAll(types.all());
        while (!schema.toDescribe.isEmpty()) {
            schema.describe(schema.toDescribe.remove());
        }
        return schema.lines;
    }

    private void describe(Class<?> type) {
        if (!described.add(type)) {
            return;
        }
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants()).forEach(constant -> lines.add(name(type) + " = " + constant));
        } else if (type.isRecord() && !Id.class.isAssignableFrom(type)) {
            describeComponents(type);
        } else if (type.isAnnotationPresent(JsonSubTypes.class)) {
            describeKinds(type);
        }
    }

    private void describeComponents(Class<?> type) {
        for (var component : type.getRecordComponents()) {
            var personal = component.getAccessor().getAnnotation(Personal.class);
            lines.add(name(type) + " " + component.getName() + " : " + name(component.getGenericType())
                    + (Shapes.mayBeAbsent(component) ? "?" : "")
                    + (personal == null ? "" : " sealed for " + personal.of()));
        }
    }

    private void describeKinds(Class<?> type) {
        for (var kind : type.getAnnotation(JsonSubTypes.class).value()) {
            lines.add(name(type) + " = " + kind.name() + " " + name(kind.value()));
        }
    }

    private String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments())
                    .map(this::name)
                    .collect(Collectors.joining(",", name(generic.getRawType()) + "<", ">"));
        }
        var raw = (Class<?>) type;
        if (raw.getName().startsWith("org.tributary.")) {
            toDescribe.add(raw);
        }
        return raw.isAnnotationPresent(EventType.class) ? EventTypes.nameOf(raw) : raw.getSimpleName();
    }
}
