package org.tributary.clinicalrecord.trial;

import java.util.ArrayList;
import java.util.List;
import org.tributary.clinicalrecord.trial.PolicyTrialView.Difference;
import org.tributary.clinicalrecord.trial.PolicyTrialView.Outcome;
import org.tributary.clinicalrecord.views.appointments.AppointmentDirectory.TreatmentToCome;
import org.tributary.eligibility.GateComparison;
import org.tributary.eligibility.PolicyTrial;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;

/** What came of some patients in one go. */
final class TrialBatch {

    private final List<PatientId> patients;
    private final List<Sample> differences = new ArrayList<>();
    private final List<Booking> bookings = new ArrayList<>();
    private int decisions;

    TrialBatch(List<PatientId> patients) {
        this.patients = patients;
    }

    /** A decision that differs. */
    record Sample(Difference difference, PatientId patientId, ClinicId clinicId, GateComparison.Difference what) {}

    /** A treatment to come of which something else would become. */
    record Booking(TreatmentToCome treatment, Outcome outcome) {}

    void add(PatientId patient, ClinicId clinic, GateComparison compared) {
        decisions++;
        compared.moreClosed()
                .ifPresent(what -> differences.add(new Sample(Difference.MORE_CLOSED, patient, clinic, what)));
        compared.moreOpen().ifPresent(what -> differences.add(new Sample(Difference.MORE_OPEN, patient, clinic, what)));
    }

    void add(TreatmentToCome treatment, PolicyTrial.Outcome outcome) {
        switch (outcome) {
            case SAME -> {}
            case HELD -> bookings.add(new Booking(treatment, Outcome.HELD));
            case RELEASED -> bookings.add(new Booking(treatment, Outcome.RELEASED));
        }
    }

    int patients() {
        return patients.size();
    }

    PatientId lastPatient() {
        return patients.getLast();
    }

    int decisions() {
        return decisions;
    }

    List<Sample> differences(Difference which) {
        return differences.stream()
                .filter(sample -> sample.difference() == which)
                .toList();
    }

    List<Booking> bookings() {
        return List.copyOf(bookings);
    }

    long bookings(Outcome which) {
        return bookings.stream().filter(booking -> booking.outcome() == which).count();
    }
}
