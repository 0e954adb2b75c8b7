package org.tributary.clinicalrecord.patient;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.patient.PatientCommand.EnrolPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.ScreenPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.AlreadyRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.AnsweredInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.AnsweredTooEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.BornInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.IncompleteScreening;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.NotEnrolled;
import org.tributary.clinicalrecord.patient.PatientRejection.PossibleDuplicate;
import org.tributary.clinicalrecord.screening.Screening;
import org.tributary.clinicalrecord.screening.Screening.Gated;
import org.tributary.clinicalrecord.screening.ScreeningPolicy;
import org.tributary.eligibility.AnsweredForm;
import org.tributary.eligibility.GateInForce;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.Decision;

/**
 * A patient and all rules of registration and screening. A value: no clock, no framework, no I/O. Who the patient is stays out
 * of it; only the clinics and the gates matter to a rule.
 */
sealed interface Patient {

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

    /** What a rule must know beyond the patient: who looks alike, and the policy in force. */
    record Known(List<PatientId> alike, ScreeningPolicy policy) {}

    static Patient unregistered() {
        return new Unregistered();
    }

    /** The patient's state table: one line per meaningful pair of state and command. */
    default Decision<PatientEvent> decide(PatientCommand command, Known known) {
        return switch (new Asked(this, command)) {
            case Asked(Unregistered _, RegisterPatient c) -> register(c, known.alike());
            case Asked(Registered _, RegisterPatient c) -> rejected(new AlreadyRegistered(c.patientId()));

            case Asked(Registered p, EnrolPatient c) when p.clinics().contains(c.clinicId()) -> alreadyDone();
            case Asked(Registered _, EnrolPatient c) -> accepted(new PatientEnrolled(c.patientId(), c.clinicId()));

            case Asked(Registered p, ScreenPatient c) -> screen(p, c, known.policy());

            case Asked(Unregistered _, PatientCommand c) -> rejected(new NeverRegistered(c.patientId()));
        };
    }

    /** The patient after a fact. Facts are never refused. */
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

    private static Decision<PatientEvent> register(RegisterPatient c, List<PatientId> alike) {
        if (c.person().birthDate().isAfter(c.today())) {
            return rejected(new BornInTheFuture(c.today()));
        }
        if (!alike.isEmpty() && !c.distinct()) {
            return rejected(new PossibleDuplicate(alike));
        }
        var person = c.person();
        return accepted(new PatientRegistered(
                c.patientId(),
                c.clinicId(),
                person.name(),
                person.birthDate(),
                person.sex(),
                person.contact(),
                person.identifiers()));
    }

    private static Decision<PatientEvent> screen(Registered patient, ScreenPatient c, ScreeningPolicy policy) {
        var form = c.form();
        if (!patient.clinics().contains(c.clinicId())) {
            return rejected(new NotEnrolled(c.patientId(), c.clinicId()));
        }
        if (form.answeredAt().isAfter(c.at())) {
            return rejected(new AnsweredInTheFuture(form.answeredAt()));
        }
        if (form.answeredAt().isBefore(c.earliest())) {
            return rejected(new AnsweredTooEarly(form.answeredAt()));
        }
        return switch (policy.evaluate(form, patient.standingAt(form.answeredAt()))) {
            case Screening.Incomplete i -> rejected(new IncompleteScreening(i.missing(), i.unexpected()));
            case Gated outcome -> accepted(screened(c, outcome));
        };
    }

    private static PatientScreened screened(ScreenPatient c, Gated outcome) {
        var form = c.form();
        return new PatientScreened(
                c.patientId(),
                c.clinicId(),
                c.screeningId(),
                form.kind(),
                form.answeredAt(),
                form.changed(),
                form.answers(),
                form.conditions(),
                form.medications(),
                outcome.gate(),
                outcome.reasons(),
                outcome.restrictedTechniques(),
                outcome.policyVersion(),
                outcome.validUntil());
    }

    record Asked(Patient state, PatientCommand command) {}
}
