package org.tributary.clinicalrecord.patient;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.BEN;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.patient.PatientExamples.ASHA_RAO;
import static org.tributary.clinicalrecord.patient.PatientExamples.aPatient;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.patient.PatientCommand.ChangePatientDetails;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.clinicalrecord.patient.PatientRejection.BirthDateWithoutReason;
import org.tributary.clinicalrecord.patient.PatientRejection.BornInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.PossibleDuplicate;
import org.tributary.clinicalrecord.policy.ClinicalPolicies;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.events.clinicalrecord.PatientEvent.PatientDetailsChanged;
import org.tributary.events.terms.PersonName;
import org.tributary.platform.kernel.Decision;

class ChangePatientDetailsSpec {

    private static final PersonName MARRIED = new PersonName("Rao-Byrne", List.of("Asha", "Devi"));
    private static final LocalDate FEBRUARY_1 = LocalDate.parse("1970-02-01");

    @Test
    void only_what_changed_is_told() {
        var told = new DetailChanges(
                MARRIED, ASHA_RAO.birthDate(), ASHA_RAO.sex(), ASHA_RAO.contact(), ASHA_RAO.identifiers(), null);

        aPatient().given(registered()).when(change(told, false)).then(changed(MARRIED, null, null));
    }

    @Test
    void who_is_known_as_that_already_is_not_changed() {
        var told = new DetailChanges(ASHA_RAO.name(), null, null, null, null, "Said so again");

        aPatient().given(registered()).when(change(told, false)).thenNothingNew();
        aPatient().given(registered()).when(change(of(null, null, null), false)).thenNothingNew();
    }

    @Test
    void a_birth_date_changes_with_a_reason() {
        aPatient()
                .given(registered())
                .when(change(of(null, FEBRUARY_1, null), false))
                .thenRejected(new BirthDateWithoutReason(ASHA));
        aPatient()
                .given(registered())
                .when(change(of(null, FEBRUARY_1, "Misread"), false))
                .then(changed(null, FEBRUARY_1, "Misread"));
    }

    @Test
    void nobody_is_born_after_today() {
        aPatient()
                .given(registered())
                .when(change(of(null, LocalDate.parse("2026-04-02"), "Misread"), false))
                .thenRejected(new BornInTheFuture(LocalDate.parse("2026-04-01")));
    }

    @Test
    void whoever_looks_like_somebody_else_from_now_on_is_asked_about() {
        aPatient(BEN)
                .given(registered())
                .when(change(of(MARRIED, null, null), false))
                .thenRejected(new PossibleDuplicate(List.of(BEN)));
        aPatient(BEN)
                .given(registered())
                .when(change(of(MARRIED, null, null), true))
                .then(changed(MARRIED, null, null));
    }

    @Test
    void who_was_never_registered_or_cannot_be_read_any_more_is_not_changed() {
        aPatient().when(change(of(MARRIED, null, null), false)).thenRejected(new NeverRegistered(ASHA));

        var erased = new Context(List.of(), null, PolicyTimeline.of(ClinicalPolicies.first()));
        assertThat(PatientDecider.decide(
                        new Patient.Unregistered().after(registered()), change(of(MARRIED, null, null), false), erased))
                .isEqualTo(Decision.rejected(new NeverRegistered(ASHA)));
    }

    private static DetailChanges of(@Nullable PersonName name, @Nullable LocalDate birthDate, @Nullable String reason) {
        return new DetailChanges(name, birthDate, null, null, null, reason);
    }

    private static ChangePatientDetails change(DetailChanges changes, boolean distinct) {
        return new ChangePatientDetails(ASHA, NORTH, UTC, changes, distinct, APRIL_1);
    }

    private static PatientDetailsChanged changed(
            @Nullable PersonName name, @Nullable LocalDate birthDate, @Nullable String reason) {
        return new PatientDetailsChanged(ASHA, NORTH, name, birthDate, null, null, null, reason);
    }
}
