package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.MARCH_3_SCREENED;
import static org.tributary.clinicalrecord.Examples.fullFormWith;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;
import static org.tributary.clinicalrecord.patient.PatientExamples.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tributary.clinicalrecord.patient.Patient.Registered;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.clinicalrecord.screening.Screening.Gated;
import org.tributary.clinicalrecord.screening.ScreeningForm;
import org.tributary.clinicalrecord.screening.ScreeningPolicies;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;

/** A chart is written late and out of order; what is safe for the patient must not depend on it. */
class ChartingOrderSpec {

    private static final Context KNOWN = new Context(List.of(), ScreeningPolicies.inForce());

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

        var inForce = charted(shuffled).standingAt(APRIL_1);

        latest.ifPresentOrElse(
                full -> assertThat(inForce).contains((Gated) KNOWN.policy().evaluate(full, Optional.empty())),
                () -> assertThat(inForce).map(Gated::gate).contains(Gate.HOLD));
    }

    @Property
    void no_order_makes_the_gate_milder_than_the_latest_full_form(
            @ForAll("forms") List<ScreeningForm> forms, @ForAll Random random) {
        var shuffled = new ArrayList<>(forms);
        Collections.shuffle(shuffled, random);

        forms.stream()
                .filter(form -> form.kind() == ScreeningKind.FULL)
                .reduce((earlier, later) -> later)
                .map(form -> (Gated) KNOWN.policy().evaluate(form, Optional.empty()))
                .ifPresent(latest -> assertThat(charted(shuffled).standingAt(APRIL_1))
                        .hasValueSatisfying(inForce -> {
                            assertThat(inForce.gate()).isGreaterThanOrEqualTo(latest.gate());
                            assertThat(inForce.restrictedTechniques()).containsAll(latest.restrictedTechniques());
                            assertThat(inForce.reasons()).containsAll(latest.reasons());
                        }));
    }

    /** What is allowed at each instant at which something may have changed; nothing where treatment is closed. */
    private static Map<Instant, Gated> open(Registered patient) {
        var open = new TreeMap<Instant, Gated>();
        for (var minute = 0; minute < 20; minute++) {
            var at = MARCH_3_SCREENED.plusSeconds(60L * minute);
            patient.standingAt(at)
                    .filter(gated -> gated.gate().compareTo(Gate.HOLD) < 0)
                    .ifPresent(gated -> open.put(at, gated));
        }
        return open;
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
                        ScreeningKind.SHORT, answeredAt, what.equals("changed"), Map.of(), List.of(), List.of());
            case "none" -> fullFormWith(answeredAt, "bloodThinner", Answer.NO);
            default -> fullFormWith(answeredAt, what, Answer.YES);
        };
    }
}
