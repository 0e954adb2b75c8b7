package org.tributary.eligibility;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.eligibility.facts.Reading;
import org.tributary.eligibility.policy.ClinicalPolicy;

/** Which version of the clinical policy is in force when: what is judged of a day, is judged by the version of that day. */
public record PolicyTimeline(List<InForce> versions) {

    /** A version from its first moment on, until the next one begins. */
    public record InForce(ClinicalPolicy policy, Instant from) {}

    /** Refuses a timeline without a beginning. */
    public PolicyTimeline {
        versions = versions.stream().sorted(comparing(InForce::from)).toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("Without a policy nothing can be judged");
        }
    }

    /** One version, always in force. */
    public static PolicyTimeline of(ClinicalPolicy only) {
        return new PolicyTimeline(List.of(new InForce(only, Instant.EPOCH)));
    }

    /** The version that decides about an instant. What lies before the first one is judged by it as well. */
    public ClinicalPolicy at(Instant at) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(at))
                .reduce((_, later) -> later)
                .orElseGet(versions::getFirst)
                .policy();
    }

    Stream<Instant> turns() {
        return versions.stream().map(InForce::from);
    }

    /** When a form that was answered then runs out, by any of the versions. */
    Stream<Instant> endsOfForm(Instant answeredAt) {
        return versions.stream().map(version -> version.policy().endOfForm(answeredAt));
    }

    /** When a value that was measured then is believed no longer instead of another, by any of the versions. */
    Stream<Instant> endsOfReading(Reading reading) {
        return versions.stream()
                .flatMap(version -> version.policy().endsOfReading(reading.kind(), reading.measuredAt()));
    }
}
