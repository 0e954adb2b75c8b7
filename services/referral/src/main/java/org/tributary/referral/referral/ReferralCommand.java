package org.tributary.referral.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent.DeclineReason;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
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
            Condition condition,
            String reason,
            Priority priority,
            List<Technique> requestedTechniques,
            @Nullable ClinicId preferredClinicId,
            List<String> contraindications,
            @Nullable String notes)
            implements ReferralCommand {

        ReferralReceived asFact() {
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
