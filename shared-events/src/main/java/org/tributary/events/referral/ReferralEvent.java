package org.tributary.events.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.EventType;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;
import org.tributary.events.ReferralId;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;
import org.tributary.events.terms.Technique;

/** What has happened to referrals. Keyed by the referral. */
public sealed interface ReferralEvent extends ReferralServiceEvent {

    ReferralId referralId();

    PartnerId partnerId();

    @Override
    default ReferralId aggregateId() {
        return referralId();
    }

    @Override
    default ReferralId key() {
        return referralId();
    }

    /** A partner asks that a person be treated. The person has a key of the referral until the patient is known. */
    @EventType("tributary.referral.ReferralReceived.v1")
    record ReferralReceived(
            ReferralId referralId,
            PartnerId partnerId,
            @Personal(of = "referralId") @Nullable ReferredPerson person,
            Condition condition,
            @Personal(of = "referralId") @Nullable String reason,
            Priority priority,
            List<Technique> requestedTechniques,
            @Nullable ClinicId preferredClinicId,
            @Personal(of = "referralId") @Nullable List<String> contraindications,
            @Personal(of = "referralId") @Nullable String notes)
            implements ReferralEvent {

        @Override
        public @Nullable ClinicId clinicId() {
            return preferredClinicId;
        }

        @Override
        public @Nullable PatientId patientId() {
            return null;
        }

        @Override
        public String toString() {
            return "ReferralReceived[" + referralId + ", from " + partnerId + "]";
        }
    }

    /** A clinic takes the person on. */
    @EventType("tributary.referral.ReferralAccepted.v1")
    record ReferralAccepted(
            ReferralId referralId,
            PartnerId partnerId,
            ClinicId clinicId,
            @Nullable PatientId patientId) implements ReferralEvent {}

    /** The person's first visit has a time. */
    @EventType("tributary.referral.ReferralScheduled.v1")
    record ReferralScheduled(
            ReferralId referralId,
            PartnerId partnerId,
            ClinicId clinicId,
            PatientId patientId,
            AppointmentId appointmentId)
            implements ReferralEvent {}

    /** An urgent finding keeps the person from treatment: they were told to seek care at once. What it is, is not said. */
    @EventType("tributary.referral.UrgentFindingReported.v1")
    record UrgentFindingReported(ReferralId referralId, PartnerId partnerId, ClinicId clinicId, PatientId patientId)
            implements ReferralEvent {}

    /** The person's safety was decided anew, and nothing urgent stands against treatment any more. */
    @EventType("tributary.referral.UrgentFindingLifted.v1")
    record UrgentFindingLifted(ReferralId referralId, PartnerId partnerId, ClinicId clinicId, PatientId patientId)
            implements ReferralEvent {}

    /** The person as the partner describes them. */
    record ReferredPerson(
            PersonName name, LocalDate birthDate, @Nullable Contact contact, List<Identifier> identifiers) {

        @Override
        public String toString() {
            return "ReferredPerson[withheld]";
        }
    }

    /** How soon the partner wants the person seen. */
    enum Priority {
        ROUTINE,
        URGENT
    }
}
