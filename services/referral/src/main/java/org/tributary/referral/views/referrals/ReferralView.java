package org.tributary.referral.views.referrals;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent.Caution;
import org.tributary.events.referral.ReferralEvent.DeclineReason;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Technique;
import org.tributary.referral.servicelevel.DueStep;

/** A referral and how far it has come. One without a condition is for a front desk to tell. What identifies the person is absent once their key is destroyed. */
public record ReferralView(
        ReferralId referralId,
        PartnerId partnerId,
        ReferralStatus status,
        @Nullable ReferredPerson patient,
        @Nullable Condition condition,
        @Nullable String reason,
        Priority priority,
        List<Technique> requestedTechniques,
        @Nullable ClinicId preferredClinicId,
        @Nullable List<String> contraindications,
        @Nullable String notes,
        @Nullable ClinicId clinicId,
        @Nullable PatientId patientId,
        @Nullable AppointmentId appointmentId,
        @Nullable Instant visitAt,
        @Nullable CourseId courseId,
        @Nullable DeclineReason declineReason,
        @Nullable String closingNote,
        List<Limb> limbs,
        List<Caution> cautions,
        @Nullable OrderWords order,
        Instant receivedAt,
        List<Question> questions,
        List<Step> timeline,
        List<DueStep> clocks) {

    /** As it is told: of the record under which the person goes on. */
    ReferralView with(@Nullable PatientId survivor, List<Question> asked, List<Step> steps, List<DueStep> due) {
        return new ReferralView(
                referralId,
                partnerId,
                status,
                patient,
                condition,
                reason,
                priority,
                requestedTechniques,
                preferredClinicId,
                contraindications,
                notes,
                clinicId,
                survivor,
                appointmentId,
                visitAt,
                courseId,
                declineReason,
                closingNote,
                limbs,
                cautions,
                order,
                receivedAt,
                asked,
                steps,
                due);
    }

    /** By when the next step is due that somebody waits for; none: nobody waits. */
    Optional<Instant> nextDue() {
        return clocks.stream().filter(DueStep::isOpen).map(DueStep::due).min(naturalOrder());
    }

    /** The person's words stay out of logs. */
    @Override
    public String toString() {
        return "ReferralView[" + referralId + "]";
    }

    /** What a clinic wanted to know, and what the partner said. */
    public record Question(
            Instant askedAt,
            @Nullable String question,
            @Nullable Instant answeredAt,
            @Nullable String answer) {

        @Override
        public String toString() {
            return "Question[of " + askedAt + "]";
        }
    }

    /** One step of a referral's way: when, which, and the partner or clinic that took it. */
    public record Step(Instant at, ReferralStep step, String by) {}
}
