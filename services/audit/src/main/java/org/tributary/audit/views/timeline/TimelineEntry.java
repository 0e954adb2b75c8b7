package org.tributary.audit.views.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;

/** One event in the words of an auditor. */
record TimelineEntry(
        long ledgerIndex,
        UUID eventId,
        String source,
        String aggregateId,
        @Nullable ClinicId clinicId,
        Who who,
        What what,
        When when,
        Why why) {

    /** The sign-in's subject, or the reaction of a service, and the roles in which it acted. */
    record Who(String actor, List<String> roles) {}

    /** The event's published name, and what it means. */
    record What(String type, String sentence) {}

    /** When it happened to the patient, when it was recorded, and when it arrived in the ledger. */
    record When(Instant happenedAt, Instant recordedAt, Instant arrivedAt) {}

    /** The request that set it off, and what came right before it. */
    record Why(@Nullable String correlationId, @Nullable String causationId) {}
}
