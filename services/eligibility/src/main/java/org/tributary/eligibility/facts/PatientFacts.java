package org.tributary.eligibility.facts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tributary.events.ClearanceId;
import org.tributary.events.FindingId;
import org.tributary.events.MedicalAssessmentId;

/** All that is known of a patient's safety, each list in the order in which it was learnt. */
public record PatientFacts(
        List<ScreeningForm> forms,
        List<Finding> findings,
        List<Reading> readings,
        List<Clearance> clearances,
        List<MedicalAssessment> assessments) {

    /** Of somebody of whom nothing is known. */
    public static final PatientFacts NONE = new PatientFacts(List.of(), List.of(), List.of(), List.of(), List.of());

    /** And a form that the patient answered. */
    public PatientFacts with(ScreeningForm form) {
        return new PatientFacts(and(forms, form), findings, readings, clearances, assessments);
    }

    /** And a finding. */
    public PatientFacts with(Finding finding) {
        return new PatientFacts(forms, and(findings, finding), readings, clearances, assessments);
    }

    /** And what was measured at a session. */
    public PatientFacts with(List<Reading> measured) {
        return new PatientFacts(
                forms,
                findings,
                Stream.concat(readings.stream(), measured.stream()).toList(),
                clearances,
                assessments);
    }

    /** And a clearance. */
    public PatientFacts with(Clearance clearance) {
        return new PatientFacts(forms, findings, readings, and(clearances, clearance), assessments);
    }

    /** And a medical assessment. */
    public PatientFacts with(MedicalAssessment assessment) {
        return new PatientFacts(forms, findings, readings, clearances, and(assessments, assessment));
    }

    /** And that a finding has ended. */
    public PatientFacts ended(FindingId id, Instant at) {
        return new PatientFacts(
                forms,
                each(findings, finding -> finding.findingId().equals(id) ? finding.endedAt(at) : finding),
                readings,
                clearances,
                assessments);
    }

    /** And that a clearance was revoked. */
    public PatientFacts revoked(ClearanceId id, Instant at) {
        return new PatientFacts(
                forms,
                findings,
                readings,
                each(clearances, clearance -> clearance.clearanceId().equals(id) ? clearance.endedAt(at) : clearance),
                assessments);
    }

    /** And that a medical assessment was revoked. */
    public PatientFacts revoked(MedicalAssessmentId id, Instant at) {
        return new PatientFacts(
                forms,
                findings,
                readings,
                clearances,
                each(
                        assessments,
                        assessment -> assessment.assessmentId().equals(id) ? assessment.endedAt(at) : assessment));
    }

    /** The moments at which one of them begins or ends. */
    public Stream<Instant> turns() {
        return Stream.of(
                        forms.stream().map(ScreeningForm::answeredAt),
                        findings.stream()
                                .flatMap(finding -> Stream.of(finding.since(), finding.until()))
                                .filter(Objects::nonNull),
                        readings.stream().map(Reading::measuredAt),
                        clearances.stream().flatMap(clearance -> Stream.of(clearance.from(), clearance.until())),
                        assessments.stream().flatMap(assessment -> Stream.of(assessment.from(), assessment.until())))
                .flatMap(turns -> turns);
    }

    private static <T> List<T> and(List<T> before, T more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }

    private static <T> List<T> each(List<T> before, UnaryOperator<T> change) {
        return before.stream().map(change).toList();
    }
}
