package org.tributary.audit.views.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.platform.kernel.EventMetadata;

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

    /** The sign-in's subject, or the reaction of a service, and the roles in which it acted; nobody if that cannot be read. */
    record Who(@Nullable String actor, List<String> roles) {

        static final Who UNNAMED = new Who(null, List.of());

        static Who of(Optional<EventMetadata> cause) {
            return cause.map(known -> new Who(known.actor(), Objects.requireNonNullElse(known.roles(), List.of())))
                    .orElse(UNNAMED);
        }
    }

    /** The event's published name, and what it means. */
    record What(String type, String sentence) {}

    /** When it happened to the patient, when it was recorded, and when it arrived in the ledger. */
    record When(Instant happenedAt, Instant recordedAt, Instant arrivedAt) {}

    /** The request that set it off, and what came right before it. */
    record Why(@Nullable String correlationId, @Nullable String causationId) {

        static Why of(Optional<EventMetadata> cause) {
            return cause.map(known -> new Why(known.correlationId(), known.causationId()))
                    .orElseGet(() -> new Why(null, null));
        }
    }
}
