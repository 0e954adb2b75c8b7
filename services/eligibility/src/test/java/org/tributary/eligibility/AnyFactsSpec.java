package org.tributary.eligibility;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.eligibility.Examples.POLICY;
import static org.tributary.eligibility.Examples.RELAXED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.Eligibility.Allowed;
import org.tributary.eligibility.Eligibility.AwaitingClearance;
import org.tributary.eligibility.Eligibility.Refused;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.eligibility.facts.Finding;
import org.tributary.eligibility.facts.MedicalAssessment;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.facts.Reading;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.events.PermissionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Technique;

/** What holds for any facts, that began and ended on any days and were learnt in any order. */
class AnyFactsSpec {

    private static final String SEED = "20260701";
    private static final Instant FIRST_DAY = Instant.parse("2026-01-01T09:00:00Z");
    private static final int DAYS_OF_FACTS = 12;

    /** Two versions of the policy, the second from the middle of the days on. */
    private static final PolicyTimeline POLICIES = new PolicyTimeline(
            List.of(new PolicyTimeline.InForce(POLICY, FIRST_DAY), new PolicyTimeline.InForce(RELAXED, onDay(20))));

    @Property(seed = SEED)
    void one_more_finding_opens_nothing(@ForAll("facts") PatientFacts facts, @ForAll("findings") Finding more) {
        everyDay()
                .forEach(at -> assertThat(freedoms(at, facts.with(more)))
                        .as("at %s", at)
                        .isSubsetOf(freedoms(at, facts)));
    }

    /** Except for what was planned while a clearance was awaited that does not name it. */
    @Property(seed = SEED)
    void one_more_clearance_or_assessment_closes_nothing(
            @ForAll("facts") PatientFacts facts,
            @ForAll("clearances") Clearance clearance,
            @ForAll("assessments") MedicalAssessment assessment) {
        everyDay().forEach(at -> {
            var firm = freedoms(at, facts).stream().filter(Freedom::firm).toList();
            assertThat(freedoms(at, facts.with(clearance))).containsAll(firm);
            assertThat(freedoms(at, facts.with(assessment))).containsAll(firm);
        });
    }

    /** What is measured for the first time opens nothing, but for what is believed instead of another. */
    @Property(seed = SEED)
    void a_value_that_was_never_measured_before_opens_nothing(
            @ForAll("facts") PatientFacts facts, @ForAll("readings") Reading more) {
        Assume.that(facts.readings().stream().noneMatch(before -> before.kind() == more.kind()));
        Assume.that(!POLICY.thresholds().stream()
                .flatMap(threshold -> Stream.ofNullable(threshold.unless()))
                .anyMatch(unless -> unless.isMetBy(more.kind(), more.value(), more.measuredAt(), more.measuredAt())));

        everyDay()
                .forEach(at -> assertThat(freedoms(at, facts.with(List.of(more))))
                        .as("at %s", at)
                        .isSubsetOf(freedoms(at, facts)));
    }

    /** Two forms of one moment have the order in which they were charted, which two records do not share. */
    @Property(seed = SEED)
    void what_is_known_under_two_records_decides_as_if_it_were_known_under_one(
            @ForAll("facts") PatientFacts some, @ForAll @IntRange(max = 3) int share) {
        var moments = new HashSet<Instant>();
        var forms = some.forms().stream()
                .filter(form -> moments.add(form.answeredAt()))
                .toList();
        var all = new PatientFacts(forms, some.findings(), some.readings(), some.clearances(), some.assessments());
        var one = new PatientFacts(
                first(share, forms),
                first(share, all.findings()),
                first(1, all.readings()),
                first(share, all.clearances()),
                first(1, all.assessments()));
        var other = new PatientFacts(
                rest(share, forms),
                rest(share, all.findings()),
                rest(1, all.readings()),
                rest(share, all.clearances()),
                rest(1, all.assessments()));

        everyDay().forEach(at -> {
            assertThat(GateSchedule.from(at, one.and(other), POLICIES)).isEqualTo(GateSchedule.from(at, all, POLICIES));
            assertThat(GateSchedule.from(at, other.and(one), POLICIES)).isEqualTo(GateSchedule.from(at, all, POLICIES));
        });
    }

    private static <T> List<T> first(int share, List<T> facts) {
        return facts.stream().limit(share).toList();
    }

    private static <T> List<T> rest(int share, List<T> facts) {
        return facts.stream().skip(share).toList();
    }

    @Property(seed = SEED)
    void whoever_reports_a_change_is_treated_no_sooner(
            @ForAll("facts") PatientFacts facts, @ForAll("changes") ScreeningForm change) {
        everyDay()
                .filter(at -> CountedForms.at(at, facts.forms(), POLICY)
                        .filter(forms -> forms.isValidAt(at))
                        .isPresent())
                .forEach(at -> assertThat(freedoms(at, facts.with(change))).isSubsetOf(freedoms(at, facts)));
    }

    @Property(seed = SEED)
    void where_the_gate_wants_a_full_form_one_is_due(@ForAll("facts") PatientFacts facts) {
        IntStream.range(0, 300)
                .mapToObj(AnyFactsSpec::onDay)
                .filter(at -> GateDecision.at(at, facts, POLICIES).window().reasons().stream()
                        .anyMatch(reason -> reason.startsWith("SCREENING_")))
                .forEach(at ->
                        assertThat(DueForms.at(at, facts, POLICIES).at(at)).contains(ScreeningKind.FULL));
    }

    /** Between two facts nothing has to be told. */
    @Property(seed = SEED)
    void what_is_due_later_was_told_before_as_long_as_nothing_was_learnt(@ForAll("facts") PatientFacts facts) {
        var told = DueForms.at(onDay(39), facts, POLICIES);

        IntStream.range(39, 300)
                .mapToObj(AnyFactsSpec::onDay)
                .forEach(at -> assertThat(told.at(at))
                        .isEqualTo(DueForms.at(at, facts.decidedAt(onDay(39)), POLICIES)
                                .at(at)));
    }

    @Property(seed = SEED)
    void the_order_in_which_facts_are_learnt_does_not_matter(
            @ForAll("facts") PatientFacts facts, @ForAll Random random) {
        var learnt = new PatientFacts(
                facts.forms(),
                shuffled(facts.findings(), random),
                shuffled(facts.readings(), random),
                shuffled(facts.clearances(), random),
                shuffled(facts.assessments(), random));

        everyDay()
                .forEach(at -> assertThat(GateDecision.at(at, learnt, POLICIES).window())
                        .isEqualTo(GateDecision.at(at, facts, POLICIES).window()));
    }

    /** What begins and what ends turns the schedule at its moment, and nothing else does. */
    @Property(seed = SEED)
    void the_schedule_says_of_each_moment_what_is_decided_of_it(@ForAll("facts") PatientFacts facts) {
        var schedule = GateSchedule.from(FIRST_DAY, facts, POLICIES);

        everyDay()
                .flatMap(day -> Stream.of(day, day.minusNanos(1)))
                .filter(at -> !at.isBefore(FIRST_DAY))
                .forEach(at -> {
                    var scheduled = schedule.at(at).orElseThrow();
                    var decided = GateDecision.at(at, facts, POLICIES).window();
                    assertThat(scheduled.gate()).isEqualTo(decided.gate());
                    assertThat(scheduled.reasons()).isEqualTo(decided.reasons());
                    assertThat(scheduled.restrictedTechniques()).isEqualTo(decided.restrictedTechniques());
                    assertThat(scheduled.restrictions()).isEqualTo(decided.restrictions());
                    assertThat(scheduled.policyVersion()).isEqualTo(decided.policyVersion());
                });
    }

    @Property(seed = SEED)
    void a_schedule_has_no_gap_and_no_turn_at_which_nothing_changes(@ForAll("facts") PatientFacts facts) {
        var windows = GateSchedule.from(FIRST_DAY, facts, POLICIES).windows();

        assertThat(windows.getFirst().from()).isEqualTo(FIRST_DAY);
        assertThat(windows.getLast().until()).isNull();
        for (var nr = 1; nr < windows.size(); nr++) {
            assertThat(windows.get(nr).from()).isEqualTo(windows.get(nr - 1).until());
        }
    }

    @Property(seed = SEED)
    void a_treatment_may_start_at_any_moment_of_its_windows_and_at_no_other(@ForAll("facts") PatientFacts facts) {
        var treatment = List.of(Technique.DEEP_KNEADING);
        var schedule = GateSchedule.from(FIRST_DAY, facts, POLICIES);
        var windows = TreatmentWindow.between(FIRST_DAY, onDay(39), schedule, treatment);

        everyDay()
                .filter(at -> at.isBefore(onDay(39)))
                .forEach(at -> assertThat(windows.stream()
                                .anyMatch(window -> !at.isBefore(window.opens()) && at.isBefore(window.closes())))
                        .isEqualTo(!(judged(at, facts, treatment) instanceof Refused)));
    }

    @Property(seed = SEED)
    void forceful_techniques_never_go_with_a_blood_thinner(@ForAll("facts") PatientFacts facts) {
        everyDay()
                .filter(at ->
                        GateDecision.at(at, facts, POLICIES).window().reasons().contains("ANTICOAGULANT"))
                .forEach(at -> assertThat(freedoms(at, facts))
                        .noneMatch(freedom -> Examples.FORCEFUL.contains(freedom.technique())));
    }

    @Property(seed = SEED)
    void a_version_that_is_tried_against_itself_differs_nowhere(@ForAll("facts") PatientFacts facts) {
        var decided = GateSchedule.from(FIRST_DAY, facts, PolicyTimeline.of(POLICY));

        var tried = new PolicyTrial(POLICY).decideAgain(new PolicyTrial.Recorded(FIRST_DAY, null, decided, facts));

        assertThat(tried.moreClosed()).isEmpty();
        assertThat(tried.moreOpen()).isEmpty();
    }

    @Property(seed = SEED)
    void a_version_that_blocks_for_one_more_finding_is_never_more_open(
            @ForAll("facts") PatientFacts facts, @ForAll("codes") String code) {
        var decided = GateSchedule.from(FIRST_DAY, facts, PolicyTimeline.of(POLICY));

        var tried = new PolicyTrial(Examples.blocking(code))
                .decideAgain(new PolicyTrial.Recorded(FIRST_DAY, null, decided, facts));

        assertThat(tried.moreOpen()).isEmpty();
    }

    /** A technique that may be planned for a region; firmly, or while a clearance is awaited. */
    private record Freedom(Technique technique, BodyRegion region, boolean firm) {}

    /** Whoever may plan firmly may plan provisionally as well. */
    private static List<Freedom> freedoms(Instant at, PatientFacts facts) {
        var window = GateDecision.at(at, facts, POLICIES).window();
        return Stream.of(Technique.values())
                .flatMap(technique -> Stream.of(BodyRegion.values())
                        .filter(region -> !window.forbids(technique, region))
                        .flatMap(region -> switch (Eligibility.of(window, List.of())) {
                            case Allowed _ ->
                                Stream.of(new Freedom(technique, region, true), new Freedom(technique, region, false));
                            case AwaitingClearance _ -> Stream.of(new Freedom(technique, region, false));
                            case Refused _ -> Stream.<Freedom>empty();
                        }))
                .toList();
    }

    private static Eligibility judged(Instant at, PatientFacts facts, List<Technique> techniques) {
        return Eligibility.of(GateDecision.at(at, facts, POLICIES).window(), techniques);
    }

    private static <T> List<T> shuffled(List<T> facts, Random random) {
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Stream<Instant> everyDay() {
        return IntStream.range(0, 40).mapToObj(AnyFactsSpec::onDay);
    }

    private static Instant onDay(int nr) {
        return FIRST_DAY.plus(nr, DAYS);
    }

    @Provide
    Arbitrary<PatientFacts> facts() {
        return Combinators.combine(
                        forms().list().ofMaxSize(4),
                        findings().list().ofMaxSize(3),
                        readings().list().ofMaxSize(4).uniqueElements(Reading::measuredAt),
                        clearances().list().ofMaxSize(2),
                        assessments().list().ofMaxSize(2))
                .as(PatientFacts::new);
    }

    private static Arbitrary<ScreeningForm> forms() {
        return Combinators.combine(
                        Arbitraries.of("full", "thinner", "cancer", "skin", "changed", "unchanged", "silent"), days())
                .as((what, day) -> switch (what) {
                    case "full" -> Examples.full(onDay(day));
                    case "thinner" -> Examples.full(onDay(day), "bloodThinner");
                    case "cancer" -> Examples.full(onDay(day), "cancer");
                    case "skin" -> Examples.full(onDay(day), "skin");
                    case "changed" -> Examples.changed(onDay(day));
                    case "unchanged" -> Examples.unchanged(onDay(day));
                    default -> Examples.notSaying(onDay(day));
                });
    }

    @Provide
    Arbitrary<ScreeningForm> changes() {
        return days().map(day -> Examples.changed(onDay(day)));
    }

    @Provide
    Arbitrary<Finding> findings() {
        return Combinators.combine(codes(), regions(), days(), days().injectNull(0.3))
                .as((code, region, since, lasts) ->
                        Examples.finding(code, region, onDay(since), lasts == null ? null : onDay(since + 1 + lasts)));
    }

    @Provide
    Arbitrary<Reading> readings() {
        return days().flatMap(day -> Arbitraries.oneOf(
                Arbitraries.of("0.49", "0.50", "1.02", "1.41").map(value -> Examples.index(value, onDay(day))),
                Arbitraries.of("29", "30", "60").map(value -> Examples.toe(value, onDay(day))),
                Arbitraries.of("80.00", "81.50", "82.01").map(value -> Examples.weight(value, onDay(day)))));
    }

    @Provide
    Arbitrary<Clearance> clearances() {
        return Combinators.combine(codes().list().ofMinSize(1).ofMaxSize(2), techniques(), places(), days(), days())
                .as((codes, techniques, places, from, lasts) -> new Clearance(
                        PermissionId.next(), codes, techniques, places, onDay(from), onDay(from + 1 + lasts), null));
    }

    @Provide
    Arbitrary<MedicalAssessment> assessments() {
        return Combinators.combine(techniques(), places(), days(), days())
                .as((techniques, places, from, lasts) -> new MedicalAssessment(
                        PermissionId.next(), techniques, places, onDay(from), onDay(from + 1 + lasts), null));
    }

    @Provide
    static Arbitrary<String> codes() {
        return Arbitraries.of(Examples.EFFECTS.keySet().stream().sorted().toList());
    }

    private static Arbitrary<@Nullable BodyRegion> regions() {
        return Arbitraries.of(BodyRegion.class).injectNull(0.3);
    }

    private static Arbitrary<List<BodyRegion>> places() {
        return Arbitraries.of(BodyRegion.class).list().ofMaxSize(2);
    }

    private static Arbitrary<List<Technique>> techniques() {
        return Arbitraries.of(Technique.class).list().ofMaxSize(2);
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, DAYS_OF_FACTS);
    }
}
