package org.tributary.referral.referral;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent.DeclineReason;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralOrdered;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralRequested;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Technique;

/** Everything one can ask of a referral. */
public sealed interface ReferralCommand {

    ReferralId referralId();

    /** A partner asks that a person be treated. */
    record ReceiveReferral(
            ReferralId referralId,
            PartnerId partnerId,
            ReferredPerson person,
            @Nullable Condition condition,
            @Nullable String reason,
            Priority priority,
            List<Technique> requestedTechniques,
            @Nullable ClinicId preferredClinicId,
            List<String> contraindications,
            @Nullable String notes,
            @Nullable Order order)
            implements ReferralCommand {

        /** As a person sends it, who names one of the conditions. */
        public ReceiveReferral(
                ReferralId referralId,
                PartnerId partnerId,
                ReferredPerson person,
                Condition condition,
                String reason,
                Priority priority,
                List<Technique> requestedTechniques,
                @Nullable ClinicId preferredClinicId,
                List<String> contraindications,
                @Nullable String notes) {
            this(
                    referralId,
                    partnerId,
                    person,
                    condition,
                    reason,
                    priority,
                    requestedTechniques,
                    preferredClinicId,
                    contraindications,
                    notes,
                    null);
        }

        ReferralRequested asFact() {
            return order == null ? received(Objects.requireNonNull(condition)) : ordered(order);
        }

        private ReferralOrdered ordered(Order order) {
            return new ReferralOrdered(
                    referralId,
                    partnerId,
                    person,
                    condition,
                    reason,
                    priority,
                    requestedTechniques,
                    preferredClinicId,
                    contraindications,
                    notes,
                    order.limbs(),
                    order.cautions(),
                    order.placedAs(),
                    order.notUnderstood(),
                    order.asSent());
        }

        private ReferralReceived received(Condition condition) {
            return new ReferralReceived(
                    referralId,
                    partnerId,
                    person,
                    condition,
                    reason,
                    priority,
                    requestedTechniques,
                    preferredClinicId,
                    contraindications,
                    notes);
        }

        /** The person's words stay out of logs. */
        @Override
        public String toString() {
            return "ReceiveReferral[" + referralId + "]";
        }
    }

    /** A partner's system asks for several at once: all of them are received, or none. */
    record ReceiveReferrals(ReceiveReferral first, List<ReceiveReferral> others) implements ReferralCommand {

        @Override
        public ReferralId referralId() {
            return first.referralId();
        }
    }

    /** A clinic takes the person on, under their patient's number if they have one already. */
    record AcceptReferral(
            ReferralId referralId,
            ClinicId clinicId,
            @Nullable PatientId patientId) implements ReferralCommand {

        ReferralAccepted asFactFor(PartnerId partnerId) {
            return new ReferralAccepted(referralId, partnerId, clinicId, patientId);
        }

        boolean isAs(ReferralAccepted earlier) {
            return asFactFor(earlier.partnerId()).equals(earlier);
        }
    }

    /** Something was told of the patient, or of a visit: the partner may have to learn of it. */
    record FollowUpReferral(ReferralId referralId) implements ReferralCommand {}

    /** A course was opened because of the referral. */
    record NoteCourse(ReferralId referralId, ClinicId clinicId, PatientId patientId, CourseId courseId)
            implements ReferralCommand {}

    /** A clinic wants to know more before it decides. */
    record AskPartner(ReferralId referralId, String question) implements ReferralCommand {

        @Override
        public String toString() {
            return "AskPartner[" + referralId + "]";
        }
    }

    /** The partner answers. */
    record AnswerClinic(ReferralId referralId, String answer) implements ReferralCommand {

        @Override
        public String toString() {
            return "AnswerClinic[" + referralId + "]";
        }
    }

    /** Another clinic is to look at it. */
    record RedirectReferral(ReferralId referralId, ClinicId clinicId) implements ReferralCommand {}

    /** No clinic takes the person on. */
    record DeclineReferral(
            ReferralId referralId,
            DeclineReason reason,
            @Nullable String note) implements ReferralCommand {

        @Override
        public String toString() {
            return "DeclineReferral[" + referralId + ", " + reason + "]";
        }
    }

    /** The partner does not want it any more. */
    record WithdrawReferral(ReferralId referralId, @Nullable String note) implements ReferralCommand {

        @Override
        public String toString() {
            return "WithdrawReferral[" + referralId + "]";
        }
    }

    /** The time in which somebody had to decide is over. */
    record ExpireReferral(ReferralId referralId) implements ReferralCommand {}
}
