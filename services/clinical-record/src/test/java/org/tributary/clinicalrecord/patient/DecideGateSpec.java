package org.tributary.clinicalrecord.patient;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.FIRST_CLINIC;
import static org.tributary.clinicalrecord.Examples.MARCH_3_SCREENED;
import static org.tributary.clinicalrecord.Examples.MARCH_6_10AM;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.allNoes;
import static org.tributary.clinicalrecord.patient.PatientExamples.aPatient;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;
import static org.tributary.clinicalrecord.patient.PatientExamples.screen;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.patient.PatientCommand.DecideGate;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.clinicalrecord.policy.Policies;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.FindingId;
import org.tributary.events.clinicalrecord.FormsDue;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingSource;
import org.tributary.platform.kernel.Decision;

class DecideGateSpec {

    private static final DecideGate DECIDE = new DecideGate(ASHA, NORTH, APRIL_1);

    @Test
    void a_gate_is_decided_anew_and_nothing_else_happens() {
        var then = aPatient().given(registered()).when(DECIDE);

        assertThat(then.decision().eventsOrThrow())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(GateDecided.class))
                .satisfies(decided -> assertThat(decided.windows())
                        .flatExtracting(GateWindow::reasons)
                        .contains("SCREENING_MISSING"));
    }

    @Test
    void a_gate_that_was_decided_by_all_versions_is_not_decided_again() {
        var decided = new Context(List.of(), null, Policies.CARRIED, PatientFacts.NONE, List.of(), true);
        var patient = new Patient.Unregistered().after(registered());

        assertThat(PatientDecider.decide(patient, DECIDE, decided)).isEqualTo(Decision.alreadyDone());
    }

    @Test
    void a_decision_tells_when_which_form_is_due() {
        var form = aPatient().given(registered()).when(screen(allNoes(MARCH_3_SCREENED)));
        var diagnosis = new FindingRecorded(
                ASHA, NORTH, FindingId.next(), "ASTHMA", null, FIRST_CLINIC, null, FindingSource.PATIENT, null);
        var decidedOnMarch6 = new GateDecided(ASHA, NORTH, MARCH_6_10AM, List.of(), List.of(), null);
        var screened = form.decision().eventsOrThrow().getFirst();

        assertThat(formsAfter()).isEqualTo(new FormsDue(null, null, null, null));
        assertThat(formsAfter(screened))
                .isEqualTo(new FormsDue(
                        MARCH_3_SCREENED,
                        MARCH_3_SCREENED,
                        Instant.parse("2026-09-03T09:30:00Z"),
                        Instant.parse("2026-03-03T21:30:00Z")));
        assertThat(formsAfter(screened, diagnosis, decidedOnMarch6).fullFrom())
                .as("learnt when it was first decided by, however long ago it began")
                .isEqualTo(MARCH_6_10AM);
    }

    private static FormsDue formsAfter(PatientEvent... facts) {
        var decided = aPatient()
                .given(Stream.concat(Stream.of(registered()), Stream.of(facts)).toArray(PatientEvent[]::new))
                .when(DECIDE);
        return requireNonNull(((GateDecided) decided.decision().eventsOrThrow().getFirst()).forms());
    }

    @Test
    void nobody_decides_about_whom_nobody_knows() {
        aPatient().given().when(DECIDE).thenRejected(new NeverRegistered(ASHA));
    }
}
