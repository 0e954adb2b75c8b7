package org.tributary.referral.referral;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralCourseOpened;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAnswered;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAsked;
import org.tributary.events.referral.ReferralEvent.ReferralRedirected;
import org.tributary.platform.kernel.Decision;
import org.tributary.referral.referral.Referral.Accepted;
import org.tributary.referral.referral.Referral.Closed;
import org.tributary.referral.referral.Referral.Questioned;
import org.tributary.referral.referral.Referral.Received;
import org.tributary.referral.referral.Referral.TakenOn;
import org.tributary.referral.referral.Referral.Told;
import org.tributary.referral.referral.Referral.Undecided;
import org.tributary.referral.referral.Referral.Unknown;
import org.tributary.referral.referral.ReferralCommand.AcceptReferral;
import org.tributary.referral.referral.ReferralCommand.AnswerClinic;
import org.tributary.referral.referral.ReferralCommand.AskPartner;
import org.tributary.referral.referral.ReferralCommand.DeclineReferral;
import org.tributary.referral.referral.ReferralCommand.ExpireReferral;
import org.tributary.referral.referral.ReferralCommand.FollowUpReferral;
import org.tributary.referral.referral.ReferralCommand.NoteCourse;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferrals;
import org.tributary.referral.referral.ReferralCommand.RedirectReferral;
import org.tributary.referral.referral.ReferralCommand.WithdrawReferral;
import org.tributary.referral.referral.ReferralRejection.AcceptedAlready;
import org.tributary.referral.referral.ReferralRejection.AcceptedDifferently;
import org.tributary.referral.referral.ReferralRejection.ClosedAlready;
import org.tributary.referral.referral.ReferralRejection.NeverReceived;
import org.tributary.referral.referral.ReferralRejection.NothingAsked;
import org.tributary.referral.referral.ReferralRejection.QuestionPending;
import org.tributary.referral.referral.ReferralRejection.ReceivedDifferently;

/** All rules about a referral. */
final class ReferralDecider {

    private ReferralDecider() {}

    /** One line for each meaningful pair of state and command. */
    static Decision<ReferralEvent> decide(Referral referral, ReferralCommand command, PatientNews news) {
        return switch (new Asked(referral, command)) {
            case Asked(var any, ReceiveReferrals c) -> decide(any, c.first(), news);
            case Asked(Unknown _, ReceiveReferral c) -> accepted(c.asFact());
            case Asked(var known, ReceiveReferral c) when known.request().equals(c.asFact()) -> alreadyDone();
            case Asked(var _, ReceiveReferral c) -> rejected(new ReceivedDifferently(c.referralId()));

            case Asked(Unknown _, ReferralCommand c) -> rejected(new NeverReceived(c.referralId()));

            case Asked(Undecided u, AcceptReferral c) -> accept(u, c, news);
            case Asked(TakenOn t, AcceptReferral c) when c.isAs(t.acceptance()) -> alreadyDone();
            case Asked(TakenOn _, AcceptReferral c) -> rejected(new AcceptedDifferently(c.referralId()));

            case Asked(TakenOn t, FollowUpReferral _) -> new Decision.Accepted<>(FollowUp.of(t, news));
            // what was told before a clinic took the person on is looked at then
            case Asked(var _, FollowUpReferral _) -> alreadyDone();

            case Asked(TakenOn t, NoteCourse c) -> note(t, c);
            case Asked(var _, NoteCourse _) -> alreadyDone();

            case Asked(Received r, AskPartner c) -> accepted(asked(r, c));
            case Asked(Questioned a, AskPartner c) when c.question().equals(a.question()) -> alreadyDone();
            case Asked(Questioned _, AskPartner c) -> rejected(new QuestionPending(c.referralId()));
            case Asked(Questioned a, AnswerClinic c) -> accepted(answered(a, c));
            case Asked(Received _, AnswerClinic c) -> rejected(new NothingAsked(c.referralId()));

            case Asked(Undecided u, RedirectReferral c) when c.clinicId().equals(u.clinic()) -> alreadyDone();
            case Asked(Undecided u, RedirectReferral c) -> accepted(redirected(u, c));

            case Asked(Closed closed, DeclineReferral c) -> Closing.again(closed, c);
            case Asked(Closed closed, WithdrawReferral c) -> Closing.again(closed, c);
            case Asked(Undecided u, DeclineReferral c) -> accepted(Closing.declined(u, c));
            case Asked(var open, WithdrawReferral c) -> Closing.withdraw(open, c);

            case Asked(Undecided u, ExpireReferral _) -> accepted(Closing.expired(u));
            case Asked(var _, ExpireReferral _) -> alreadyDone();

            case Asked(Closed closed, ReferralCommand c) -> rejected(new ClosedAlready(c.referralId(), closed.how()));
            case Asked(TakenOn _, ReferralCommand c) -> rejected(new AcceptedAlready(c.referralId()));
        };
    }

    /** What was told of the patient before the person was known to be them is told with the acceptance. */
    private static Decision<ReferralEvent> accept(Undecided referral, AcceptReferral c, PatientNews news) {
        var request = referral.request();
        var acceptance = c.asFactFor(request.partnerId());
        var taken = new Accepted(request, acceptance, c.patientId(), Told.NOTHING);
        return new Decision.Accepted<>(Stream.concat(Stream.of(acceptance), FollowUp.of(taken, news).stream())
                .toList());
    }

    private static Decision<ReferralEvent> note(TakenOn referral, NoteCourse c) {
        var to = referral.acceptance();
        var isTheirs = c.clinicId().equals(to.clinicId()) && FollowUp.isPatient(referral, c.patientId());
        return isTheirs && !referral.told().courses().contains(c.courseId())
                ? accepted(new ReferralCourseOpened(
                        c.referralId(), to.partnerId(), c.clinicId(), c.patientId(), c.courseId()))
                : new Decision.Accepted<>(List.of());
    }

    private static ReferralQuestionAsked asked(Undecided referral, AskPartner c) {
        return new ReferralQuestionAsked(
                c.referralId(), referral.request().partnerId(), referral.clinic(), c.question());
    }

    private static ReferralQuestionAnswered answered(Undecided referral, AnswerClinic c) {
        return new ReferralQuestionAnswered(
                c.referralId(), referral.request().partnerId(), referral.clinic(), c.answer());
    }

    private static ReferralRedirected redirected(Undecided referral, RedirectReferral c) {
        return new ReferralRedirected(c.referralId(), referral.request().partnerId(), c.clinicId(), referral.clinic());
    }

    private record Asked(Referral referral, ReferralCommand command) {}
}
