package org.tributary.drills.checker.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An appointment as its events leave it, told once more without a line of booking's own code. */
public record Appointment(
        StoredEvent booked,
        String therapist,
        String room,
        Instant startsAt,
        Instant endsAt,
        String status,
        long version) {

    /**
     * A fact about an appointment.
     *
     * @param from where the appointment stood before
     */
    public record Step(String from, StoredEvent fact) {}

    private static final Set<String> HOLDING = Set.of("PROVISIONAL", "BOOKED", "SUSPENDED", "CHECKED_IN");

    /** Every appointment that was ever booked, with what became of it. */
    public static Stream<Appointment> all(Stores stores) {
        return walk(stores, _ -> {}).stream();
    }

    /** What became of every appointment after it was booked, one fact after the other. */
    public static Stream<Step> steps(Stores stores) {
        var steps = Stream.<Step>builder();
        walk(stores, steps);
        return steps.build();
    }

    private static Collection<Appointment> walk(Stores stores, Consumer<Step> each) {
        Map<String, Appointment> known = new LinkedHashMap<>();
        stores.of("booking")
                .forEach(event -> known.compute(event.aggregateId(), (_, so) -> {
                    if (event.name().equals("AppointmentBooked")) {
                        return of(event);
                    }
                    return so == null ? null : so.taking(new Step(so.status(), event), each);
                }));
        return known.values();
    }

    private Appointment taking(Step step, Consumer<Step> each) {
        each.accept(step);
        return after(step.fact());
    }

    /** Whether nobody else may have its time. */
    public boolean holdsItsTime() {
        return HOLDING.contains(status);
    }

    private static Appointment of(StoredEvent booked) {
        var visit = booked.content();
        return new Appointment(
                booked,
                visit.path("therapistId").asString(),
                visit.path("roomId").asString(),
                Instant.parse(visit.path("startsAt").asString()),
                Instant.parse(visit.path("endsAt").asString()),
                firmness(visit),
                booked.sequence());
    }

    private Appointment after(StoredEvent event) {
        var fact = event.content();
        return switch (event.name()) {
            case "AppointmentRescheduled" -> moved(fact, event.sequence());
            case "AppointmentReinstated" -> standing(firmness(fact), event);
            case "AppointmentConfirmed" -> standing("BOOKED", event);
            case "AppointmentPutOnHold", "ExceptionRequested" -> standing("PROVISIONAL", event);
            case "AppointmentSuspended" -> standing("SUSPENDED", event);
            case "AppointmentDisplaced" -> standing("DISPLACED", event);
            case "PatientCheckedIn" -> standing("CHECKED_IN", event);
            case "AppointmentCompleted" -> standing("COMPLETED", event);
            case "NoShowRecorded" -> standing("NO_SHOW", event);
            case "AppointmentCancelled" -> standing("CANCELLED", event);
            case "StepUndone" -> standing(fact.path("restored").asString(), event);
            default -> standing(status, event);
        };
    }

    private Appointment moved(JsonNode fact, long sequence) {
        return new Appointment(
                booked,
                fact.path("therapistId").asString(),
                fact.path("roomId").asString(),
                Instant.parse(fact.path("startsAt").asString()),
                Instant.parse(fact.path("endsAt").asString()),
                firmness(fact),
                sequence);
    }

    private Appointment standing(String now, StoredEvent event) {
        return new Appointment(booked, therapist, room, startsAt, endsAt, now, event.sequence());
    }

    private static String firmness(JsonNode fact) {
        return fact.path("provisional").asBoolean() ? "PROVISIONAL" : "BOOKED";
    }
}
