package org.tributary.referral.referral;

import static org.tributary.referral.referral.Examples.ASHA;
import static org.tributary.referral.referral.Examples.BEN;
import static org.tributary.referral.referral.Examples.FIRST_VISIT;
import static org.tributary.referral.referral.Examples.HARBOUR;
import static org.tributary.referral.referral.Examples.NORTH;
import static org.tributary.referral.referral.Examples.REFERRAL;
import static org.tributary.referral.referral.Examples.RIVERSIDE;
import static org.tributary.referral.referral.Examples.TUESDAY_10AM;
import static org.tributary.referral.referral.Examples.aReferral;
import static org.tributary.referral.referral.Examples.accept;
import static org.tributary.referral.referral.Examples.accepted;
import static org.tributary.referral.referral.Examples.asked;
import static org.tributary.referral.referral.Examples.attended;
import static org.tributary.referral.referral.Examples.declined;
import static org.tributary.referral.referral.Examples.expired;
import static org.tributary.referral.referral.Examples.received;
import static org.tributary.referral.referral.Examples.scheduled;
import static org.tributary.referral.referral.Examples.withdrawn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.CourseId;
import org.tributary.events.referral.ReferralEvent.DeclineReason;
import org.tributary.events.referral.ReferralEvent.ReferralCourseOpened;
import org.tributary.events.referral.ReferralEvent.ReferralDeclined;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAnswered;
import org.tributary.events.referral.ReferralEvent.ReferralRedirected;
import org.tributary.referral.referral.ReferralCommand.AnswerClinic;
import org.tributary.referral.referral.ReferralCommand.AskPartner;
import org.tributary.referral.referral.ReferralCommand.DeclineReferral;
import org.tributary.referral.referral.ReferralCommand.ExpireReferral;
import org.tributary.referral.referral.ReferralCommand.NoteCourse;
import org.tributary.referral.referral.ReferralCommand.RedirectReferral;
import org.tributary.referral.referral.ReferralCommand.WithdrawReferral;
import org.tributary.referral.referral.ReferralRejection.AcceptedAlready;
import org.tributary.referral.referral.ReferralRejection.ClosedAlready;
import org.tributary.referral.referral.ReferralRejection.NothingAsked;
import org.tributary.referral.referral.ReferralRejection.PersonHasCome;
import org.tributary.referral.referral.ReferralRejection.QuestionPending;

/** What a clinic and a partner can do with a referral before and after it is decided. */
class TriageSpec {

    private static final DeclineReferral DECLINE = new DeclineReferral(REFERRAL, DeclineReason.NO_CAPACITY, null);
    private static final WithdrawReferral WITHDRAW = new WithdrawReferral(REFERRAL, null);
    private static final AskPartner ASK = new AskPartner(REFERRAL, "Which leg?");
    private static final AnswerClinic ANSWER = new AnswerClinic(REFERRAL, "The left one");
    private static final ReferralQuestionAnswered ANSWERED =
            new ReferralQuestionAnswered(REFERRAL, HARBOUR, RIVERSIDE, "The left one");
    private static final RedirectReferral TO_NORTH = new RedirectReferral(REFERRAL, NORTH);
    private static final ReferralRedirected REDIRECTED = new ReferralRedirected(REFERRAL, HARBOUR, NORTH, RIVERSIDE);
    private static final ExpireReferral EXPIRE = new ExpireReferral(REFERRAL);

    @Test
    void a_clinic_declines_with_a_reason_once() {
        aReferral().given(received()).when(DECLINE).then(declined(DeclineReason.NO_CAPACITY));
        aReferral()
                .given(received(), declined(DeclineReason.NO_CAPACITY))
                .when(DECLINE)
                .thenNothingNew();
        aReferral()
                .given(received(), declined(DeclineReason.OUTSIDE_SCOPE))
                .when(DECLINE)
                .thenRejected(new ClosedAlready(REFERRAL, declined(DeclineReason.OUTSIDE_SCOPE)));
    }

    @Test
    void a_question_is_asked_and_answered() {
        aReferral().given(received()).when(ASK).then(asked("Which leg?"));
        aReferral().given(received(), asked("Which leg?")).when(ANSWER).then(ANSWERED);
        aReferral().given(received(), asked("Which leg?"), ANSWERED).when(ASK).then(asked("Which leg?"));
    }

    @Test
    void one_question_is_answered_after_the_other() {
        aReferral().given(received(), asked("Which leg?")).when(ASK).thenNothingNew();
        aReferral().given(received(), asked("Which arm?")).when(ASK).thenRejected(new QuestionPending(REFERRAL));
        aReferral().given(received()).when(ANSWER).thenRejected(new NothingAsked(REFERRAL));
    }

    @Test
    void a_clinic_may_decide_while_a_question_is_open() {
        aReferral()
                .given(received(), asked("Which leg?"))
                .when(accept(RIVERSIDE, ASHA))
                .then(accepted(RIVERSIDE, ASHA));
        aReferral().given(received(), asked("Which leg?")).when(DECLINE).then(declined(DeclineReason.NO_CAPACITY));
    }

    @Test
    void another_clinic_is_to_look_at_it() {
        aReferral().given(received()).when(TO_NORTH).then(REDIRECTED);
        aReferral().given(received(), REDIRECTED).when(TO_NORTH).thenNothingNew();
        aReferral()
                .given(received(), REDIRECTED)
                .when(DECLINE)
                .then(new ReferralDeclined(REFERRAL, HARBOUR, NORTH, DeclineReason.NO_CAPACITY, null));
    }

    @Test
    void a_partner_withdraws_until_the_person_has_come() {
        aReferral().given(received()).when(WITHDRAW).then(withdrawn());
        aReferral().given(received(), accepted(RIVERSIDE, ASHA)).when(WITHDRAW).then(withdrawn());
        aReferral()
                .given(received(), accepted(RIVERSIDE, ASHA), scheduled(FIRST_VISIT, TUESDAY_10AM))
                .when(WITHDRAW)
                .then(withdrawn());
        aReferral()
                .given(
                        received(),
                        accepted(RIVERSIDE, ASHA),
                        scheduled(FIRST_VISIT, TUESDAY_10AM),
                        attended(FIRST_VISIT))
                .when(WITHDRAW)
                .thenRejected(new PersonHasCome(REFERRAL));
        aReferral().given(received(), withdrawn()).when(WITHDRAW).thenNothingNew();
        aReferral().given(received(), expired()).when(WITHDRAW).thenRejected(new ClosedAlready(REFERRAL, expired()));
    }

    @Test
    void what_nobody_decided_in_time_expires_and_nothing_else_does() {
        aReferral().given(received()).when(EXPIRE).then(expired());
        aReferral().given(received(), asked("Which leg?")).when(EXPIRE).then(expired());
        aReferral().given(received(), accepted(RIVERSIDE, ASHA)).when(EXPIRE).thenNothingNew();
        aReferral().given(received(), withdrawn()).when(EXPIRE).thenNothingNew();
    }

    @Test
    void a_closed_referral_is_not_decided_again() {
        var closed = new ClosedAlready(REFERRAL, withdrawn());
        for (var command : List.of(accept(RIVERSIDE, ASHA), DECLINE, ASK, ANSWER, TO_NORTH)) {
            aReferral().given(received(), withdrawn()).when(command).thenRejected(closed);
        }
    }

    @Test
    void whom_a_clinic_has_taken_on_is_not_declined_redirected_or_asked_about() {
        for (var command : List.of(DECLINE, ASK, ANSWER, TO_NORTH)) {
            aReferral()
                    .given(received(), accepted(RIVERSIDE, ASHA))
                    .when(command)
                    .thenRejected(new AcceptedAlready(REFERRAL));
        }
    }

    @Test
    void a_course_is_told_once_to_whoever_it_concerns() {
        var course = CourseId.of("00000000-0000-7000-8000-000000000007");
        var opened = new ReferralCourseOpened(REFERRAL, HARBOUR, RIVERSIDE, ASHA, course);
        var note = new NoteCourse(REFERRAL, RIVERSIDE, ASHA, course);
        aReferral().given(received(), accepted(RIVERSIDE, null)).when(note).then(opened);
        aReferral()
                .given(received(), accepted(RIVERSIDE, ASHA), opened)
                .when(note)
                .thenNothingNew();
        aReferral().given(received(), accepted(RIVERSIDE, BEN)).when(note).thenNothingNew();
        aReferral().given(received(), accepted(NORTH, ASHA)).when(note).thenNothingNew();
        aReferral().given(received()).when(note).thenNothingNew();
    }
}
