package org.tributary.referral.referral;

import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent.ReferralClosed;
import org.tributary.platform.kernel.Rejection;

/** Every way in which something asked of a referral is refused. */
sealed interface ReferralRejection extends Rejection {

    /** Whoever is signed in is no partner of the chain. */
    record UnknownPartner(String clientId) implements ReferralRejection {}

    /** The chain has no such clinic. */
    record UnknownClinic(ClinicId clinicId) implements ReferralRejection {}

    /** The clinic that accepts has no such patient. */
    record UnknownPatient(PatientId patientId) implements ReferralRejection {}

    /** The partner has referred this person for this condition before, and that referral is still open. */
    record DuplicateReferral(ReferralId asked, ReferralId referralId) implements ReferralRejection {}

    /** The partner's system has placed an order under this name before. */
    record OrderedBefore(ReferralId asked, ReferralId referralId) implements ReferralRejection {}

    /** The referral exists with other contents. */
    record ReceivedDifferently(ReferralId referralId) implements ReferralRejection {}

    /** There is no such referral. */
    record NeverReceived(ReferralId referralId) implements ReferralRejection {}

    /** A clinic has taken the person on already, or for another patient's number. */
    record AcceptedDifferently(ReferralId referralId) implements ReferralRejection {}

    /** A clinic has taken the person on: that cannot be decided any more. */
    record AcceptedAlready(ReferralId referralId) implements ReferralRejection {}

    /** It was declined or withdrawn, or has expired. */
    record ClosedAlready(ReferralId referralId, ReferralClosed how) implements ReferralRejection {}

    /** The partner has not answered the last question yet. */
    record QuestionPending(ReferralId referralId) implements ReferralRejection {}

    /** No clinic waits for an answer. */
    record NothingAsked(ReferralId referralId) implements ReferralRejection {}

    /** What was carried out cannot be withdrawn. */
    record PersonHasCome(ReferralId referralId) implements ReferralRejection {}
}
