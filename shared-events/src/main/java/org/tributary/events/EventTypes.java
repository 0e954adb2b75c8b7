package org.tributary.events;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The facts that a program knows, by their stored names. */
public final class EventTypes {

    private final Map<String, Class<? extends Event>> byName = new LinkedHashMap<>();

    private EventTypes() {}

    /**
     * Collects every record below these sealed families.
     *
     * @throws IllegalArgumentException if a record has no {@link EventType} or shares another's
     */
    @SafeVarargs
    public static EventTypes of(Class<? extends Event>... families) {
        var types = new EventTypes();
        for (var family : families) {
            types.collect(family);
        }
        return types;
    }

    /** The record for a stored name; empty if this program does not know it. */
    public Optional<Class<? extends Event>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether some revision of this fact is known, though perhaps not this one. */
    public boolean knowsAnotherRevisionOf(String name) {
        return !byName.containsKey(name)
                && byName.keySet().stream().anyMatch(known -> fact(known).equals(fact(name)));
    }

    /** The stored name of a record. */
    public static String nameOf(Class<?> type) {
        var annotation = type.getAnnotation(EventType.class);
        if (annotation == null) {
            throw new IllegalArgumentException(type.getName() + " is not a published event: it has no @EventType");
        }
        return annotation.value();
    }

    /** Every known record. */
    public Collection<Class<? extends Event>> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    private void collect(Class<? extends Event> family) {
        if (!family.isSealed()) {
            add(family);
            return;
        }
        for (var member : family.getPermittedSubclasses()) {
            collect(member.asSubclass(Event.class));
        }
    }

    private void add(Class<? extends Event> type) {
        var other = byName.putIfAbsent(nameOf(type), type);
        if (other != null && !other.equals(type)) {
            throw new IllegalArgumentException(type.getName() + " and " + other.getName() + " share one @EventType");
        }
    }

    private static String fact(String name) {
        var revision = name.lastIndexOf(".v");
        return revision < 0 ? name : name.substring(0, revision);
    }
}
