package org.tributary.clinicalrecord.screening;

import static java.time.ZoneOffset.UTC;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.clinicalrecord.screening.Screening.Gated;
import org.tributary.clinicalrecord.screening.Screening.Incomplete;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.Medication;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;
import org.tributary.person.Spelling;

/**
 * One version of the clinical policy for screening. It is data ({@code screening-policy-*.json}); what is written here is only
 * how findings add up: the most severe gate rules, and no finding opens what another one closes.
 *
 * @param version named in every decision it made
 * @param ratification whether a named clinician has signed it
 * @param fullFormValidFor how long a full form decides
 * @param withoutMedicalAssessment what holds for everyone who has no medical assessment on file
 * @param shortFormSaysChanged what holds from a short form that reports a change until the next full form
 * @param noFullFormInForce what a short form finds where there is no valid full form that it could confirm
 */
public record ScreeningPolicy(
        String version,
        String author,
        LocalDate date,
        String ratification,
        Period fullFormValidFor,
        Map<String, Question> questions,
        Map<Condition, Finding> conditions,
        List<Medicine> medicines,
        Finding withoutMedicalAssessment,
        Finding shortFormSaysChanged,
        Finding noFullFormInForce) {

    /** Refuses a policy by which a short form, which asks nothing, could leave a gate open. */
    public ScreeningPolicy {
        if (!shortFormSaysChanged.closes() || !noFullFormInForce.closes()) {
            throw new IllegalArgumentException("A short form that does not confirm must close the gate");
        }
    }

    /** A safety question: a no finds nothing, an unsure answer is never taken for a no. */
    public record Question(String asks, Finding yes, Finding notSure) {

        Optional<Finding> finding(Answer answer) {
            return switch (answer) {
                case YES -> Optional.of(yes);
                case NOT_SURE -> Optional.of(notSure);
                case NO -> Optional.empty();
            };
        }
    }

    /**
     * Medicines by parts of their names, generic or of a brand, so that one named beside a "no" is not overlooked, however it is
     * spelt: with the capital İ of a Turkish keyboard, in wide letters, hyphenated.
     *
     * @param ratification whether a named clinician has signed this list
     */
    public record Medicine(List<String> names, Finding finding, String ratification) {

        boolean isIn(Medication medication) {
            var named = Spelling.ofName(medication.name());
            return names.stream().map(Spelling::ofName).anyMatch(named::contains);
        }
    }

    /**
     * The gate that a form leads to.
     *
     * @param standing what the forms before this one had decided, however old
     */
    public Screening evaluate(ScreeningForm form, Optional<Gated> standing) {
        return switch (form.kind()) {
            case FULL -> full(form);
            case SHORT -> brief(form, standing);
        };
    }

    private Screening full(ScreeningForm form) {
        var missing = questions.keySet().stream()
                .filter(question -> !form.answers().containsKey(question))
                .sorted()
                .toList();
        var unknown = form.answers().keySet().stream()
                .filter(question -> !questions.containsKey(question))
                .sorted()
                .toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            return new Incomplete(missing, unknown);
        }
        return gated(findings(form), form.answeredAt());
    }

    /** A short form that reports no change confirms what stands, for as long as that stands: it renews nothing. */
    private Screening brief(ScreeningForm form, Optional<Gated> standing) {
        var changed = form.changed();
        var unexpected = unexpectedOnAShortForm(form);
        if (changed == null || !unexpected.isEmpty()) {
            return new Incomplete(changed == null ? List.of("changed") : List.of(), unexpected);
        }
        if (changed) {
            return held(shortFormSaysChanged, form.answeredAt(), standing);
        }
        return standing.filter(gate -> gate.isValidAt(form.answeredAt()))
                .orElseGet(() -> held(noFullFormInForce, form.answeredAt(), standing));
    }

    /** Closes the gate until the next full form; whatever the last one closed stays closed. */
    private Gated held(Finding why, Instant answeredAt, Optional<Gated> standing) {
        var before = standing.stream()
                .flatMap(gate -> gate.reasons().stream()
                        .map(reason -> new Finding(gate.gate(), reason, gate.restrictedTechniques())));
        return gated(
                Stream.concat(before, Stream.of(why, withoutMedicalAssessment)).toList(), answeredAt);
    }

    private static List<String> unexpectedOnAShortForm(ScreeningForm form) {
        var unexpected = new ArrayList<String>();
        form.answers().keySet().stream().sorted().forEach(unexpected::add);
        if (!form.conditions().isEmpty()) {
            unexpected.add("conditions");
        }
        if (!form.medications().isEmpty()) {
            unexpected.add("medications");
        }
        return List.copyOf(unexpected);
    }

    private List<Finding> findings(ScreeningForm form) {
        var answered = questions.entrySet().stream()
                .flatMap(
                        question -> Optional.ofNullable(form.answers().get(question.getKey()))
                                .flatMap(question.getValue()::finding)
                                .stream());
        var suffered = form.conditions().stream()
                .flatMap(condition -> Optional.ofNullable(conditions.get(condition)).stream());
        var taken = medicines.stream()
                .filter(medicine -> form.medications().stream().anyMatch(medicine::isIn))
                .map(Medicine::finding);
        return Stream.of(answered, suffered, taken, Stream.of(withoutMedicalAssessment))
                .flatMap(found -> found)
                .toList();
    }

    private Gated gated(List<Finding> findings, Instant answeredAt) {
        return new Gated(
                findings.stream().map(Finding::gate).max(naturalOrder()).orElse(Gate.CLEAR),
                findings.stream().map(Finding::reason).distinct().sorted().toList(),
                findings.stream()
                        .flatMap(finding -> finding.restrictedTechniques().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                version,
                answeredAt.atOffset(UTC).plus(fullFormValidFor).toInstant());
    }
}
