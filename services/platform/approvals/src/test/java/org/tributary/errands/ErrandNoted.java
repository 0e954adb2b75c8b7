package org.tributary.errands;

import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.events.SubjectId;

@EventType("test.ErrandNoted.v1")
record ErrandNoted(SubjectId aggregateId, @Nullable ClinicId clinicId, String words) implements Event {

    @Override
    public SubjectId key() {
        return aggregateId();
    }

    @Override
    public @Nullable PatientId patientId() {
        return null;
    }
}
