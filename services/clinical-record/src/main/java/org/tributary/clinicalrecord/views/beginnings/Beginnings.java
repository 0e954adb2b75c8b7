package org.tributary.clinicalrecord.views.beginnings;

import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.events.ClinicId;
import org.tributary.events.Limits;
import org.tributary.events.PatientId;

/** Tells from when on something can have happened to a patient: neither before their birth nor before the chain's first clinic. */
@Component
public class Beginnings {

    private final Patients patients;
    private final ClinicDirectory clinics;

    Beginnings(Patients patients, ClinicDirectory clinics) {
        this.patients = patients;
        this.clinics = clinics;
    }

    /** The first moment for a patient; their day of birth is the one of the clinic's calendar. */
    public Instant of(PatientId patient, ClinicId clinic) {
        var birth = patients.birthDateOf(patient)
                .map(day -> day.atStartOfDay(clinics.dayZoneOf(clinic)).toInstant());
        return Stream.of(birth, clinics.firstOpening())
                .flatMap(moment -> moment.stream())
                .reduce(Limits.FIRST_MOMENT, (one, other) -> one.isAfter(other) ? one : other);
    }
}
