package org.tributary.referral.referral;

import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
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
    record DuplicateReferral(ReferralId referralId) implements ReferralRejection {}

    /** The referral exists with other contents. */
    record ReceivedDifferently(ReferralId referralId) implements ReferralRejection {}

    /** There is no such referral. */
    record NeverReceived(ReferralId referralId) implements ReferralRejection {}

    /** A clinic has taken the person on already, or for another patient's number. */
    record AcceptedDifferently(ReferralId referralId) implements ReferralRejection {}

    /** A visit was booked before any clinic took the person on. */
    record NotAccepted(ReferralId referralId) implements ReferralRejection {}

    /** A visit was booked at a clinic that did not take the person on. */
    record AcceptedByAnotherClinic(ReferralId referralId) implements ReferralRejection {}

    /** A visit was booked for a patient who is not the person referred. */
    record AcceptedForAnotherPatient(ReferralId referralId) implements ReferralRejection {}
}
