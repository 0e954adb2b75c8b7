package org.tributary.referral.referral;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.events.referral.ReferralEvent.ReferralClosed;
import org.tributary.events.referral.ReferralEvent.ReferralDeclined;
import org.tributary.events.referral.ReferralEvent.ReferralExpired;
import org.tributary.events.referral.ReferralEvent.ReferralWithdrawn;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;
import org.tributary.referral.referral.ReferralRejection.AcceptedAlready;
import org.tributary.referral.referral.ReferralRejection.AcceptedDifferently;
import org.tributary.referral.referral.ReferralRejection.ClosedAlready;
import org.tributary.referral.referral.ReferralRejection.DuplicateReferral;
import org.tributary.referral.referral.ReferralRejection.NeverReceived;
import org.tributary.referral.referral.ReferralRejection.NothingAsked;
import org.tributary.referral.referral.ReferralRejection.OrderedBefore;
import org.tributary.referral.referral.ReferralRejection.PersonHasCome;
import org.tributary.referral.referral.ReferralRejection.QuestionPending;
import org.tributary.referral.referral.ReferralRejection.ReceivedDifferently;
import org.tributary.referral.referral.ReferralRejection.UnknownClinic;
import org.tributary.referral.referral.ReferralRejection.UnknownPartner;
import org.tributary.referral.referral.ReferralRejection.UnknownPatient;
import org.tributary.referral.views.referrals.ReferralStatus;

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
            case OrderedBefore r ->
                Problem.of(CONFLICT, "ordered-before", "This order was placed before")
                        .with("referralId", r.referralId());
            case NeverReceived _ -> Problem.of(NOT_FOUND, "not-found", "There is no such referral");
            case AcceptedDifferently r ->
                Problem.of(CONFLICT, "accepted-differently", "This referral is already accepted otherwise")
                        .with("referralId", r.referralId());
            case AcceptedAlready r ->
                Problem.of(CONFLICT, "already-accepted", "A clinic has taken the person on already")
                        .with("referralId", r.referralId());
            case ClosedAlready r ->
                Problem.of(CONFLICT, "referral-closed", "This referral is closed")
                        .with("referralId", r.referralId())
                        .with("referralStatus", statusAfter(r.how()));
            case QuestionPending r ->
                Problem.of(CONFLICT, "question-pending", "The partner has not answered the last question yet")
                        .with("referralId", r.referralId());
            case NothingAsked r ->
                Problem.of(CONFLICT, "nothing-asked", "No clinic waits for an answer")
                        .with("referralId", r.referralId());
            case PersonHasCome r ->
                Problem.of(CONFLICT, "person-has-come", "The person has come: it is too late to withdraw")
                        .with("referralId", r.referralId());
        };
    }

    private static ReferralStatus statusAfter(ReferralClosed how) {
        return switch (how) {
            case ReferralDeclined _ -> ReferralStatus.DECLINED;
            case ReferralWithdrawn _ -> ReferralStatus.WITHDRAWN;
            case ReferralExpired _ -> ReferralStatus.EXPIRED;
        };
    }

    @Override
    public Class<ReferralRejection> of() {
        return ReferralRejection.class;
    }
}
