package org.tributary.referral.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
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

    /** A visit was booked because of the referral. */
    record MarkScheduled(ReferralId referralId, ClinicId clinicId, PatientId patientId, AppointmentId appointmentId)
            implements ReferralCommand {}

    /** What may be done with the patient, or whether the partner may be told of it, was decided anew. */
    record ReviewUrgency(ReferralId referralId, PatientId patientId) implements ReferralCommand {}
}
