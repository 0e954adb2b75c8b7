package org.tributary.drills.checker.laws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Appointment;
import org.tributary.drills.checker.evidence.Evidence;

/** Of the appointments that stand, no two have the same patient, therapist or room at one time. */
public final class NoTimeIsDoubleBooked implements Law {

    @Override
    public String sentence() {
        return "No time is double-booked";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        Map<String, List<Span>> taken = new HashMap<>();
        Appointment.all(evidence.stores())
                .filter(Appointment::holdsItsTime)
                .forEach(appointment -> take(appointment, taken));
        return taken.entrySet().stream().flatMap(resource -> overlaps(resource.getKey(), resource.getValue()));
    }

    private static void take(Appointment appointment, Map<String, List<Span>> taken) {
        var patient = appointment.booked().content().path("patientId").asString();
        Stream.of("patientId " + patient, "therapistId " + appointment.therapist(), "roomId " + appointment.room())
                .forEach(resource -> taken.computeIfAbsent(resource, _ -> new ArrayList<>())
                        .add(new Span(
                                appointment.booked().aggregateId(), appointment.startsAt(), appointment.endsAt())));
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

        @Override
        public String toString() {
            return appointment + " (" + from + " to " + until + ")";
        }
    }
}
