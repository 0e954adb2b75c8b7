package org.tributary.booking.appointment;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.views.patients.Patients;
import org.tributary.eligibility.TreatmentWindow;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.terms.VisitKind;

/** When a clinic may receive a patient, as far as booking will judge it by what the clinical record told. */
@Component
public class EligibilityWindows {

    private final Patients patients;

    EligibilityWindows(Patients patients) {
        this.patients = patients;
    }

    /** The stretches in which such a visit may start; absent if the clinic does not treat this patient. */
    public Optional<List<TimeSpan>> of(PatientId patient, ClinicId clinic, VisitPlan visit, TimeSpan window) {
        if (visit.kind() == VisitKind.EVALUATION) {
            return Optional.of(List.of(window)).filter(_ -> patients.isTreatedAt(patient, clinic));
        }
        return patients.find(patient, clinic)
                .map(treated -> TreatmentWindow.between(
                        window.startsAt(), window.endsAt(), treated.schedule(), visit.techniques()))
                .map(windows -> windows.stream()
                        .map(fit -> new TimeSpan(fit.opens(), fit.closes()))
                        .toList());
    }
}
