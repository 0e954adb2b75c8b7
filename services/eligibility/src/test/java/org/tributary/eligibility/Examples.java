package org.tributary.eligibility;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Objects.requireNonNull;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.events.terms.Technique.TRIGGER_POINT_RELEASE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.eligibility.facts.Finding;
import org.tributary.eligibility.facts.MedicalAssessment;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.facts.Reading;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.eligibility.policy.Effect;
import org.tributary.eligibility.policy.Effect.ClearedBy;
import org.tributary.eligibility.policy.MeasurementKind;
import org.tributary.eligibility.policy.Medicine;
import org.tributary.eligibility.policy.Question;
import org.tributary.eligibility.policy.Requirement;
import org.tributary.eligibility.policy.Threshold;
import org.tributary.eligibility.policy.Unless;
import org.tributary.events.FindingId;
import org.tributary.events.PermissionId;
import org.tributary.events.ScreeningId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** A policy small enough to be seen at a glance, and what may be known of a patient. Forms are good for 180 days. */
final class Examples {

    static final Instant JANUARY_2 = day("2026-01-02");
    static final List<Technique> FORCEFUL = List.of(DEEP_KNEADING, TRIGGER_POINT_RELEASE);

    private static final Map<String, Question> QUESTIONS = Map.of(
            "bloodThinner", new Question("Blood thinner?", "ANTICOAGULANT", "ANTICOAGULANT_UNSURE"),
            "cancer", new Question("Cancer?", "CANCER", "CANCER"),
            "skin", new Question("Frail skin?", "FRAIL_SKIN", "FRAIL_SKIN"));

    static final Map<String, Effect> EFFECTS = Map.ofEntries(
            Map.entry("ANTICOAGULANT", effect(Gate.BLOCK, FORCEFUL, false, ClearedBy.NOBODY, FORCEFUL, null)),
            Map.entry("ANTICOAGULANT_UNSURE", effect(Gate.HOLD, FORCEFUL, false, ClearedBy.THERAPIST, FORCEFUL, null)),
            Map.entry("CLOTTING_DISORDER", effect(Gate.BLOCK, FORCEFUL, false, ClearedBy.NOBODY, FORCEFUL, null)),
            Map.entry("CANCER", effect(Gate.HOLD, List.of(), false, ClearedBy.THERAPIST, List.of(), null)),
            Map.entry(
                    "THROMBOSIS",
                    effect(Gate.BLOCK, List.of(), false, ClearedBy.NOBODY, List.of(), "THROMBOSIS_TREATED")),
            Map.entry(
                    "THROMBOSIS_TREATED",
                    effect(Gate.HOLD, List.of(), false, ClearedBy.CLINICAL_LEAD, List.of(), null)),
            Map.entry("FRAIL_SKIN", effect(Gate.NOTE, List.of(), false, ClearedBy.THERAPIST, List.of(), null)),
            Map.entry("NUMB", effect(Gate.RESTRICT, FORCEFUL, true, ClearedBy.THERAPIST, List.of(), null)),
            Map.entry("LOW_INDEX", effect(Gate.BLOCK, List.of(), false, ClearedBy.NOBODY, List.of(), null)),
            Map.entry("LOW_TOE", effect(Gate.BLOCK, List.of(), false, ClearedBy.NOBODY, List.of(), null)),
            Map.entry("UNRELIABLE_INDEX", effect(Gate.HOLD, List.of(), false, ClearedBy.THERAPIST, List.of(), null)),
            Map.entry("GAIN", effect(Gate.HOLD, List.of(), false, ClearedBy.THERAPIST, List.of(), null)),
            Map.entry("NO_ASSESSMENT", effect(Gate.CLEAR, FORCEFUL, false, ClearedBy.NOBODY, List.of(), null)),
            Map.entry("CHANGED", effect(Gate.HOLD, List.of(), false, ClearedBy.NOBODY, List.of(), null)),
            Map.entry("FULL_FORM_NEEDED", effect(Gate.HOLD, List.of(), false, ClearedBy.NOBODY, List.of(), null)));

    private static final List<Threshold> THRESHOLDS = List.of(
            new Threshold(
                    ReadingKind.ANKLE_BRACHIAL_INDEX, null, new BigDecimal("0.50"), "LOW_INDEX", null, null, null),
            new Threshold(
                    ReadingKind.ANKLE_BRACHIAL_INDEX,
                    new BigDecimal("1.41"),
                    null,
                    "UNRELIABLE_INDEX",
                    null,
                    new Unless(ReadingKind.TOE_PRESSURE, new BigDecimal("60"), Period.ofDays(9)),
                    null),
            new Threshold(ReadingKind.TOE_PRESSURE, null, new BigDecimal("30"), "LOW_TOE", null, null, null),
            new Threshold(
                    ReadingKind.WEIGHT, new BigDecimal("2.01"), null, "GAIN", Period.ofDays(3), null, "a guideline"));

    static final Map<Condition, List<Requirement>> EVALUATIONS = Stream.of(Condition.values())
            .collect(Collectors.toUnmodifiableMap(
                    condition -> condition,
                    _ -> List.of(new Requirement(
                            List.of(MeasurementKind.PITTING), Requirement.Part.LIMB, Period.ZERO, "pending"))));

    static final ClinicalPolicy POLICY = policy("1", EFFECTS);

    /** The next version, which lets a therapist clear a blood thinner. */
    static final ClinicalPolicy RELAXED =
            policy("2", with("ANTICOAGULANT", effect(Gate.HOLD, FORCEFUL, false, ClearedBy.THERAPIST, FORCEFUL, null)));

    static final PolicyTimeline POLICIES = PolicyTimeline.of(POLICY);

    private Examples() {}

    static ClinicalPolicy policy(String version, Map<String, Effect> effects) {
        return policy(version, Period.ofDays(180), effects);
    }

    static ClinicalPolicy policy(String version, Period fullFormValidFor, Map<String, Effect> effects) {
        return policy(version, fullFormValidFor, Duration.ofHours(12), effects);
    }

    static ClinicalPolicy policy(
            String version, Period fullFormValidFor, Duration shortFormValidFor, Map<String, Effect> effects) {
        return policy(version, fullFormValidFor, shortFormValidFor, effects, EVALUATIONS);
    }

    static ClinicalPolicy policy(
            String version, Map<String, Effect> effects, Map<Condition, List<Requirement>> evaluations) {
        return policy(version, Period.ofDays(180), Duration.ofHours(12), effects, evaluations);
    }

    private static ClinicalPolicy policy(
            String version,
            Period fullFormValidFor,
            Duration shortFormValidFor,
            Map<String, Effect> effects,
            Map<Condition, List<Requirement>> evaluations) {
        return new ClinicalPolicy(
                version,
                "Somebody",
                LocalDate.parse("2025-12-01"),
                "pending",
                fullFormValidFor,
                shortFormValidFor,
                QUESTIONS,
                Map.of(),
                List.of(new Medicine(List.of("warfarin"), "ANTICOAGULANT", "pending")),
                THRESHOLDS,
                evaluations,
                FORCEFUL,
                "NO_ASSESSMENT",
                "CHANGED",
                "FULL_FORM_NEEDED",
                effects);
    }

    static Map<String, Effect> with(String code, Effect effect) {
        var effects = new HashMap<>(EFFECTS);
        effects.put(code, effect);
        return effects;
    }

    /** As the first version, but for a finding for which it blocks as well. */
    static ClinicalPolicy blocking(String code) {
        var effect = requireNonNull(EFFECTS.get(code));
        return policy(
                "3",
                with(
                        code,
                        effect(
                                Gate.BLOCK,
                                effect.techniques(),
                                effect.onlyWhereFound(),
                                effect.clearedBy(),
                                effect.neverCleared(),
                                effect.onceOver())));
    }

    static Effect effect(
            Gate gate,
            List<Technique> techniques,
            boolean onlyWhereFound,
            ClearedBy clearedBy,
            List<Technique> never,
            @Nullable String onceOver) {
        return new Effect(
                gate, "In words", null, techniques, List.of(), onlyWhereFound, false, clearedBy, never, onceOver);
    }

    /** All questions answered no but for these. */
    static ScreeningForm full(Instant answeredAt, String... yes) {
        var answers = new HashMap<String, Answer>();
        QUESTIONS.keySet().forEach(question -> answers.put(question, Answer.NO));
        List.of(yes).forEach(question -> answers.put(question, Answer.YES));
        return form(ScreeningKind.FULL, answeredAt, null, answers);
    }

    static ScreeningForm changed(Instant answeredAt) {
        return form(ScreeningKind.SHORT, answeredAt, true, Map.of());
    }

    static ScreeningForm unchanged(Instant answeredAt) {
        return form(ScreeningKind.SHORT, answeredAt, false, Map.of());
    }

    static ScreeningForm notSaying(Instant answeredAt) {
        return form(ScreeningKind.SHORT, answeredAt, null, Map.of());
    }

    private static ScreeningForm form(
            ScreeningKind kind, Instant answeredAt, @Nullable Boolean changed, Map<String, Answer> answers) {
        return new ScreeningForm(ScreeningId.next(), kind, answeredAt, changed, answers, List.of(), List.of());
    }

    static Finding finding(String code, @Nullable BodyRegion region, Instant since, @Nullable Instant until) {
        return new Finding(FindingId.next(), code, region, since, until);
    }

    static Reading index(String value, Instant measuredAt) {
        return new Reading(
                SessionId.next(),
                ReadingKind.ANKLE_BRACHIAL_INDEX,
                BodyRegion.LEFT_LEG,
                new BigDecimal(value),
                measuredAt);
    }

    static Reading toe(String value, Instant measuredAt) {
        return new Reading(
                SessionId.next(), ReadingKind.TOE_PRESSURE, BodyRegion.LEFT_FOOT, new BigDecimal(value), measuredAt);
    }

    static Reading weight(String value, Instant measuredAt) {
        return new Reading(SessionId.next(), ReadingKind.WEIGHT, null, new BigDecimal(value), measuredAt);
    }

    static Clearance clearance(String code, Instant from, Instant until) {
        return new Clearance(PermissionId.next(), List.of(code), List.of(), List.of(), from, until, null);
    }

    static MedicalAssessment assessment(List<Technique> allows, List<BodyRegion> regions, Instant from) {
        return new MedicalAssessment(PermissionId.next(), allows, regions, from, from.plus(365, DAYS), null);
    }

    /** Somebody who was screened on 2 January and had nothing. */
    static PatientFacts healthy() {
        return forms(full(JANUARY_2));
    }

    static PatientFacts forms(ScreeningForm... charted) {
        var facts = PatientFacts.NONE;
        for (var form : charted) {
            facts = facts.with(form);
        }
        return facts;
    }

    static Eligibility judged(Instant at, PatientFacts facts, Technique... techniques) {
        return Eligibility.of(GateDecision.at(at, facts, POLICIES).window(), List.of(techniques));
    }

    static Eligibility drainage(Instant at, PatientFacts facts) {
        return judged(at, facts, LYMPHATIC_DRAINAGE);
    }

    static Instant day(String date) {
        return Instant.parse(date + "T09:00:00Z");
    }
}
