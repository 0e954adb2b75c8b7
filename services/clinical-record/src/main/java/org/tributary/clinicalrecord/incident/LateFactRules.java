package org.tributary.clinicalrecord.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.eligibility.Eligibility;
import org.tributary.eligibility.GateDecision;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.facts.Reading;
import org.tributary.events.clinicalrecord.GateWindow;

/** Which sessions a fact that was learnt late speaks against. */
final class LateFactRules {

    private LateFactRules() {}

    /** A session that was given though it should not have been, and what speaks against it. */
    record Harmed(SessionView session, List<String> reasons) {}

    /** From when on what is known now differs from what was known before; empty if nothing was added or corrected. */
    static Optional<Instant> changedFrom(PatientFacts before, PatientFacts after) {
        Set<Instant> known = before.turns().collect(Collectors.toSet());
        var added = after.turns().filter(turn -> !known.contains(turn));
        return Stream.concat(added, corrected(before, after)).min(Instant::compareTo);
    }

    /** A value that was corrected was measured when the wrong one was: no turn is new. */
    private static Stream<Instant> corrected(PatientFacts before, PatientFacts after) {
        return before.readings().stream()
                .filter(reading -> !after.readings().contains(reading))
                .map(Reading::measuredAt);
    }

    /** Those that were right by what was known before, and are not by what is known now. Where no hand was laid on, none was wrong. */
    static List<Harmed> harmed(
            List<SessionView> sessions, PatientFacts before, PatientFacts after, PolicyTimeline policies) {
        return sessions.stream()
                .filter(session -> !session.techniques().isEmpty())
                .filter(session -> isAllowed(session, gateOf(session, before, policies)))
                .filter(session -> !isAllowed(session, gateOf(session, after, policies)))
                .map(session -> new Harmed(session, added(session, before, after, policies)))
                .toList();
    }

    private static boolean isAllowed(SessionView session, GateWindow gate) {
        return Eligibility.of(gate, List.of()) instanceof Eligibility.Allowed
                && session.techniques().stream()
                        .noneMatch(applied -> gate.forbids(applied.technique(), applied.region()));
    }

    private static GateWindow gateOf(SessionView session, PatientFacts facts, PolicyTimeline policies) {
        return GateDecision.at(session.startedAt(), facts, policies).window();
    }

    private static List<String> added(
            SessionView session, PatientFacts before, PatientFacts after, PolicyTimeline policies) {
        var known = gateOf(session, before, policies).reasons();
        return gateOf(session, after, policies).reasons().stream()
                .filter(reason -> !known.contains(reason))
                .toList();
    }
}
