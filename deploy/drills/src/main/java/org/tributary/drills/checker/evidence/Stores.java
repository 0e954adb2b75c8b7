package org.tributary.drills.checker.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The event stores, each in the order of its positions. */
public record Stores(Map<String, List<StoredEvent>> byService) {

    /** The services that own facts; each has a database and a topic of its name. */
    public static final List<String> SERVICES = List.of("booking", "clinical-record", "referral");

    public List<StoredEvent> of(String service) {
        return byService.getOrDefault(service, List.of());
    }

    public Stream<StoredEvent> all() {
        return SERVICES.stream().flatMap(service -> of(service).stream());
    }

    /** Those of one type, by its own name, such as {@code AppointmentBooked}. */
    public Stream<StoredEvent> named(String name) {
        return all().filter(event -> event.name().equals(name));
    }

    /** The topic of a service. */
    public static String topicOf(String service) {
        return "tributary." + service;
    }

    /** The database of a service. */
    public static String databaseOf(String service) {
        return service.replace('-', '_');
    }
}
