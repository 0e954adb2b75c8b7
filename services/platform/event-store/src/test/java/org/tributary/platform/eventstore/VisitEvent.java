package org.tributary.platform.eventstore;

import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;

/** What a small aggregate of these tests records. */
sealed interface VisitEvent extends Event {

    @Override
    PatientId patientId();

    @Override
    default PatientId aggregateId() {
        return patientId();
    }

    @Override
    default PatientId key() {
        return patientId();
    }

    @EventType("tributary.test.PatientVisited.v1")
    record PatientVisited(
            PatientId patientId,
            ClinicId clinicId,
            int visits,
            @Personal(of = "patientId") @Nullable String remark) implements VisitEvent {}
}
