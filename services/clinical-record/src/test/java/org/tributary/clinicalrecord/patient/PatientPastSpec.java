package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.patient.PatientPasts.Decided;
import org.tributary.clinicalrecord.patient.PatientPasts.PatientPast;
import org.tributary.eligibility.PolicyTrial.Recorded;
import org.tributary.eligibility.facts.Finding;
import org.tributary.events.FindingId;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingSource;
import org.tributary.events.terms.Gate;
import org.tributary.platform.eventstore.StoredStates.Step;

class PatientPastSpec {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));

    @Test
    void each_decision_rests_on_what_stands_before_it_and_stands_until_the_next_one() {
        var past = past(
                        WEDNESDAY,
                        registered(),
                        found("ASTHMA"),
                        decided(MONDAY),
                        found("CELLULITIS"),
                        decided(TUESDAY),
                        found("CANCER_ACTIVE"))
                .orElseThrow();

        assertThat(past.decisions())
                .extracting(decided -> decided.decision().decidedAt())
                .containsExactly(MONDAY, TUESDAY);
        assertThat(past.decisions())
                .extracting(decided -> decided.decision().until())
                .containsExactly(TUESDAY, WEDNESDAY);
        assertThat(past.decisions())
                .extracting(decided -> codes(decided.decision()))
                .containsExactly(List.of("ASTHMA"), List.of("ASTHMA", "CELLULITIS"));
        assertThat(past.decisions()).extracting(Decided::clinicId).containsOnly(NORTH);
        assertThat(past.facts().findings()).hasSize(3);
    }

    @Test
    void what_is_decided_later_is_no_past() {
        var past = past(MONDAY, registered(), decided(MONDAY), decided(TUESDAY)).orElseThrow();

        assertThat(past.decisions()).hasSize(1);
        assertThat(past.decisions().getFirst().decision().until()).isEqualTo(MONDAY);
    }

    @Test
    void who_was_erased_has_none() {
        var erased = new PatientRegistered(ASHA, NORTH, null, null, null, null, null);

        assertThat(past(WEDNESDAY, erased, decided(MONDAY))).isEmpty();
    }

    private static Optional<PatientPast> past(Instant until, PatientEvent... facts) {
        var steps = new ArrayList<Step<Patient, PatientEvent>>();
        Patient state = new Patient.Unregistered();
        for (var fact : facts) {
            state = state.after(fact);
            steps.add(new Step<>(fact, until, state));
        }
        return PatientPasts.past(steps, until, step -> step.after().facts());
    }

    private static List<String> codes(Recorded decision) {
        return decision.facts().findings().stream().map(Finding::code).toList();
    }

    private static FindingRecorded found(String code) {
        return new FindingRecorded(
                ASHA, NORTH, FindingId.next(), code, null, MONDAY, null, FindingSource.PATIENT, null);
    }

    private static GateDecided decided(Instant at) {
        var window = new GateWindow(at, null, Gate.CLEAR, List.of(), List.of(), List.of(), false, "1");
        return new GateDecided(ASHA, NORTH, at, List.of(window), List.of(), null);
    }
}
