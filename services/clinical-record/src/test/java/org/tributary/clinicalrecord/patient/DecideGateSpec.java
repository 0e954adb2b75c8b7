package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.patient.PatientExamples.aPatient;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.patient.PatientCommand.DecideGate;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;

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
    void nobody_decides_about_whom_nobody_knows() {
        aPatient().given().when(DECIDE).thenRejected(new NeverRegistered(ASHA));
    }
}
