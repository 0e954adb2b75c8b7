package org.tributary.clinicalrecord.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.policy.Policy.Unproposed;
import org.tributary.clinicalrecord.policy.PolicyCommand.GiveUpRatification;
import org.tributary.clinicalrecord.policy.PolicyCommand.ProposePolicy;
import org.tributary.clinicalrecord.policy.PolicyCommand.RatifyPolicy;
import org.tributary.clinicalrecord.policy.PolicyCommand.RequestRatification;
import org.tributary.clinicalrecord.policy.PolicyCommand.TryPolicy;
import org.tributary.clinicalrecord.policy.PolicyRejection.AlreadyRatified;
import org.tributary.clinicalrecord.policy.PolicyRejection.EffectiveInThePast;
import org.tributary.clinicalrecord.policy.PolicyRejection.NoSuchPolicy;
import org.tributary.clinicalrecord.policy.PolicyRejection.NotAwaited;
import org.tributary.clinicalrecord.policy.PolicyRejection.PolicyVersionTaken;
import org.tributary.clinicalrecord.policy.PolicyRejection.RatificationPending;
import org.tributary.clinicalrecord.policy.PolicyRejection.SinceInTheFuture;
import org.tributary.events.ApprovalId;
import org.tributary.events.PolicyId;
import org.tributary.events.PolicyTrialId;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyProposed;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyRatified;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyTrialStarted;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationEnd;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationGivenUp;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationRequested;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.NoContext;

class PolicySpec {

    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");
    private static final PolicyId POLICY = PolicyId.next();
    private static final ApprovalId APPROVAL = ApprovalId.next();

    private static final PolicyProposed PROPOSED = new PolicyProposed(POLICY, "2026-12", "{}", "ada");
    private static final RatificationRequested REQUESTED =
            new RatificationRequested(POLICY, "2026-12", JANUARY, APPROVAL, "ada");
    private static final PolicyRatified RATIFIED = new PolicyRatified(POLICY, "2026-12", JANUARY, APPROVAL, "lena");
    private static final RatificationGivenUp GIVEN_UP =
            new RatificationGivenUp(POLICY, "2026-12", APPROVAL, RatificationEnd.REFUSED);

    @Test
    void a_version_is_proposed_once() {
        var propose = new ProposePolicy(POLICY, "2026-12", "{}", "ada", NOW);

        assertThat(decide(propose)).isEqualTo(Decision.accepted(PROPOSED));
        assertThat(decide(propose, PROPOSED)).isEqualTo(Decision.rejected(new PolicyVersionTaken("2026-12")));
    }

    @Test
    void it_is_to_be_in_force_from_midnight_utc_on() {
        assertThat(decide(from(NEW_YEAR), PROPOSED)).isEqualTo(Decision.accepted(REQUESTED));
    }

    @Test
    void it_is_tried_wherever_it_stands_and_stands_there_still() {
        var trial = PolicyTrialId.next();
        var tried = new TryPolicy(POLICY, trial, null, "lena", NOW);
        var started = new PolicyTrialStarted(POLICY, "2026-12", trial, null, NOW, "lena");

        for (var before : List.of(
                List.<PolicyEvent>of(PROPOSED),
                List.of(PROPOSED, REQUESTED),
                List.of(PROPOSED, REQUESTED, RATIFIED),
                List.of(PROPOSED, REQUESTED, GIVEN_UP))) {
            assertThat(decide(tried, before.toArray(PolicyEvent[]::new))).isEqualTo(Decision.accepted(started));
        }
        assertThat(decide(from(NEW_YEAR), PROPOSED, started)).isEqualTo(Decision.accepted(REQUESTED));
        assertThat(decide(tried)).isEqualTo(Decision.rejected(new NoSuchPolicy(POLICY)));
    }

    @Test
    void it_is_tried_on_what_was_recorded() {
        var trial = PolicyTrialId.next();

        assertThat(decide(new TryPolicy(POLICY, trial, NOW.plusMillis(1), "lena", NOW), PROPOSED))
                .isEqualTo(Decision.rejected(new SinceInTheFuture(NOW)));
        assertThat(decide(new TryPolicy(POLICY, trial, NOW, "lena", NOW), PROPOSED))
                .isEqualTo(Decision.accepted(new PolicyTrialStarted(POLICY, "2026-12", trial, NOW, NOW, "lena")));
    }

    @Test
    void nothing_happens_to_what_nobody_proposed() {
        assertThat(decide(from(NEW_YEAR))).isEqualTo(Decision.rejected(new NoSuchPolicy(POLICY)));
    }

    @Test
    void no_day_before_today_can_be_asked_for() {
        var today = LocalDate.parse("2026-12-01");

        assertThat(decide(from(today.minusDays(1)), PROPOSED))
                .isEqualTo(Decision.rejected(new EffectiveInThePast(today)));
        assertThat(decide(from(today), PROPOSED)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void it_waits_for_one_answer_at_a_time() {
        assertThat(decide(from(NEW_YEAR), PROPOSED, REQUESTED)).isEqualTo(Decision.alreadyDone());
        assertThat(decide(from(NEW_YEAR.plusDays(1)), PROPOSED, REQUESTED))
                .isEqualTo(Decision.rejected(new RatificationPending(APPROVAL)));
    }

    @Test
    void ratified_before_its_day_it_is_in_force_from_its_day_on() {
        assertThat(decide(ratify(NOW), PROPOSED, REQUESTED)).isEqualTo(Decision.accepted(RATIFIED));
    }

    @Test
    void ratified_later_it_is_in_force_from_then_on() {
        var late = JANUARY.plusSeconds(5_000);

        assertThat(decide(ratify(late), PROPOSED, REQUESTED))
                .isEqualTo(Decision.accepted(new PolicyRatified(POLICY, "2026-12", late, APPROVAL, "lena")));
    }

    @Test
    void given_up_it_may_be_asked_for_again() {
        var refuse = new GiveUpRatification(POLICY, APPROVAL, RatificationEnd.REFUSED, NOW);

        assertThat(decide(refuse, PROPOSED, REQUESTED)).isEqualTo(Decision.accepted(GIVEN_UP));
        assertThat(decide(refuse, PROPOSED, REQUESTED, GIVEN_UP)).isEqualTo(Decision.alreadyDone());
        assertThat(decide(from(NEW_YEAR), PROPOSED, REQUESTED, GIVEN_UP)).isEqualTo(Decision.accepted(REQUESTED));
        assertThat(decide(ratify(NOW), PROPOSED, REQUESTED, GIVEN_UP))
                .isEqualTo(Decision.rejected(new NotAwaited(APPROVAL)));
    }

    @Test
    void what_is_ratified_is_never_changed() {
        assertThat(decide(ratify(NOW), PROPOSED, REQUESTED, RATIFIED)).isEqualTo(Decision.alreadyDone());
        assertThat(decide(from(NEW_YEAR), PROPOSED, REQUESTED, RATIFIED))
                .isEqualTo(Decision.rejected(new AlreadyRatified("2026-12")));
        assertThat(decide(
                        new GiveUpRatification(POLICY, APPROVAL, RatificationEnd.NOT_APPROVED_IN_TIME, NOW),
                        PROPOSED,
                        REQUESTED,
                        RATIFIED))
                .isEqualTo(Decision.alreadyDone());
    }

    private static RequestRatification from(LocalDate day) {
        return new RequestRatification(POLICY, day, APPROVAL, "ada", NOW);
    }

    private static RatifyPolicy ratify(Instant at) {
        return new RatifyPolicy(POLICY, APPROVAL, "lena", at);
    }

    private static Decision<PolicyEvent> decide(PolicyCommand command, PolicyEvent... past) {
        Policy policy = new Unproposed();
        for (var event : List.of(past)) {
            policy = policy.after(event);
        }
        return PolicyDecider.decide(policy, command, NoContext.NONE);
    }
}
