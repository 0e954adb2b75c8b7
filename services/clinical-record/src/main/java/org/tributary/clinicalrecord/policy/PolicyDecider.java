package org.tributary.clinicalrecord.policy;

import static java.time.ZoneOffset.UTC;
import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Instant;
import java.time.LocalDate;
import org.tributary.clinicalrecord.policy.Policy.AwaitingRatification;
import org.tributary.clinicalrecord.policy.Policy.Proposed;
import org.tributary.clinicalrecord.policy.Policy.Ratified;
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
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyProposed;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyRatified;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyTrialStarted;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationGivenUp;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationRequested;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.NoContext;

/** All decisions about a version of the clinical policy. */
final class PolicyDecider {

    private PolicyDecider() {}

    /** One line for each meaningful pair of state and command. */
    static Decision<PolicyEvent> decide(Policy policy, PolicyCommand command, NoContext none) {
        return switch (new Asked(policy, command)) {
            case Asked(Unproposed _, ProposePolicy c) ->
                accepted(new PolicyProposed(c.policyId(), c.version(), c.document(), c.by()));
            case Asked(Unproposed _, PolicyCommand c) -> rejected(new NoSuchPolicy(c.policyId()));
            case Asked(Policy _, ProposePolicy c) -> rejected(new PolicyVersionTaken(c.version()));

            case Asked(Policy _, TryPolicy c)
            when c.since() != null && c.since().isAfter(c.at()) -> rejected(new SinceInTheFuture(c.at()));
            case Asked(Proposed p, TryPolicy c) -> accepted(started(p.version(), c));
            case Asked(AwaitingRatification p, TryPolicy c) -> accepted(started(p.version(), c));
            case Asked(Ratified p, TryPolicy c) -> accepted(started(p.version(), c));

            case Asked(Proposed p, RequestRatification c) -> request(p, c);
            case Asked(AwaitingRatification p, RequestRatification c)
            when p.effectiveFrom().equals(startOf(c.effectiveFrom())) -> alreadyDone();
            case Asked(AwaitingRatification p, RequestRatification _) ->
                rejected(new RatificationPending(p.approvalId()));
            case Asked(Ratified p, RequestRatification _) -> rejected(new AlreadyRatified(p.version()));

            case Asked(AwaitingRatification p, RatifyPolicy c)
            when p.approvalId().equals(c.approvalId()) -> accepted(ratified(p, c));
            case Asked(Ratified p, RatifyPolicy c) when p.approvalId().equals(c.approvalId()) -> alreadyDone();
            case Asked(Policy _, RatifyPolicy c) -> rejected(new NotAwaited(c.approvalId()));

            case Asked(AwaitingRatification p, GiveUpRatification c)
            when p.approvalId().equals(c.approvalId()) ->
                accepted(new RatificationGivenUp(c.policyId(), p.version(), c.approvalId(), c.because()));
            case Asked(Policy _, GiveUpRatification _) -> alreadyDone();
        };
    }

    private static PolicyTrialStarted started(String version, TryPolicy c) {
        return new PolicyTrialStarted(c.policyId(), version, c.trialId(), c.since(), c.at(), c.by());
    }

    private static Decision<PolicyEvent> request(Proposed policy, RequestRatification c) {
        var today = LocalDate.ofInstant(c.at(), UTC);
        return c.effectiveFrom().isBefore(today)
                ? rejected(new EffectiveInThePast(today))
                : accepted(new RatificationRequested(
                        c.policyId(), policy.version(), startOf(c.effectiveFrom()), c.approvalId(), c.by()));
    }

    /** What was decided before it was ratified stays decided by the version of that time. */
    private static PolicyRatified ratified(AwaitingRatification policy, RatifyPolicy c) {
        var from = policy.effectiveFrom().isBefore(c.at()) ? c.at() : policy.effectiveFrom();
        return new PolicyRatified(c.policyId(), policy.version(), from, c.approvalId(), c.by());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(UTC).toInstant();
    }

    private record Asked(Policy policy, PolicyCommand command) {}
}
