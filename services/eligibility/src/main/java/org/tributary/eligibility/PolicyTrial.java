package org.tributary.eligibility;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.events.terms.Technique;

/** What would have been decided, and would be, if a version of the clinical policy had been in force always. */
public final class PolicyTrial {

    private final PolicyTimeline tried;

    /** Of a version, whether anybody has ratified it or not. */
    public PolicyTrial(ClinicalPolicy tried) {
        this.tried = PolicyTimeline.of(tried);
    }

    /**
     * A decision that was recorded, for as long as it stood.
     *
     * @param facts what was known when it was made
     * @param until when the next one took its place
     */
    public record Recorded(Instant decidedAt, @Nullable Instant until, GateSchedule decided, PatientFacts facts) {}

    /** What becomes of a treatment to come. */
    public enum Outcome {
        /** It goes on as it is. */
        SAME,
        /** It is suspended, or waits for a clearance that nobody wanted before. */
        HELD,
        /** It returns, or waits no longer. */
        RELEASED
    }

    /** Decides again by what was known then, and tells how that differs from what was recorded. */
    public GateComparison decideAgain(Recorded decision) {
        return GateComparison.between(
                decision.decidedAt(),
                decision.until(),
                decision.decided(),
                GateSchedule.from(decision.decidedAt(), decision.facts(), tried));
    }

    /** What becomes of a treatment by all that is known now, compared to what the versions that were ratified say of it. */
    public Outcome of(Instant startsAt, List<Technique> techniques, PatientFacts facts, PolicyTimeline ratified) {
        var now = hindrance(startsAt, techniques, facts, ratified);
        var then = hindrance(startsAt, techniques, facts, tried);
        return then == now ? Outcome.SAME : then > now ? Outcome.HELD : Outcome.RELEASED;
    }

    private static int hindrance(
            Instant startsAt, List<Technique> techniques, PatientFacts facts, PolicyTimeline policies) {
        var gate = GateDecision.at(startsAt, facts, policies).window();
        return switch (Eligibility.of(gate, techniques)) {
            case Eligibility.Allowed _ -> 0;
            case Eligibility.AwaitingClearance _ -> 1;
            case Eligibility.Refused _ -> 2;
        };
    }
}
