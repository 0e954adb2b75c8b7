package org.tributary.events.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.EventType;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;
import org.tributary.events.ReferralId;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.Limb;
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

    /** A partner asks that a person be treated, in whichever form it came. The person has a key of the referral until the patient is known. */
    sealed interface ReferralRequested extends ReferralEvent {

        @Nullable
        ReferredPerson person();

        /** None: it is outside what the chain treats, or nobody could tell; a front desk decides. */
        @Nullable
        Condition condition();

        @Nullable
        String reason();

        Priority priority();

        List<Technique> requestedTechniques();

        @Nullable
        ClinicId preferredClinicId();

        @Nullable
        List<String> contraindications();

        @Nullable
        String notes();

        @Override
        default @Nullable ClinicId clinicId() {
            return preferredClinicId();
        }

        @Override
        default @Nullable PatientId patientId() {
            return null;
        }
    }

    /** A partner asks that a person be treated. */
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
            implements ReferralRequested {

        @Override
        public String toString() {
            return "ReferralReceived[" + referralId + ", from " + partnerId + "]";
        }
    }

    /**
     * A partner's system orders that a person be treated, in FHIR: what was understood stands beside what was sent.
     *
     * @param limbs what is to be treated, as far as it was said
     * @param cautions what the order itself discloses that stands against massage
     * @param placedAs the numbers under which the partner's system knows its order
     * @param notUnderstood what was sent and says nothing here, in words for whoever decides
     * @param asSent the resource as it came, in parts that follow each other
     */
    @EventType("tributary.referral.ReferralOrdered.v1")
    record ReferralOrdered(
            ReferralId referralId,
            PartnerId partnerId,
            @Personal(of = "referralId") @Nullable ReferredPerson person,
            @Nullable Condition condition,
            @Personal(of = "referralId") @Nullable String reason,
            Priority priority,
            List<Technique> requestedTechniques,
            @Nullable ClinicId preferredClinicId,
            @Personal(of = "referralId") @Nullable List<String> contraindications,
            @Personal(of = "referralId") @Nullable String notes,
            List<Limb> limbs,
            List<Caution> cautions,
            @Personal(of = "referralId") @Nullable List<Identifier> placedAs,
            @Personal(of = "referralId") @Nullable List<String> notUnderstood,
            @Personal(of = "referralId") @Nullable List<String> asSent)
            implements ReferralRequested {

        @Override
        public String toString() {
            return "ReferralOrdered[" + referralId + ", from " + partnerId + "]";
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
            AppointmentId appointmentId,
            @Nullable Instant startsAt)
            implements ReferralEvent {}

    /** The first visit is at another time. */
    @EventType("tributary.referral.ReferralVisitMoved.v1")
    record ReferralVisitMoved(
            ReferralId referralId,
            PartnerId partnerId,
            ClinicId clinicId,
            PatientId patientId,
            AppointmentId appointmentId,
            Instant startsAt)
            implements ReferralEvent {}

    /** The first visit will not take place, or did not: the person waits for another. */
    @EventType("tributary.referral.ReferralVisitLost.v1")
    record ReferralVisitLost(
            ReferralId referralId,
            PartnerId partnerId,
            ClinicId clinicId,
            PatientId patientId,
            AppointmentId appointmentId,
            LossReason reason)
            implements ReferralEvent {}

    /** The person came for the first time. */
    @EventType("tributary.referral.ReferralVisitAttended.v1")
    record ReferralVisitAttended(
            ReferralId referralId,
            PartnerId partnerId,
            ClinicId clinicId,
            PatientId patientId,
            AppointmentId appointmentId)
            implements ReferralEvent {}

    /** Treatment has been planned: a course was opened because of the referral. */
    @EventType("tributary.referral.ReferralCourseOpened.v1")
    record ReferralCourseOpened(
            ReferralId referralId, PartnerId partnerId, ClinicId clinicId, PatientId patientId, CourseId courseId)
            implements ReferralEvent {}

    /** A clinic wants to know more before it decides. */
    @EventType("tributary.referral.ReferralQuestionAsked.v1")
    record ReferralQuestionAsked(
            ReferralId referralId,
            PartnerId partnerId,
            @Nullable ClinicId clinicId,
            @Personal(of = "referralId") @Nullable String question)
            implements ReferralEvent {

        @Override
        public @Nullable PatientId patientId() {
            return null;
        }

        @Override
        public String toString() {
            return "ReferralQuestionAsked[" + referralId + "]";
        }
    }

    /** The partner answers the clinic. */
    @EventType("tributary.referral.ReferralQuestionAnswered.v1")
    record ReferralQuestionAnswered(
            ReferralId referralId,
            PartnerId partnerId,
            @Nullable ClinicId clinicId,
            @Personal(of = "referralId") @Nullable String answer)
            implements ReferralEvent {

        @Override
        public @Nullable PatientId patientId() {
            return null;
        }

        @Override
        public String toString() {
            return "ReferralQuestionAnswered[" + referralId + "]";
        }
    }

    /** Another clinic of the chain is to look at it. */
    @EventType("tributary.referral.ReferralRedirected.v1")
    record ReferralRedirected(
            ReferralId referralId,
            PartnerId partnerId,
            ClinicId clinicId,
            @Nullable ClinicId from) implements ReferralEvent {

        @Override
        public @Nullable PatientId patientId() {
            return null;
        }
    }

    /** It came to an end before the person came. */
    sealed interface ReferralClosed extends ReferralEvent {

        @Override
        default @Nullable PatientId patientId() {
            return null;
        }
    }

    /** No clinic takes the person on. */
    @EventType("tributary.referral.ReferralDeclined.v1")
    record ReferralDeclined(
            ReferralId referralId,
            PartnerId partnerId,
            @Nullable ClinicId clinicId,
            DeclineReason reason,
            @Personal(of = "referralId") @Nullable String note)
            implements ReferralClosed {

        @Override
        public String toString() {
            return "ReferralDeclined[" + referralId + ", " + reason + "]";
        }
    }

    /** The partner does not want it any more. */
    @EventType("tributary.referral.ReferralWithdrawn.v1")
    record ReferralWithdrawn(
            ReferralId referralId,
            PartnerId partnerId,
            @Nullable ClinicId clinicId,
            @Personal(of = "referralId") @Nullable String note)
            implements ReferralClosed {

        @Override
        public String toString() {
            return "ReferralWithdrawn[" + referralId + "]";
        }
    }

    /** Nobody decided in time. */
    @EventType("tributary.referral.ReferralExpired.v1")
    record ReferralExpired(
            ReferralId referralId,
            PartnerId partnerId,
            @Nullable ClinicId clinicId) implements ReferralClosed {}

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

    /** What a partner tells of a person that stands against massage until a clinician has looked at it. */
    enum Caution {
        ANTICOAGULANT,
        CLOTTING_DISORDER,
        THROMBOSIS
    }

    /** Why no clinic takes a person on. */
    enum DeclineReason {
        OUTSIDE_SCOPE,
        CONTRAINDICATED,
        NO_CAPACITY,
        NOT_ENOUGH_INFORMATION,
        REFERRED_TWICE,
        PERSON_NOT_REACHED,
        PERSON_DECLINES
    }

    /** Why a first visit does not count. */
    enum LossReason {
        CANCELLED,
        MISSED
    }

    /** How soon the partner wants the person seen. */
    enum Priority {
        ROUTINE,
        URGENT
    }
}
