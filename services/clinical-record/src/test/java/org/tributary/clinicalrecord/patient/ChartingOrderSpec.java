package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.MARCH_3_SCREENED;
import static org.tributary.clinicalrecord.Examples.SCREENING;
import static org.tributary.clinicalrecord.Examples.fullFormWith;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;
import static org.tributary.clinicalrecord.patient.PatientExamples.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tributary.clinicalrecord.patient.Patient.Registered;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.clinicalrecord.policy.ClinicalPolicies;
import org.tributary.eligibility.GateDecision;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;

/** A chart is written late and out of order; what is safe for the patient must not depend on it. */
class ChartingOrderSpec {

    private static final Context KNOWN = new Context(List.of(), null, PolicyTimeline.of(ClinicalPolicies.first()));

    @Property
    void whether_treatment_is_open_does_not_depend_on_the_order_of_charting(
            @ForAll("forms") List<ScreeningForm> forms, @ForAll Random random) {
        var shuffled = new ArrayList<>(forms);
        Collections.shuffle(shuffled, random);

        var inOrder = open(charted(forms));

        assertThat(open(charted(shuffled))).isEqualTo(inOrder);
    }

    @Property
    void without_a_reported_change_the_latest_full_form_rules_in_every_order(
            @ForAll("unchanged") List<ScreeningForm> forms, @ForAll Random random) {
        var shuffled = new ArrayList<>(forms);
        Collections.shuffle(shuffled, random);
        var latest =
                forms.stream().filter(form -> form.kind() == ScreeningKind.FULL).reduce((earlier, later) -> later);

        var inForce = gateAt(APRIL_1, charted(shuffled));

        latest.ifPresentOrElse(
                full -> assertThat(inForce).isEqualTo(gateAt(APRIL_1, charted(List.of(full)))),
                () -> assertThat(inForce.gate()).isEqualTo(Gate.HOLD));
    }

    @Property
    void no_order_makes_the_gate_milder_than_the_latest_full_form(
            @ForAll("forms") List<ScreeningForm> forms, @ForAll Random random) {
        var shuffled = new ArrayList<>(forms);
        Collections.shuffle(shuffled, random);

        forms.stream()
                .filter(form -> form.kind() == ScreeningKind.FULL)
                .reduce((earlier, later) -> later)
                .map(form -> gateAt(APRIL_1, charted(List.of(form))))
                .ifPresent(latest -> {
                    var inForce = gateAt(APRIL_1, charted(shuffled));
                    assertThat(inForce.gate()).isGreaterThanOrEqualTo(latest.gate());
                    assertThat(inForce.restrictedTechniques()).containsAll(latest.restrictedTechniques());
                    assertThat(inForce.reasons()).containsAll(latest.reasons());
                });
    }

    /** What is allowed at each instant at which something may have changed; nothing where treatment is closed. */
    private static Map<Instant, GateWindow> open(Registered patient) {
        var open = new TreeMap<Instant, GateWindow>();
        for (var minute = 0; minute < 20; minute++) {
            var at = MARCH_3_SCREENED.plusSeconds(60L * minute);
            var window = gateAt(at, patient);
            if (window.gate() != null && window.gate().compareTo(Gate.HOLD) < 0) {
                open.put(at, window);
            }
        }
        return open;
    }

    private static GateWindow gateAt(Instant at, Registered patient) {
        return GateDecision.at(at, patient.facts(), KNOWN.policies()).window();
    }

    private static Registered charted(List<ScreeningForm> forms) {
        var patient = new Patient.Unregistered().after(registered());
        for (var form : forms) {
            for (PatientEvent fact :
                    PatientDecider.decide(patient, screen(form), KNOWN).eventsOrThrow()) {
                patient = patient.after(fact);
            }
        }
        return (Registered) patient;
    }

    @Provide
    Arbitrary<List<ScreeningForm>> forms() {
        return answered(Arbitraries.of("bloodThinner", "numbFeet", "pregnant", "none", "changed", "unchanged"));
    }

    @Provide
    Arbitrary<List<ScreeningForm>> unchanged() {
        return answered(Arbitraries.of("bloodThinner", "numbFeet", "pregnant", "none", "unchanged"));
    }

    /** One form a minute. */
    private static Arbitrary<List<ScreeningForm>> answered(Arbitrary<String> whats) {
        return whats.list().ofMinSize(1).ofMaxSize(8).map(answers -> {
            var forms = new ArrayList<ScreeningForm>();
            for (var what : answers) {
                forms.add(form(what, MARCH_3_SCREENED.plusSeconds(60L * forms.size())));
            }
            return List.copyOf(forms);
        });
    }

    private static ScreeningForm form(String what, Instant answeredAt) {
        return switch (what) {
            case "changed", "unchanged" ->
                new ScreeningForm(
                        SCREENING,
                        ScreeningKind.SHORT,
                        answeredAt,
                        what.equals("changed"),
                        Map.of(),
                        List.of(),
                        List.of());
            case "none" -> fullFormWith(answeredAt, "bloodThinner", Answer.NO);
            default -> fullFormWith(answeredAt, what, Answer.YES);
        };
    }
}
