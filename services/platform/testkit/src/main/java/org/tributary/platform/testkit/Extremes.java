package org.tributary.platform.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.events.Id;
import org.tributary.events.Limits;
import org.tributary.events.Within;

/**
 * The facts at both ends of what their owners accept: one with the earliest times, the shortest texts, the smallest numbers and
 * nothing that may be absent, and one with the latest, the longest, the largest and everything. All facts of one end tell of the
 * same things, so that they belong together.
 */
public enum Extremes {
    LEAST,
    MOST;

    /** Both ends of every fact of these families, those of one end together, in the order in which they are declared. */
    @SafeVarargs
    public static List<Event> of(Class<? extends Event>... families) {
        var types = EventTypes.of(families).all();
        return Stream.of(values())
                .flatMap(end -> types.stream().map(type -> (Event) end.record(type)))
                .toList();
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(this::component).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record is made of what it holds: " + type, e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        if (this == LEAST && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        var within = component.getAnnotation(Within.class);
        var type = component.getType();
        if (type == int.class || type == Integer.class) {
            return number(component, within);
        }
        if (type == double.class || type == Double.class) {
            return (double) number(component, within);
        }
        if (component.getGenericType() instanceof ParameterizedType map
                && map.getActualTypeArguments()[0] == Integer.class) {
            return Map.of(number(component, within), value(map.getActualTypeArguments()[1]));
        }
        return value(component.getGenericType());
    }

    private int number(RecordComponent component, @Nullable Within within) {
        if (within == null) {
            throw new IllegalStateException("A number of a fact says from what to what it goes: " + component);
        }
        return end(within.least(), within.most());
    }

    private Object value(Type generic) {
        if (generic instanceof ParameterizedType several) {
            return several((Class<?>) several.getRawType(), several.getActualTypeArguments());
        }
        var type = (Class<?>) generic;
        if (type == boolean.class || type == Boolean.class) {
            return this == MOST;
        }
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[this == LEAST ? 0 : constants.length - 1];
        }
        if (Id.class.isAssignableFrom(type)) {
            return id(type);
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isSealed() && type.isInterface()) {
            var kinds = type.getPermittedSubclasses();
            return value(kinds[this == LEAST ? 0 : kinds.length - 1]);
        }
        return simple(type);
    }

    private Object simple(Class<?> type) {
        if (type == String.class) {
            return "Ω".repeat(end(1, Limits.TEXT));
        }
        if (type == Instant.class) {
            return end(Limits.FIRST_MOMENT, Limits.LAST_MOMENT);
        }
        if (type == LocalDate.class) {
            return end(Limits.FIRST_DAY, Limits.LAST_DAY);
        }
        if (type == LocalTime.class) {
            return end(LocalTime.MIN, LocalTime.of(23, 59, 59, 999_999_000));
        }
        if (type == Duration.class) {
            return end(Duration.ZERO, Limits.LONGEST);
        }
        if (type == Period.class) {
            return end(Period.ofDays(1), Period.ofYears(1));
        }
        if (type == ZoneId.class) {
            return ZoneId.of(end("Pacific/Niue", "Pacific/Kiritimati"));
        }
        if (type == BigDecimal.class) {
            return end(new BigDecimal("-999999.99"), new BigDecimal("999999.99"));
        }
        if (type == UUID.class) {
            return UUID.fromString(end("00000000-0000-7000-8000-000000000000", "ffffffff-ffff-7fff-bfff-ffffffffffff"));
        }
        throw new IllegalStateException("Nobody said how far it goes: " + type);
    }

    private Object several(Class<?> collection, Type[] of) {
        if (collection == Map.class) {
            return Map.of(value(of[0]), value(of[1]));
        }
        var type = (Class<?>) of[0];
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).map(this::value).toList();
        }
        if (this == MOST && type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        // of things that have names there is one each: no two have the same
        return Collections.nCopies(type.isRecord() ? 1 : end(1, Limits.TEXTS), value(type));
    }

    private Object id(Class<?> type) {
        try {
            var name = Math.floorMod(type.getSimpleName().hashCode(), 1_000_000_000);
            var text = "00000000-0000-7000-800%d-%012d".formatted(end(0, 1), name);
            return type.getDeclaredConstructor(UUID.class).newInstance(UUID.fromString(text));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An id is a record of a UUID: " + type, e);
        }
    }

    private <T> T end(T least, T most) {
        return this == LEAST ? least : most;
    }
}
