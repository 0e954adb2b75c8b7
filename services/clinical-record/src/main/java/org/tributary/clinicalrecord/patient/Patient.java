package org.tributary.clinicalrecord.patient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.screening.Screening.Gated;
import org.tributary.eligibility.AnsweredForm;
import org.tributary.eligibility.GateInForce;
import org.tributary.events.ClinicId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.State;

/**
 * Where a patient's registration and screening stand. A value: no clock, no framework, no I/O. Who the patient is stays out of
 * it; only the clinics and the gates matter to a rule.
 */
sealed interface Patient extends State<Patient, PatientEvent> {

    record Unregistered() implements Patient {}

    record Registered(Set<ClinicId> clinics, List<Screened> screenings) implements Patient {

        Registered with(ClinicId clinic) {
            return new Registered(
                    Stream.concat(clinics.stream(), Stream.of(clinic)).collect(Collectors.toUnmodifiableSet()),
                    screenings);
        }

        Registered with(Screened screened) {
            return new Registered(
                    clinics,
                    Stream.concat(screenings.stream(), Stream.of(screened)).toList());
        }

        /** What the forms answered by {@code at} say together, however old they are. */
        Optional<Gated> standingAt(Instant at) {
            return GateInForce.at(at, screenings)
                    .map(inForce -> new Gated(
                            inForce.gate(),
                            inForce.reasons(),
                            inForce.restrictedTechniques(),
                            inForce.forms().getLast().policyVersion(),
                            inForce.validUntil()));
        }
    }

    /** One form and what it decided. */
    record Screened(
            ScreeningKind kind,
            @Nullable Boolean changed,
            Instant answeredAt,
            Gate gate,
            List<String> reasons,
            List<Technique> restrictedTechniques,
            String policyVersion,
            Instant validUntil)
            implements AnsweredForm {}

    @Override
    default Patient after(PatientEvent event) {
        return switch (event) {
            case PatientRegistered e -> new Registered(Set.of(e.clinicId()), List.of());
            case PatientEnrolled e -> registered().with(e.clinicId());
            case PatientScreened e ->
                registered()
                        .with(new Screened(
                                e.kind(),
                                e.changed(),
                                e.answeredAt(),
                                e.gate(),
                                e.reasons(),
                                e.restrictedTechniques(),
                                e.policyVersion(),
                                e.validUntil()));
        };
    }

    private Registered registered() {
        return switch (this) {
            case Registered p -> p;
            case Unregistered _ -> new Registered(Set.of(), List.of());
        };
    }
}
