package org.tributary.drills.checker.laws;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.StoredEvent;
import tools.jackson.databind.JsonNode;

/** Of the appointments that stand, no two have the same patient, therapist or room at one time. */
public final class NoTimeIsDoubleBooked implements Law {

    private static final List<String> RESOURCES = List.of("patientId", "therapistId", "roomId");

    @Override
    public String sentence() {
        return "No time is double-booked";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        var cancelled = evidence.stores()
                .named("AppointmentCancelled")
                .map(StoredEvent::aggregateId)
                .collect(toSet());
        Map<String, List<Span>> taken = new HashMap<>();
        evidence.stores()
                .named("AppointmentBooked")
                .filter(event -> !cancelled.contains(event.aggregateId()))
                .forEach(event -> take(event, taken));
        return taken.entrySet().stream().flatMap(resource -> overlaps(resource.getKey(), resource.getValue()));
    }

    private static void take(StoredEvent booked, Map<String, List<Span>> taken) {
        var visit = booked.content();
        for (var resource : RESOURCES) {
            taken.computeIfAbsent(resource + " " + visit.path(resource).asString(), _ -> new ArrayList<>())
                    .add(Span.of(booked.aggregateId(), visit));
        }
    }

    /** Sorted by their beginning, two that overlap have one beside the other that reaches farthest so far. */
    private static Stream<String> overlaps(String resource, List<Span> spans) {
        var found = new ArrayList<String>();
        var sorted = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        var longest = sorted.getFirst();
        for (var span : sorted.subList(1, sorted.size())) {
            if (span.from().isBefore(longest.until())) {
                found.add("%s has appointments %s and %s at once".formatted(resource, longest, span));
            }
            longest = span.until().isAfter(longest.until()) ? span : longest;
        }
        return found.stream();
    }

    /** From its beginning up to but without its end. */
    private record Span(String appointment, Instant from, Instant until) {

        static Span of(String appointment, JsonNode visit) {
            return new Span(
                    appointment,
                    Instant.parse(visit.path("startsAt").asString()),
                    Instant.parse(visit.path("endsAt").asString()));
        }

        @Override
        public String toString() {
            return appointment + " (" + from + " to " + until + ")";
        }
    }
}
