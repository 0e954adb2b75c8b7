package org.tributary.eligibility.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.eligibility.policy.Effect.ClearedBy;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Technique;

/** What no version of the policy may say, whoever signs it. */
record PolicyRules(Stream<String> named, List<Technique> forceful, Map<String, Effect> findings) {

    /** For these, force stays refused under every version and every clearance. */
    static final Set<String> NEVER_WITH_FORCE = Set.of("ANTICOAGULANT", "CLOTTING_DISORDER");

    static PolicyRules of(
            Map<String, Question> questions,
            Map<Condition, String> conditions,
            List<Medicine> medicines,
            List<Threshold> thresholds,
            List<Technique> forceful,
            Map<String, Effect> findings) {
        var named = Stream.of(
                        questions.values().stream().flatMap(question -> Stream.of(question.yes(), question.notSure())),
                        conditions.values().stream(),
                        medicines.stream().map(Medicine::finding),
                        thresholds.stream().map(Threshold::finding),
                        findings.values().stream().flatMap(effect -> Optional.ofNullable(effect.onceOver()).stream()),
                        NEVER_WITH_FORCE.stream())
                .flatMap(codes -> codes);
        return new PolicyRules(named, forceful, findings);
    }

    /** For no condition hands are laid on by an evaluation that may hold anything. */
    static void requireEvaluated(Map<Condition, List<Requirement>> evaluations) {
        for (var condition : Condition.values()) {
            if (evaluations.getOrDefault(condition, List.of()).isEmpty()) {
                throw new InvalidPolicy(condition.name(), "a policy says what its evaluations must hold");
            }
        }
    }

    void require(String withoutMedicalAssessment, String shortFormSaysChanged, String noFullFormInForce) {
        Stream.concat(named, Stream.of(withoutMedicalAssessment, shortFormSaysChanged, noFullFormInForce))
                .forEach(this::requireKnown);
        requireClosing(shortFormSaysChanged);
        requireClosing(noFullFormInForce);
        NEVER_WITH_FORCE.forEach(this::requireWithoutForce);
        requireAssessed(withoutMedicalAssessment);
    }

    /** Whoever comes on two days is asked on both. */
    static void requireBeforeEverySession(Duration shortFormValidFor) {
        if (!shortFormValidFor.isPositive() || shortFormValidFor.compareTo(Duration.ofDays(1)) >= 0) {
            throw new InvalidPolicy(
                    "shortFormValidFor", "a short form is asked for before every session: less than a day");
        }
    }

    private void requireKnown(String code) {
        if (!findings.containsKey(code)) {
            throw new InvalidPolicy(code, "the policy names it and has no such finding");
        }
    }

    /** A short form asks nothing, so it could leave a gate open. */
    private void requireClosing(String code) {
        if (!effectOf(code).closes()) {
            throw new InvalidPolicy(code, "a short form that does not confirm must close the gate");
        }
    }

    private void requireWithoutForce(String code) {
        var effect = effectOf(code);
        if (!effect.closes()
                || !effect.neverCleared().containsAll(forceful)
                || !effect.onlyAt().isEmpty()
                || effect.onlyWhereFound()) {
            throw new InvalidPolicy(code, "it is at least HOLD, and forbids forceful techniques under every clearance");
        }
    }

    private void requireAssessed(String code) {
        var effect = effectOf(code);
        if (!effect.techniques().containsAll(forceful) || effect.clearedBy() != ClearedBy.NOBODY) {
            throw new InvalidPolicy(code, "it forbids forceful techniques, and only an assessment lifts it");
        }
    }

    private Effect effectOf(String code) {
        return Optional.ofNullable(findings.get(code)).orElseThrow();
    }
}
