package org.tributary.referral.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** How what went wrong, or has to be known, reads in FHIR. */
final class OutcomeText {

    /** Our names of problems. */
    static final String PROBLEMS = "https://tributary.example/problems";

    /** Who has to do something about it: {@code sender} or {@code receiver}. */
    static final String FAULT = "https://tributary.example/fhir/fault";

    /** Whether the same request can succeed: {@code never}, {@code at-once} or {@code later}. */
    static final String RETRY = "https://tributary.example/fhir/retry";

    private OutcomeText() {}

    /** All faults of one answer. */
    static OperationOutcome of(int status, List<Fault> faults) {
        var outcome = new OperationOutcome();
        faults.forEach(fault -> outcome.addIssue(issue(status, fault)));
        return outcome;
    }

    /** Something to be known, though nothing is wrong. */
    static OperationOutcome told(List<String> words) {
        var outcome = new OperationOutcome();
        words.forEach(each -> outcome.addIssue()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.INFORMATIONAL)
                .setDetails(new CodeableConcept().setText(each)));
        if (words.isEmpty()) {
            outcome.addIssue()
                    .setSeverity(IssueSeverity.INFORMATION)
                    .setCode(IssueType.INFORMATIONAL)
                    .setDetails(new CodeableConcept().setText("Nothing is wrong"));
        }
        return outcome;
    }

    private static OperationOutcomeIssueComponent issue(int status, Fault fault) {
        var details = new CodeableConcept().setText(fault.words());
        details.addCoding().setSystem(PROBLEMS).setCode(fault.name());
        details.addCoding().setSystem(FAULT).setCode(status >= 500 && status != 501 ? "receiver" : "sender");
        details.addCoding().setSystem(RETRY).setCode(retry(status, fault.name()));
        var issue = new OperationOutcomeIssueComponent()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(typeOf(status, fault.name()))
                .setDetails(details);
        if (!fault.expression().isEmpty()) {
            issue.addExpression(fault.expression());
        }
        return issue;
    }

    private static String retry(int status, String name) {
        if (name.equals("concurrent-change")) {
            return "at-once";
        }
        return switch (status) {
            case 408, 429, 500, 502, 503, 504 -> "later";
            default -> "never";
        };
    }

    private static IssueType typeOf(int status, String name) {
        return switch (status) {
            case 400 -> IssueType.INVALID;
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 405, 406, 415, 501 -> IssueType.NOTSUPPORTED;
            case 408 -> IssueType.TIMEOUT;
            case 409 -> name.equals("ordered-differently") ? IssueType.DUPLICATE : IssueType.CONFLICT;
            case 410 -> IssueType.DELETED;
            case 412 -> name.equals("many-match") ? IssueType.MULTIPLEMATCHES : IssueType.CONFLICT;
            case 413 -> IssueType.TOOLONG;
            case 422 -> name.equals("invalid-resource") ? IssueType.INVALID : IssueType.BUSINESSRULE;
            case 429 -> IssueType.THROTTLED;
            case 503 -> IssueType.TRANSIENT;
            default -> status >= 500 ? IssueType.EXCEPTION : IssueType.PROCESSING;
        };
    }
}
