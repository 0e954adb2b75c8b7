package org.tributary.booking.appointment;

import java.util.HashSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.AppointmentRejection.UnknownCourse;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.appointment.AppointmentRejection.UnknownReferral;
import org.tributary.booking.views.origins.Origins;
import org.tributary.booking.views.patients.Patients;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.kernel.Rejection;

/** Waits for what other services told of a patient only a moment ago: that they are treated, screened, referred, in a course. */
@Component
public class PatientCatchUp {

    private final Patients patients;
    private final Origins origins;
    private final CatchUpWaiter catchUp;

    PatientCatchUp(Patients patients, Origins origins, CatchUpWaiter catchUp) {
        this.patients = patients;
        this.origins = origins;
        this.catchUp = catchUp;
    }

    /** Tries once more where the patient was refused for what has arrived since; each thing is waited for once. */
    public <T> T onceArrived(PatientId patient, ClinicId clinic, VisitKind kind, Supplier<T> attempt) {
        var awaited = new HashSet<Class<? extends Rejection>>();
        while (true) {
            try {
                return attempt.get();
            } catch (RejectedException refusal) {
                var reason = refusal.reason();
                if (!awaited.add(reason.getClass()) || !arrives(reason, patient, clinic, kind)) {
                    throw refusal;
                }
            }
        }
    }

    private boolean arrives(Rejection missing, PatientId patient, ClinicId clinic, VisitKind kind) {
        return switch (missing) {
            case UnknownPatient _ -> arrives(() -> patients.hasArrived(patient, clinic, kind));
            case NotEligible screened
            when screened.gate() == null -> arrives(() -> patients.hasArrived(patient, clinic, kind));
            case UnknownCourse it -> arrives(() -> origins.include(it.courseId(), patient, clinic));
            case UnknownReferral it -> arrives(() -> origins.include(it.referralId(), patient, clinic));
            default -> false;
        };
    }

    private boolean arrives(BooleanSupplier isThere) {
        return catchUp.await(() -> isThere.getAsBoolean() ? Optional.of(true) : Optional.<Boolean>empty())
                .isPresent();
    }
}
