package org.tributary.platform.eventstore;

import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;

/** What can be asked of the small aggregate. */
record VisitCommand(
        PatientId patientId,
        ClinicId clinicId,
        int visits,
        @Nullable String remark) {}
