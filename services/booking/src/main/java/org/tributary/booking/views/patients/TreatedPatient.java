package org.tributary.booking.views.patients;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.GateSchedule;
import org.tributary.events.PatientId;

/**
 * A patient whom a clinic treats, as far as the clinical record has told.
 *
 * @param schedule what may be done when
 * @param otherRecords of the same person, in one order: most have none
 * @param survivor the record under which the person goes on, if it is another one
 */
public record TreatedPatient(
        GateSchedule schedule,
        List<PatientId> otherRecords,
        @Nullable PatientId survivor) {}
