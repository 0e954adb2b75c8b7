package org.tributary.booking.appointment;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.feed.Arrivals;
import org.tributary.platform.kernel.CommandRejected;

/** Waits for what the clinical record told of a patient only a moment ago. */
@Component
public class PatientsOnTheirWay {

    private final Surroundings surroundings;
    private final Arrivals arrivals;

    PatientsOnTheirWay(Surroundings surroundings, Arrivals arrivals) {
        this.surroundings = surroundings;
        this.arrivals = arrivals;
    }

    /** Tries once more where the patient was refused for what has arrived since. */
    public <T> T onceArrived(PatientId patient, ClinicId clinic, VisitKind kind, Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (CommandRejected refusal) {
            if (isForWhatMayBeOnItsWay(refusal) && arrives(patient, clinic, kind)) {
                return attempt.get();
            }
            throw refusal;
        }
    }

    private static boolean isForWhatMayBeOnItsWay(CommandRejected refusal) {
        return refusal.reason() instanceof UnknownPatient
                || (refusal.reason() instanceof NotEligible screened && screened.gate() == null);
    }

    private boolean arrives(PatientId patient, ClinicId clinic, VisitKind kind) {
        return arrivals.await(() -> Optional.of(patient).filter(it -> surroundings.haveHeardOf(it, clinic, kind)))
                .isPresent();
    }
}
