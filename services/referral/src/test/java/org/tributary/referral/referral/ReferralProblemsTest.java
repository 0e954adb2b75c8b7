package org.tributary.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.referral.referral.Examples.ASHA;
import static org.tributary.referral.referral.Examples.REFERRAL;
import static org.tributary.referral.referral.Examples.RIVERSIDE;
import static org.tributary.referral.referral.Examples.declined;
import static org.tributary.referral.referral.Examples.expired;
import static org.tributary.referral.referral.Examples.withdrawn;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.referral.ReferralEvent.DeclineReason;
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

class ReferralProblemsTest {

    private static final List<ReferralRejection> EVERY_NO = List.of(
            new UnknownPartner("stranger"),
            new UnknownClinic(RIVERSIDE),
            new UnknownPatient(ASHA),
            new DuplicateReferral(REFERRAL, REFERRAL),
            new OrderedBefore(REFERRAL, REFERRAL),
            new ReceivedDifferently(REFERRAL),
            new NeverReceived(REFERRAL),
            new AcceptedDifferently(REFERRAL),
            new AcceptedAlready(REFERRAL),
            new ClosedAlready(REFERRAL, expired()),
            new QuestionPending(REFERRAL),
            new NothingAsked(REFERRAL),
            new PersonHasCome(REFERRAL));

    private final ReferralProblems problems = new ReferralProblems();

    @Test
    void each_refusal_has_a_problem_of_its_own() {
        assertThat(EVERY_NO)
                .hasSize(ReferralRejection.class.getPermittedSubclasses().length)
                .map(problems::toProblem)
                .extracting(problem -> problem.getStatus(), problem -> name(problem.getType()))
                .containsExactly(
                        tuple(403, "unknown-partner"),
                        tuple(422, "unknown-clinic"),
                        tuple(422, "unknown-patient"),
                        tuple(409, "duplicate-referral"),
                        tuple(409, "ordered-before"),
                        tuple(409, "received-differently"),
                        tuple(404, "not-found"),
                        tuple(409, "accepted-differently"),
                        tuple(409, "already-accepted"),
                        tuple(409, "referral-closed"),
                        tuple(409, "question-pending"),
                        tuple(409, "nothing-asked"),
                        tuple(409, "person-has-come"));
    }

    @Test
    void a_duplicate_names_the_referral_that_is_open() {
        assertThat(problems.toProblem(new DuplicateReferral(REFERRAL, REFERRAL)).getProperties())
                .containsEntry("referralId", REFERRAL);
    }

    @Test
    void a_closed_referral_says_how_it_ended() {
        assertThat(Stream.of(declined(DeclineReason.NO_CAPACITY), withdrawn(), expired())
                        .map(how -> problems.toProblem(new ClosedAlready(REFERRAL, how)))
                        .map(problem ->
                                Objects.requireNonNull(problem.getProperties()).get("referralStatus")))
                .containsExactly(ReferralStatus.DECLINED, ReferralStatus.WITHDRAWN, ReferralStatus.EXPIRED);
    }

    private static String name(@Nullable URI type) {
        return Objects.requireNonNull(type).getPath().replace("/problems/", "");
    }
}
