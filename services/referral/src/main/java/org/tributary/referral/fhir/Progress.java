package org.tributary.referral.fhir;

import java.util.List;
import org.tributary.referral.views.referrals.ReferralStep;
import org.tributary.referral.views.referrals.ReferralView.Step;

/**
 * How far a referral is for its partner's system, in the codes of the Bidirectional Services eReferral guide.
 *
 * @see <a href="http://hl7.org/fhir/us/bser">BSeR</a>
 */
enum Progress {
    CREATED("2.0", "Service Request Created", "received"),
    QUESTIONED("2.0", "Service Request Created", "on-hold"),
    ACCEPTED("3.0", "Service Request Accepted", "accepted"),
    DECLINED("4.0", "Service Request Declined", "rejected"),
    SCHEDULED("5.1.1", "Service Request Event Scheduled", "in-progress"),
    UNATTENDED("5.1.2", "Scheduled Service Request Event Unattended", "in-progress"),
    CANCELLED("5.1.3", "Scheduled Service Request Event Cancelled", "in-progress"),
    ATTENDED("5.1.4", "Service Request Event Completed", "completed"),
    ENDED("6.0", "Service Request Fulfillment Cancelled", "cancelled"),
    FULFILLED("7.0", "Service Request Fulfillment Completed", "completed");

    static final String SYSTEM = "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";

    private final String code;
    private final String display;
    private final String taskStatus;

    Progress(String code, String display, String taskStatus) {
        this.code = code;
        this.display = display;
        this.taskStatus = taskStatus;
    }

    String code() {
        return code;
    }

    String display() {
        return display;
    }

    /** As {@code Task.status} says it. */
    String taskStatus() {
        return taskStatus;
    }

    /** After the first {@code version} steps. */
    static Progress after(List<Step> timeline, int version) {
        var progress = CREATED;
        for (var step : timeline.subList(0, version)) {
            progress = after(progress, step.step());
        }
        return progress;
    }

    private static Progress after(Progress before, ReferralStep step) {
        return switch (step) {
            case RECEIVED, ANSWERED, REDIRECTED -> CREATED;
            case ASKED -> QUESTIONED;
            case ACCEPTED -> ACCEPTED;
            case DECLINED -> DECLINED;
            case SCHEDULED, VISIT_MOVED -> SCHEDULED;
            case VISIT_MISSED -> UNATTENDED;
            case VISIT_CANCELLED -> CANCELLED;
            case VISITED -> ATTENDED;
            case WITHDRAWN, EXPIRED -> ENDED;
            case COURSE_OPENED -> before == ATTENDED ? FULFILLED : before;
            case URGENT_FINDING, URGENT_FINDING_LIFTED -> before;
        };
    }
}
