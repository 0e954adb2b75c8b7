package org.tributary.clinicalrecord.patient;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.MARCH_3_SCREENED;
import static org.tributary.clinicalrecord.Examples.MARCH_6_10AM;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.allNoes;
import static org.tributary.clinicalrecord.patient.PatientExamples.aPatient;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordFinding;
import org.tributary.clinicalrecord.patient.PatientCommand.ResolveFinding;
import org.tributary.clinicalrecord.patient.PatientRejection.FindingEndsEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.FindingInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.NoSuchFinding;
import org.tributary.clinicalrecord.patient.PatientRejection.UnknownFinding;
import org.tributary.eligibility.facts.Finding;
import org.tributary.events.FindingId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.GateInput;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingResolved;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingSource;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Spec.Then;

class RecordFindingSpec {

    private static final FindingId FINDING = FindingId.of("00000000-0000-7000-8000-00000000b101");
    private static final String CLOT = "ACUTE_DVT_OR_PE";

    @Test
    void a_finding_is_recorded_and_decides_the_gate_from_now_on() {
        var then = aPatient().given(registered(), screened()).when(found(CLOT, MARCH_6_10AM, null));

        assertThat(then.decision().eventsOrThrow().getFirst()).isEqualTo(recorded(CLOT, MARCH_6_10AM, null));
        assertThat(gateOf(then)).isEqualTo(Gate.BLOCK);
        assertThat(decided(then).inputs()).contains(new GateInput(GateInput.FactKind.FINDING, FINDING.value()));
    }

    @Test
    void what_is_known_to_end_ends_by_itself() {
        var then =
                aPatient().given(registered(), screened()).when(found("ASTHMA", MARCH_6_10AM, APRIL_1.plus(1, DAYS)));

        assertThat(decided(then).windows()).extracting(GateWindow::gate).containsExactly(Gate.NOTE, Gate.CLEAR, null);
    }

    @Test
    void what_was_over_before_it_was_learnt_may_still_want_a_clearance() {
        var then = aPatient().given(registered(), screened()).when(found(CLOT, MARCH_3_SCREENED, MARCH_6_10AM));

        assertThat(gateOf(then)).isEqualTo(Gate.HOLD);
        assertThat(decided(then).windows().getFirst().reasons()).contains("DVT_OR_PE_TREATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"COLD_FEET", "NO_MEDICAL_ASSESSMENT", "CHANGED_SINCE_FULL_SCREENING", "FULL_SCREENING_NEEDED"})
    void only_what_the_policy_has_a_code_for_and_does_not_find_by_itself(String code) {
        aPatient().given(registered()).when(found(code, MARCH_6_10AM, null)).thenRejected(new UnknownFinding(code));
    }

    @Test
    void nothing_is_found_before_it_began_and_nothing_ends_before_it_begins() {
        var tomorrow = APRIL_1.plus(1, DAYS);

        aPatient().given(registered()).when(found(CLOT, tomorrow, null)).thenRejected(new FindingInTheFuture(tomorrow));
        aPatient()
                .given(registered())
                .when(found(CLOT, MARCH_6_10AM, MARCH_6_10AM))
                .thenRejected(new FindingEndsEarly(MARCH_6_10AM, MARCH_6_10AM));
        aPatient().when(found(CLOT, MARCH_6_10AM, null)).thenRejected(new NeverRegistered(ASHA));
    }

    @Test
    void a_finding_that_has_ended_opens_what_it_closed() {
        var then = aPatient()
                .given(registered(), screened(), recorded("CANCER_ACTIVE", MARCH_3_SCREENED, null))
                .when(resolved(MARCH_6_10AM));

        assertThat(then.decision().eventsOrThrow().getFirst())
                .isEqualTo(new FindingResolved(ASHA, NORTH, FINDING, MARCH_6_10AM, null));
        assertThat(gateOf(then)).isEqualTo(Gate.CLEAR);
    }

    @Test
    void what_has_ended_has_ended() {
        aPatient()
                .given(registered(), recorded(CLOT, MARCH_3_SCREENED, MARCH_6_10AM))
                .when(resolved(MARCH_6_10AM))
                .thenNothingNew();
    }

    @Test
    void what_was_never_found_or_had_not_begun_does_not_end() {
        aPatient().given(registered()).when(resolved(MARCH_6_10AM)).thenRejected(new NoSuchFinding(FINDING));
        aPatient()
                .given(registered(), recorded(CLOT, MARCH_6_10AM, null))
                .when(resolved(MARCH_3_SCREENED))
                .thenRejected(new FindingEndsEarly(MARCH_6_10AM, MARCH_3_SCREENED));
    }

    private static PatientScreened screened() {
        var form = allNoes(MARCH_3_SCREENED);
        return new PatientScreened(
                ASHA,
                NORTH,
                form.screeningId(),
                form.kind(),
                form.answeredAt(),
                null,
                form.answers(),
                List.of(),
                List.of(),
                Gate.CLEAR,
                List.of(),
                List.of(),
                "2026-11",
                APRIL_1);
    }

    private static RecordFinding found(String code, Instant since, @Nullable Instant until) {
        var finding = new Finding(FINDING, code, BodyRegion.LEFT_LEG, since, until);
        return new RecordFinding(ASHA, NORTH, finding, FindingSource.CLINICIAN, null, APRIL_1);
    }

    private static FindingRecorded recorded(String code, Instant since, @Nullable Instant until) {
        return new FindingRecorded(
                ASHA, NORTH, FINDING, code, BodyRegion.LEFT_LEG, since, until, FindingSource.CLINICIAN, null);
    }

    private static ResolveFinding resolved(Instant endedAt) {
        return new ResolveFinding(ASHA, NORTH, FINDING, endedAt, null, APRIL_1);
    }

    private static @Nullable Gate gateOf(Then<PatientEvent> then) {
        return decided(then).windows().getFirst().gate();
    }

    private static GateDecided decided(Then<PatientEvent> then) {
        return (GateDecided) then.decision().eventsOrThrow().getLast();
    }
}
