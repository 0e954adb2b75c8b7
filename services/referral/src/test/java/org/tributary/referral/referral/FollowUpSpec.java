package org.tributary.referral.referral;

import static org.tributary.referral.referral.Examples.ASHA;
import static org.tributary.referral.referral.Examples.BEN;
import static org.tributary.referral.referral.Examples.FIRST_VISIT;
import static org.tributary.referral.referral.Examples.FRIDAY_9AM;
import static org.tributary.referral.referral.Examples.HARBOUR;
import static org.tributary.referral.referral.Examples.NORTH;
import static org.tributary.referral.referral.Examples.REFERRAL;
import static org.tributary.referral.referral.Examples.RIVERSIDE;
import static org.tributary.referral.referral.Examples.SECOND_VISIT;
import static org.tributary.referral.referral.Examples.TUESDAY_10AM;
import static org.tributary.referral.referral.Examples.aReferralOf;
import static org.tributary.referral.referral.Examples.accept;
import static org.tributary.referral.referral.Examples.accepted;
import static org.tributary.referral.referral.Examples.attended;
import static org.tributary.referral.referral.Examples.followUp;
import static org.tributary.referral.referral.Examples.lost;
import static org.tributary.referral.referral.Examples.news;
import static org.tributary.referral.referral.Examples.received;
import static org.tributary.referral.referral.Examples.scheduled;
import static org.tributary.referral.referral.Examples.urgentFindingLifted;
import static org.tributary.referral.referral.Examples.urgentFindingReported;
import static org.tributary.referral.referral.Examples.visit;
import static org.tributary.referral.referral.Examples.withdrawn;
import static org.tributary.referral.referral.PatientNews.Urgency.NOT_URGENT;
import static org.tributary.referral.referral.PatientNews.Urgency.UNTOLD;
import static org.tributary.referral.referral.PatientNews.Urgency.URGENT;
import static org.tributary.referral.views.visits.VisitStatus.ATTENDED;
import static org.tributary.referral.views.visits.VisitStatus.CANCELLED;
import static org.tributary.referral.views.visits.VisitStatus.MISSED;
import static org.tributary.referral.views.visits.VisitStatus.STANDING;

import org.junit.jupiter.api.Test;
import org.tributary.events.referral.ReferralEvent.LossReason;
import org.tributary.events.referral.ReferralEvent.ReferralVisitMoved;
import org.tributary.referral.referral.ReferralRejection.NeverReceived;
import org.tributary.referral.views.visits.Visit;

/** What a partner is told of the visits and the safety of the person whom it referred. */
class FollowUpSpec {

    @Test
    void the_first_visit_is_told_with_its_time() {
        aReferralOf(news(NOT_URGENT, visit(FIRST_VISIT, TUESDAY_10AM, STANDING)))
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(followUp())
                .then(scheduled(FIRST_VISIT, TUESDAY_10AM));
    }

    @Test
    void the_first_visit_tells_who_the_person_became() {
        aReferralOf(news(NOT_URGENT, visit(FIRST_VISIT, TUESDAY_10AM, STANDING)))
                .given(received(), accepted(RIVERSIDE, null))
                .when(followUp())
                .then(scheduled(FIRST_VISIT, TUESDAY_10AM));
    }

    @Test
    void the_earliest_of_several_is_told_and_a_further_one_tells_nothing_new() {
        var both =
                news(NOT_URGENT, visit(FIRST_VISIT, TUESDAY_10AM, STANDING), visit(SECOND_VISIT, FRIDAY_9AM, STANDING));
        aReferralOf(both)
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(followUp())
                .then(scheduled(FIRST_VISIT, TUESDAY_10AM));
        aReferralOf(both)
                .given(received(), accepted(RIVERSIDE, ASHA), scheduled(FIRST_VISIT, TUESDAY_10AM))
                .when(followUp())
                .thenNothingNew();
    }

    @Test
    void a_visit_at_another_time_is_told() {
        aReferralOf(news(NOT_URGENT, visit(FIRST_VISIT, FRIDAY_9AM, STANDING)))
                .given(received(), accepted(RIVERSIDE, ASHA), scheduled(FIRST_VISIT, TUESDAY_10AM))
                .when(followUp())
                .then(new ReferralVisitMoved(REFERRAL, HARBOUR, RIVERSIDE, ASHA, FIRST_VISIT, FRIDAY_9AM));
    }

    @Test
    void a_visit_that_is_cancelled_or_missed_leaves_the_referral_waiting() {
        aReferralOf(news(NOT_URGENT, visit(FIRST_VISIT, TUESDAY_10AM, CANCELLED)))
                .given(received(), accepted(RIVERSIDE, ASHA), scheduled(FIRST_VISIT, TUESDAY_10AM))
                .when(followUp())
                .then(lost(FIRST_VISIT, LossReason.CANCELLED));
        aReferralOf(news(NOT_URGENT, visit(FIRST_VISIT, TUESDAY_10AM, MISSED)))
                .given(received(), accepted(RIVERSIDE, ASHA), scheduled(FIRST_VISIT, TUESDAY_10AM))
                .when(followUp())
                .then(lost(FIRST_VISIT, LossReason.MISSED));
    }

    @Test
    void the_next_visit_takes_the_place_of_one_that_was_lost() {
        aReferralOf(news(
                        NOT_URGENT,
                        visit(FIRST_VISIT, TUESDAY_10AM, CANCELLED),
                        visit(SECOND_VISIT, FRIDAY_9AM, STANDING)))
                .given(received(), accepted(RIVERSIDE, ASHA), scheduled(FIRST_VISIT, TUESDAY_10AM))
                .when(followUp())
                .then(lost(FIRST_VISIT, LossReason.CANCELLED), scheduled(SECOND_VISIT, FRIDAY_9AM));
    }

    @Test
    void a_cancellation_that_is_undone_brings_the_visit_back() {
        aReferralOf(news(NOT_URGENT, visit(FIRST_VISIT, TUESDAY_10AM, STANDING)))
                .given(
                        received(),
                        accepted(RIVERSIDE, ASHA),
                        scheduled(FIRST_VISIT, TUESDAY_10AM),
                        lost(FIRST_VISIT, LossReason.CANCELLED))
                .when(followUp())
                .then(scheduled(FIRST_VISIT, TUESDAY_10AM));
    }

    @Test
    void that_the_person_has_come_is_told_once_and_ends_the_news_of_visits() {
        var come = news(
                NOT_URGENT, visit(FIRST_VISIT, TUESDAY_10AM, ATTENDED), visit(SECOND_VISIT, FRIDAY_9AM, CANCELLED));
        aReferralOf(come)
                .given(received(), accepted(RIVERSIDE, ASHA), scheduled(FIRST_VISIT, TUESDAY_10AM))
                .when(followUp())
                .then(attended(FIRST_VISIT));
        aReferralOf(come)
                .given(
                        received(),
                        accepted(RIVERSIDE, ASHA),
                        scheduled(FIRST_VISIT, TUESDAY_10AM),
                        attended(FIRST_VISIT))
                .when(followUp())
                .thenNothingNew();
    }

    @Test
    void what_happened_before_it_was_heard_of_is_told_step_by_step() {
        aReferralOf(news(URGENT, visit(FIRST_VISIT, TUESDAY_10AM, ATTENDED)))
                .given(received(), accepted(RIVERSIDE, null))
                .when(followUp())
                .then(scheduled(FIRST_VISIT, TUESDAY_10AM), attended(FIRST_VISIT), urgentFindingReported());
    }

    @Test
    void what_was_booked_before_it_was_accepted_is_told_with_the_acceptance() {
        aReferralOf(news(URGENT, visit(FIRST_VISIT, TUESDAY_10AM, STANDING)))
                .given(received())
                .when(accept(RIVERSIDE, ASHA))
                .then(accepted(RIVERSIDE, ASHA), scheduled(FIRST_VISIT, TUESDAY_10AM), urgentFindingReported());
    }

    @Test
    void a_visit_elsewhere_or_of_somebody_else_does_not_count() {
        aReferralOf(news(
                        NOT_URGENT,
                        new Visit(FIRST_VISIT, ASHA, NORTH, TUESDAY_10AM, STANDING),
                        new Visit(SECOND_VISIT, BEN, RIVERSIDE, FRIDAY_9AM, STANDING)))
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(followUp())
                .thenNothingNew();
    }

    @Test
    void as_long_as_an_urgent_finding_stands_the_partner_is_told_once() {
        aReferralOf(news(URGENT))
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(followUp())
                .then(urgentFindingReported());
        aReferralOf(news(URGENT))
                .given(received(), accepted(RIVERSIDE, ASHA), urgentFindingReported())
                .when(followUp())
                .thenNothingNew();
    }

    @Test
    void its_end_is_told_and_the_next_one_again() {
        aReferralOf(news(NOT_URGENT))
                .given(received(), accepted(RIVERSIDE, ASHA), urgentFindingReported())
                .when(followUp())
                .then(urgentFindingLifted());
        aReferralOf(news(URGENT))
                .given(received(), accepted(RIVERSIDE, ASHA), urgentFindingReported(), urgentFindingLifted())
                .when(followUp())
                .then(urgentFindingReported());
    }

    @Test
    void nothing_of_their_safety_is_told_against_the_will_of_the_patient() {
        aReferralOf(news(UNTOLD))
                .given(received(), accepted(RIVERSIDE, ASHA))
                .when(followUp())
                .thenNothingNew();
        aReferralOf(news(UNTOLD))
                .given(received(), accepted(RIVERSIDE, ASHA), urgentFindingReported())
                .when(followUp())
                .thenNothingNew();
    }

    @Test
    void before_the_acceptance_and_after_the_end_nothing_is_told() {
        var visit = news(URGENT, visit(FIRST_VISIT, TUESDAY_10AM, STANDING));
        aReferralOf(visit).given(received()).when(followUp()).thenNothingNew();
        aReferralOf(visit).given(received(), withdrawn()).when(followUp()).thenNothingNew();
        aReferralOf(visit).when(followUp()).thenRejected(new NeverReceived(REFERRAL));
    }
}
