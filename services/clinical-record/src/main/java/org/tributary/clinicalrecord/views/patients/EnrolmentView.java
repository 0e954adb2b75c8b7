package org.tributary.clinicalrecord.views.patients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd;

/** Since when a clinic treats a patient, or how long it did and why no more. It tells nothing of who they are. */
public record EnrolmentView(
        PatientId patientId,
        ClinicId clinicId,
        Instant enrolledAt,
        @Nullable Instant endedAt,
        @Nullable EnrolmentEnd because) {}
