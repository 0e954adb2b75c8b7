package org.tributary.referral.fhir;

import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.tributary.referral.views.referrals.ReferralStatus;
import org.tributary.referral.views.referrals.ReferralView;

/** How far a referral has come, as the task that its partner's system follows. */
final class TaskText {

    private static final String KINDS = "http://hl7.org/fhir/CodeSystem/task-code";

    private TaskText() {}

    /** The task after so many steps of its referral. */
    static Task of(ReferralView referral, int version) {
        var id = referral.referralId().toString();
        var progress = Progress.after(referral.timeline(), version);
        var changed = Date.from(referral.timeline().get(version - 1).at());
        var task = new Task()
                .setStatus(TaskStatus.fromCode(progress.taskStatus()))
                .setBusinessStatus(new CodeableConcept()
                        .addCoding(new Coding(Progress.SYSTEM, progress.code(), progress.display())))
                .setIntent(TaskIntent.ORDER)
                .setCode(new CodeableConcept().addCoding(new Coding(KINDS, "fulfill", "Fulfill the focal request")))
                .setFocus(new Reference("ServiceRequest/" + id))
                .setAuthoredOn(Date.from(referral.receivedAt()))
                .setLastModified(changed);
        task.setId(new IdType("Task", id, Integer.toString(version)));
        task.setMeta(new Meta().setVersionId(Integer.toString(version)).setLastUpdated(changed));
        Optional.ofNullable(reasonOf(referral, Statuses.after(referral.timeline(), version)))
                .ifPresent(reason -> task.setStatusReason(new CodeableConcept().setText(reason)));
        referral.questions()
                .forEach(question -> Optional.ofNullable(question.question())
                        .ifPresent(asked -> task.addNote(ServiceRequestText.note(asked))));
        return task;
    }

    private static @Nullable String reasonOf(ReferralView referral, ReferralStatus status) {
        return switch (status) {
            case ASKED -> "A clinic has asked something";
            case DECLINED -> {
                var reason = referral.declineReason();
                yield reason == null
                        ? null
                        : reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            }
            case WITHDRAWN -> "The partner has withdrawn it";
            case EXPIRED -> "Nobody decided in time";
            case RECEIVED, ACCEPTED, SCHEDULED, VISITED -> null;
        };
    }
}
