package org.tributary.eligibility.facts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tributary.events.FindingId;
import org.tributary.events.PermissionId;
import org.tributary.events.SessionId;

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
        return new PatientFacts(forms, findings, both(readings, measured), clearances, assessments);
    }

    /** And what a session measured, as it was corrected: whatever was known of that session before counts no more. */
    public PatientFacts corrected(SessionId session, List<Reading> measured) {
        var others = readings.stream()
                .filter(reading -> !reading.sessionId().equals(session))
                .toList();
        return new PatientFacts(forms, findings, both(others, measured), clearances, assessments);
    }

    /** And a clearance or a medical assessment. */
    public PatientFacts with(Permission permission) {
        return switch (permission) {
            case Clearance c -> new PatientFacts(forms, findings, readings, and(clearances, c), assessments);
            case MedicalAssessment a -> new PatientFacts(forms, findings, readings, clearances, and(assessments, a));
        };
    }

    /** The same, once it was decided what follows: whatever was new until then was learnt at that moment. */
    public PatientFacts decidedAt(Instant at) {
        return new PatientFacts(
                forms, each(findings, finding -> finding.learntBy(at)), readings, clearances, assessments);
    }

    /** And all that another record of the same person says. */
    public PatientFacts and(PatientFacts other) {
        return new PatientFacts(
                both(forms, other.forms),
                both(findings, other.findings),
                both(readings, other.readings),
                both(clearances, other.clearances),
                both(assessments, other.assessments));
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

    /** And that a permission was approved. */
    public PatientFacts approved(PermissionId id) {
        return new PatientFacts(
                forms,
                findings,
                readings,
                each(clearances, some -> some.permissionId().equals(id) ? some.approve() : some),
                each(assessments, some -> some.permissionId().equals(id) ? some.approve() : some));
    }

    /** And that a permission was revoked or refused. */
    public PatientFacts ended(PermissionId id, Instant at) {
        return new PatientFacts(
                forms,
                findings,
                readings,
                each(clearances, some -> some.permissionId().equals(id) ? some.endedAt(at) : some),
                each(assessments, some -> some.permissionId().equals(id) ? some.endedAt(at) : some));
    }

    /** Every clearance and every medical assessment. */
    public Stream<Permission> permissions() {
        return Stream.concat(clearances.stream(), assessments.stream());
    }

    /** The moments at which one of them begins or ends. */
    public Stream<Instant> turns() {
        return Stream.of(
                        forms.stream().map(ScreeningForm::answeredAt),
                        findings.stream()
                                .flatMap(finding -> Stream.of(finding.since(), finding.until()))
                                .filter(Objects::nonNull),
                        readings.stream().map(Reading::measuredAt),
                        permissions().flatMap(some -> Stream.of(some.from(), some.until())))
                .flatMap(turns -> turns);
    }

    private static <T> List<T> and(List<T> before, T more) {
        return both(before, List.of(more));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static <T> List<T> each(List<T> before, UnaryOperator<T> change) {
        return before.stream().map(change).toList();
    }
}
