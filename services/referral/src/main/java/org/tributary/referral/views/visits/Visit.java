package org.tributary.referral.views.visits;

import java.time.Instant;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;

/** A visit as booking tells of it. */
public record Visit(
        AppointmentId appointmentId, PatientId patientId, ClinicId clinicId, Instant startsAt, VisitStatus status) {

    /** The same visit under another record of the person. */
    public Visit of(PatientId record) {
        return new Visit(appointmentId, record, clinicId, startsAt, status);
    }
}
