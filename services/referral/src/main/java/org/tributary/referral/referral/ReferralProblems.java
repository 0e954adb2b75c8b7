package org.tributary.referral.referral;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;
import org.tributary.referral.referral.ReferralRejection.AcceptedByAnotherClinic;
import org.tributary.referral.referral.ReferralRejection.AcceptedDifferently;
import org.tributary.referral.referral.ReferralRejection.AcceptedForAnotherPatient;
import org.tributary.referral.referral.ReferralRejection.DuplicateReferral;
import org.tributary.referral.referral.ReferralRejection.NeverReceived;
import org.tributary.referral.referral.ReferralRejection.NotAccepted;
import org.tributary.referral.referral.ReferralRejection.ReceivedDifferently;
import org.tributary.referral.referral.ReferralRejection.UnknownClinic;
import org.tributary.referral.referral.ReferralRejection.UnknownPartner;
import org.tributary.referral.referral.ReferralRejection.UnknownPatient;

/** How each refusal about a referral reads over HTTP. */
@Component
class ReferralProblems implements ProblemMapping<ReferralRejection> {

    @Override
    public ProblemDetail toProblem(ReferralRejection rejection) {
        return switch (rejection) {
            case UnknownPartner r ->
                Problem.of(FORBIDDEN, "unknown-partner", "This client of the sign-in is no partner of the chain")
                        .with("clientId", r.clientId());
            case UnknownClinic r ->
                Problem.of(UNPROCESSABLE_CONTENT, "unknown-clinic", "The chain has no such clinic")
                        .with("clinicId", r.clinicId());
            case UnknownPatient r ->
                Problem.of(UNPROCESSABLE_CONTENT, "unknown-patient", "The clinic has no such patient")
                        .with("patientId", r.patientId());
            case DuplicateReferral r ->
                Problem.of(CONFLICT, "duplicate-referral", "This person is already referred for this condition")
                        .with("referralId", r.referralId());
            case ReceivedDifferently r ->
                Problem.of(CONFLICT, "received-differently", "This referral already exists with other contents")
                        .with("referralId", r.referralId());
            case NeverReceived _ -> Problem.of(NOT_FOUND, "not-found", "There is no such referral");
            case AcceptedDifferently r ->
                Problem.of(CONFLICT, "accepted-differently", "This referral is already accepted otherwise")
                        .with("referralId", r.referralId());
            case NotAccepted r ->
                Problem.of(CONFLICT, "not-accepted", "No clinic has accepted this referral yet")
                        .with("referralId", r.referralId());
            case AcceptedByAnotherClinic r ->
                Problem.of(CONFLICT, "accepted-by-another-clinic", "Another clinic has accepted this referral")
                        .with("referralId", r.referralId());
            case AcceptedForAnotherPatient r ->
                Problem.of(CONFLICT, "accepted-for-another-patient", "This referral is about another patient")
                        .with("referralId", r.referralId());
        };
    }

    @Override
    public Class<ReferralRejection> of() {
        return ReferralRejection.class;
    }
}
