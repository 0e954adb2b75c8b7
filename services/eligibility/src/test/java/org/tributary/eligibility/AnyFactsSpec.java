package org.tributary.eligibility;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind.FULL;
import static org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind.SHORT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.Eligibility.Allowed;
import org.tributary.eligibility.Eligibility.AwaitingClearance;
import org.tributary.eligibility.Eligibility.Refused;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** What holds for any forms, answered on any days, charted in any order and good for any time. */
class AnyFormsSpec {

    private static final String SEED = "20260701";
    private static final Instant FIRST_DAY = Instant.parse("2026-01-01T09:00:00Z");
    private static final int DAYS_OF_ANSWERS = 12;

    @Property(seed = SEED)
    void nothing_is_allowed_that_either_of_the_former_rules_forbade(@ForAll("forms") List<Form> forms) {
        everyDay().forEach(at -> {
            var now = freedoms(GateInForce.at(at, forms), at);
            assertThat(now).isSubsetOf(freedoms(FormerRules.ofBooking(at, forms), at));
            assertThat(now).isSubsetOf(freedoms(FormerRules.ofTheClinicalRecord(at, forms), at));
        });
    }

    @Property(seed = SEED)
    void whoever_reports_a_change_is_treated_no_sooner(
            @ForAll("forms") List<Form> forms, @ForAll("changes") Form change) {
        var more = Stream.concat(forms.stream(), Stream.of(change)).toList();
        everyDay().forEach(at -> {
            var before = freedoms(GateInForce.at(at, forms), at);
            var after = freedoms(GateInForce.at(at, more), at);
            assertThat(after.stream().filter(Freedom::firm)).isSubsetOf(before);
            if (forms.stream()
                    .anyMatch(form -> form.kind() == FULL && !form.answeredAt().isAfter(at))) {
                assertThat(after).isSubsetOf(before);
            }
        });
    }

    @Property(seed = SEED)
    void it_is_as_severe_as_the_last_full_form_and_ends_with_it(@ForAll("forms") List<Form> forms) {
        everyDay()
                .forEach(at -> lastFull(forms, at).ifPresent(full -> {
                    var gate = GateInForce.at(at, forms).orElseThrow();
                    assertThat(gate.validUntil()).isEqualTo(full.validUntil());
                    assertThat(gate.gate()).isGreaterThanOrEqualTo(full.gate());
                    assertThat(gate.restrictedTechniques()).containsAll(full.restrictedTechniques());
                }));
    }

    @Property(seed = SEED)
    void the_order_of_charting_matters_only_to_forms_of_one_moment(
            @ForAll("forms") @UniqueElements(by = DayAnswered.class) List<Form> forms, @ForAll Random random) {
        var shuffled = new ArrayList<>(forms);
        Collections.shuffle(shuffled, random);

        everyDay().forEach(at -> assertThat(GateInForce.at(at, shuffled)).isEqualTo(GateInForce.at(at, forms)));
    }

    @Property(seed = SEED)
    void a_treatment_may_start_at_any_moment_of_its_windows_and_at_no_other(@ForAll("forms") List<Form> forms) {
        var treatment = List.of(Technique.DEEP_KNEADING);
        var windows = TreatmentWindow.between(FIRST_DAY, FIRST_DAY.plus(40, DAYS), forms, treatment);

        everyDay()
                .forEach(at -> assertThat(windows.stream()
                                .anyMatch(window -> !at.isBefore(window.opens()) && at.isBefore(window.closes())))
                        .isEqualTo(!(judged(GateInForce.at(at, forms), treatment, at) instanceof Refused)));
    }

    /** A technique that may be planned; firmly, or while a clearance is awaited. */
    private record Freedom(Technique technique, boolean firm) {}

    /** Whoever may plan firmly may plan provisionally as well. */
    private static List<Freedom> freedoms(Optional<GateInForce<Form>> gate, Instant at) {
        return Stream.of(Technique.values())
                .flatMap(technique -> switch (judged(gate, List.of(technique), at)) {
                    case Allowed _ -> Stream.of(new Freedom(technique, true), new Freedom(technique, false));
                    case AwaitingClearance _ -> Stream.of(new Freedom(technique, false));
                    case Refused _ -> Stream.<Freedom>empty();
                })
                .toList();
    }

    private static Eligibility judged(Optional<GateInForce<Form>> gate, List<Technique> techniques, Instant at) {
        return Eligibility.of(gate.orElse(null), techniques, at);
    }

    private static Optional<Form> lastFull(List<Form> charted, Instant at) {
        return charted.stream()
                .filter(form -> form.kind() == FULL && !form.answeredAt().isAfter(at))
                .reduce((earlier, later) -> later.answeredAt().isBefore(earlier.answeredAt()) ? earlier : later);
    }

    private static Stream<Instant> everyDay() {
        return IntStream.range(0, 40).mapToObj(AnyFormsSpec::onDay);
    }

    private static Instant onDay(int nr) {
        return FIRST_DAY.plus(nr, DAYS);
    }

    @Provide
    Arbitrary<List<Form>> forms() {
        return anyForm(
                        Arbitraries.of(ScreeningKind.class),
                        Arbitraries.of(true, false).injectNull(0.2),
                        Arbitraries.of(Gate.class))
                .list()
                .ofMaxSize(7);
    }

    /** No policy lets a change leave the gate open. */
    @Provide
    Arbitrary<Form> changes() {
        return anyForm(
                Arbitraries.just(SHORT),
                Arbitraries.just(true),
                Arbitraries.of(Gate.HOLD, Gate.BLOCK, Gate.BLOCK_URGENT));
    }

    private static Arbitrary<Form> anyForm(
            Arbitrary<ScreeningKind> kinds, Arbitrary<@Nullable Boolean> changed, Arbitrary<Gate> gates) {
        return Combinators.combine(
                        kinds,
                        changed,
                        Arbitraries.integers().between(0, DAYS_OF_ANSWERS),
                        gates,
                        Arbitraries.of("A", "B", "C").set().ofMaxSize(2),
                        Arbitraries.of(Technique.class).set().ofMaxSize(2),
                        Arbitraries.integers().between(1, 20))
                .as((kind, change, day, gate, reasons, restricted, term) -> new Form(
                        kind,
                        kind == FULL ? null : change,
                        onDay(day),
                        gate,
                        List.copyOf(reasons),
                        List.copyOf(restricted),
                        onDay(day + term)));
    }

    private static final class DayAnswered implements Function<Object, Object> {

        @Override
        public Object apply(Object form) {
            return ((Form) form).answeredAt();
        }
    }
}
