package org.tributary.eligibility.policy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.Medication;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Technique;

/**
 * One version of the clinical policy: which findings there are, what each means for a treatment, and which answers, conditions,
 * medicines and measured values are which finding. It is data; a version, once used, is kept and never edited.
 *
 * @param version named in every decision it made
 * @param ratification whether a named clinician has signed it
 * @param fullFormValidFor how long a full form decides
 * @param shortFormValidFor for how long, after any form, nobody is asked again whether something has changed
 * @param evaluations what an evaluation must hold for each condition that is treated
 * @param forceful techniques that need a medical assessment in date
 * @param withoutMedicalAssessment what it is to have none
 * @param shortFormSaysChanged what a short form finds that reports a change
 * @param noFullFormInForce what a short form finds where there is no valid full form that it could confirm
 * @param findings by their codes
 */
public record ClinicalPolicy(
        String version,
        String author,
        LocalDate date,
        String ratification,
        Period fullFormValidFor,
        Duration shortFormValidFor,
        Map<String, Question> questions,
        Map<Condition, String> conditions,
        List<Medicine> medicines,
        List<Threshold> thresholds,
        Map<Condition, List<Requirement>> evaluations,
        List<Technique> forceful,
        String withoutMedicalAssessment,
        String shortFormSaysChanged,
        String noFullFormInForce,
        Map<String, Effect> findings) {

    /** Refuses a document by which something unsafe could pass: it names what is wrong. */
    public ClinicalPolicy {
        requireNonNull(version, "A policy has a version");
        requireNonNull(author, "A policy has an author");
        requireNonNull(date, "A policy has a date");
        requireNonNull(ratification, "A policy says whether somebody has signed it");
        requireNonNull(fullFormValidFor, "A policy says how long a full form decides");
        PolicyRules.requireBeforeEverySession(
                requireNonNull(shortFormValidFor, "A policy says for how long nobody is asked again"));
        requireNonNull(withoutMedicalAssessment, "A policy says what it is to have no medical assessment");
        requireNonNull(shortFormSaysChanged, "A policy says what a reported change is");
        requireNonNull(noFullFormInForce, "A policy says what it is to confirm nothing");
        questions = Map.copyOf(requireNonNull(questions, "A policy has questions"));
        conditions = Map.copyOf(requireNonNull(conditions, "A policy has conditions"));
        medicines = List.copyOf(requireNonNull(medicines, "A policy has medicines"));
        thresholds = List.copyOf(requireNonNull(thresholds, "A policy has thresholds"));
        evaluations = Map.copyOf(requireNonNull(evaluations, "A policy says what an evaluation must hold"));
        forceful = List.copyOf(requireNonNull(forceful, "A policy says which techniques are forceful"));
        findings = Map.copyOf(requireNonNull(findings, "A policy has findings"));
        PolicyRules.requireEvaluated(evaluations);
        PolicyRules.of(questions, conditions, medicines, thresholds, forceful, findings)
                .require(withoutMedicalAssessment, shortFormSaysChanged, noFullFormInForce);
    }

    /** What a finding means. A code that this version does not know is refused where it is recorded. */
    public Optional<Effect> find(String code) {
        return Optional.ofNullable(findings.get(code));
    }

    /** Whether somebody may record it. What the policy finds by itself, such as that nobody was screened, nobody does. */
    public boolean isRecorded(String code) {
        return findings.containsKey(code)
                && !Set.of(withoutMedicalAssessment, shortFormSaysChanged, noFullFormInForce)
                        .contains(code);
    }

    /**
     * What a finding means that this version has or names.
     *
     * @throws IllegalStateException if it does not
     */
    public Effect effectOf(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("Policy " + version + " does not know " + code));
    }

    /** The codes of what the answers of a full form tell. A question that was not asked then was not answered with a no. */
    public Stream<String> foundIn(Map<String, Answer> answers) {
        return questions.entrySet().stream()
                .flatMap(question ->
                        question.getValue().finding(answers.getOrDefault(question.getKey(), Answer.NOT_SURE)).stream());
    }

    /** The codes of what these conditions are. */
    public Stream<String> foundIn(List<Condition> suffered) {
        return suffered.stream().flatMap(condition -> Optional.ofNullable(conditions.get(condition)).stream());
    }

    /** The codes of what it is to take these medicines. */
    public Stream<String> foundInMedicines(List<Medication> taken) {
        return medicines.stream()
                .filter(medicine -> taken.stream().anyMatch(medicine::isIn))
                .map(Medicine::finding);
    }

    /** The moments at which a value that was measured then is believed no longer instead of another. */
    public Stream<Instant> endsOfReading(ReadingKind kind, Instant measuredAt) {
        return thresholds.stream()
                .flatMap(threshold -> Optional.ofNullable(threshold.unless()).stream())
                .filter(unless -> unless.kind() == kind)
                .map(unless -> unless.endOf(measuredAt));
    }

    /** What must have been measured before hands are laid on in a course for this condition. */
    public List<Requirement> requiredFor(Condition condition) {
        return evaluations.getOrDefault(condition, List.of());
    }

    /** The first moment at which a full form that was answered then decides nothing any more. */
    public Instant endOfForm(Instant answeredAt) {
        return answeredAt.atOffset(ZoneOffset.UTC).plus(fullFormValidFor).toInstant();
    }

    /** The first moment at which somebody who answered a form then is asked again whether something has changed. */
    public Instant askedAgainAt(Instant answeredAt) {
        return answeredAt.plus(shortFormValidFor);
    }
}
