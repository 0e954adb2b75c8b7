package org.tributary.clinicalrecord.patient;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.FIRST_CLINIC;
import static org.tributary.clinicalrecord.Examples.MARCH_3_SCREENED;
import static org.tributary.clinicalrecord.Examples.MARCH_6_10AM;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.SCREENING;
import static org.tributary.clinicalrecord.Examples.SOUTH;
import static org.tributary.clinicalrecord.Examples.allNoes;
import static org.tributary.clinicalrecord.Examples.fullFormWith;
import static org.tributary.clinicalrecord.Examples.nothingChanged;
import static org.tributary.clinicalrecord.patient.PatientExamples.aPatient;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;
import static org.tributary.clinicalrecord.patient.PatientExamples.screen;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.patient.PatientCommand.ScreenPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.AnsweredInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.AnsweredTooEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.IncompleteScreening;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.NotEnrolled;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.events.clinicalrecord.GateInput;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Spec.Then;

class ScreenPatientSpec {

    private static final Instant SEPTEMBER_3 = Instant.parse("2026-09-03T09:30:00Z");

    @Test
    void a_blood_thinner_blocks() {
        var form = fullFormWith(MARCH_3_SCREENED, "bloodThinner", Answer.YES);

        var then = aPatient().given(registered()).when(screen(form));

        assertScreened(then, screened(form, Gate.BLOCK, List.of("ANTICOAGULANT", "NO_MEDICAL_ASSESSMENT")));
    }

    @Test
    void a_short_form_is_judged_by_what_stood_when_it_was_answered() {
        var full = fullFormWith(MARCH_3_SCREENED, "pregnant", Answer.YES);
        var later = fullFormWith(MARCH_6_10AM.plusSeconds(1), "bloodThinner", Answer.YES);
        var reasons = List.of("NO_MEDICAL_ASSESSMENT", "PREGNANCY");

        var then = aPatient()
                .given(
                        registered(),
                        screened(later, Gate.BLOCK, List.of("ANTICOAGULANT")),
                        screened(full, Gate.HOLD, reasons))
                .when(screen(nothingChanged(MARCH_6_10AM)));

        assertScreened(then, screened(nothingChanged(MARCH_6_10AM), Gate.HOLD, reasons));
    }

    @Test
    void a_full_form_charted_late_is_what_a_short_one_confirms() {
        var late = fullFormWith(MARCH_3_SCREENED.plusSeconds(60), "bloodThinner", Answer.YES);
        var nothingChanged = nothingChanged(MARCH_6_10AM);
        var reasons = List.of("ANTICOAGULANT", "NO_MEDICAL_ASSESSMENT");

        var then = aPatient()
                .given(
                        registered(),
                        screened(allNoes(MARCH_3_SCREENED), Gate.CLEAR, List.of("NO_MEDICAL_ASSESSMENT")),
                        screened(nothingChanged, Gate.CLEAR, List.of("NO_MEDICAL_ASSESSMENT")),
                        screened(late, Gate.BLOCK, reasons))
                .when(screen(nothingChanged(MARCH_6_10AM.plusSeconds(60))));

        assertScreened(
                then,
                screened(
                        nothingChanged(MARCH_6_10AM.plusSeconds(60)),
                        Gate.BLOCK,
                        reasons,
                        late.answeredAt().atOffset(UTC).plusMonths(6).toInstant()));
    }

    @Test
    void of_two_forms_answered_at_once_the_one_recorded_last_stands() {
        var full = allNoes(MARCH_3_SCREENED);
        var thinner = fullFormWith(MARCH_3_SCREENED, "bloodThinner", Answer.YES);

        var then = aPatient()
                .given(
                        registered(),
                        screened(full, Gate.CLEAR, List.of()),
                        screened(thinner, Gate.BLOCK, List.of("ANTICOAGULANT")))
                .when(screen(nothingChanged(MARCH_6_10AM)));

        assertScreened(
                then,
                screened(nothingChanged(MARCH_6_10AM), Gate.BLOCK, List.of("ANTICOAGULANT", "NO_MEDICAL_ASSESSMENT")));
    }

    @Test
    void a_form_that_is_charted_late_decides_what_holds_from_now_on_until_it_runs_out() {
        var then = aPatient().given(registered()).when(screen(allNoes(MARCH_3_SCREENED)));

        assertThat(decided(then).windows())
                .extracting(GateWindow::from, GateWindow::until, GateWindow::gate, GateWindow::policyVersion)
                .containsExactly(
                        tuple(APRIL_1, SEPTEMBER_3, Gate.CLEAR, "2026-11"), tuple(SEPTEMBER_3, null, null, "2026-11"));
        assertThat(decided(then).inputs())
                .containsExactly(new GateInput(GateInput.FactKind.SCREENING, SCREENING.value()));
        assertThat(decided(then).decidedAt()).isEqualTo(APRIL_1);
    }

    @Test
    void an_incomplete_form_decides_nothing() {
        var form =
                new ScreeningForm(SCREENING, ScreeningKind.SHORT, MARCH_6_10AM, null, Map.of(), List.of(), List.of());

        aPatient()
                .given(registered())
                .when(screen(form))
                .thenRejected(new IncompleteScreening(List.of("changed"), List.of()));
    }

    @Test
    void nobody_answers_in_the_future() {
        var tomorrow = APRIL_1.plusSeconds(86_400);

        aPatient().given(registered()).when(screen(allNoes(tomorrow))).thenRejected(new AnsweredInTheFuture(tomorrow));
    }

    @Test
    void nobody_answers_before_their_birth_or_the_first_clinic() {
        var tooEarly = FIRST_CLINIC.minusNanos(1000);

        aPatient().given(registered()).when(screen(allNoes(tooEarly))).thenRejected(new AnsweredTooEarly(tooEarly));
    }

    @Test
    void only_a_clinic_that_treats_the_patient_screens_them() {
        aPatient()
                .given(registered())
                .when(new ScreenPatient(ASHA, SOUTH, allNoes(MARCH_3_SCREENED), FIRST_CLINIC, APRIL_1))
                .thenRejected(new NotEnrolled(ASHA, SOUTH));
    }

    @Test
    void nobody_is_screened_before_they_are_registered() {
        aPatient().when(screen(allNoes(MARCH_3_SCREENED))).thenRejected(new NeverRegistered(ASHA));
    }

    private static void assertScreened(Then<PatientEvent> then, PatientScreened expected) {
        assertThat(then.decision().eventsOrThrow().getFirst()).isEqualTo(expected);
    }

    private static GateDecided decided(Then<PatientEvent> then) {
        return (GateDecided) then.decision().eventsOrThrow().getLast();
    }

    private static PatientScreened screened(ScreeningForm form, Gate gate, List<String> reasons) {
        return screened(form, gate, reasons, SEPTEMBER_3);
    }

    private static PatientScreened screened(ScreeningForm form, Gate gate, List<String> reasons, Instant validUntil) {
        return new PatientScreened(
                ASHA,
                NORTH,
                SCREENING,
                form.kind(),
                form.answeredAt(),
                form.changed(),
                form.answers(),
                form.conditions(),
                form.medications(),
                gate,
                reasons,
                List.of(Technique.DEEP_KNEADING, Technique.TRIGGER_POINT_RELEASE),
                "2026-11",
                validUntil);
    }
}
