package org.tributary.drills.checker.laws;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Appointment;
import org.tributary.drills.checker.evidence.Appointment.Step;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.journal.Entry;
import org.tributary.drills.journal.Entry.Outcome;

/**
 * A refused request leaves nothing behind: there are no more events than acknowledged requests and requests of which nobody
 * knows. Of each kind, because an event does not tell which request made it. What services do by themselves nobody counts, but a
 * screening that is told twice moves a visit once.
 */
public final class NothingHappensUnasked implements Law {

    private static final Set<String> FIRM_OR_NOT = Set.of("PROVISIONAL", "BOOKED");

    /** What booking does by itself when a patient was screened, and where a visit can stand before that: never after it. */
    private static final Map<String, Set<String>> REVIEWS = Map.of(
            "tributary.booking.AppointmentSuspended.v1", FIRM_OR_NOT,
            "tributary.booking.AppointmentReinstated.v1", Set.of("SUSPENDED"),
            "tributary.booking.AppointmentPutOnHold.v1", Set.of("BOOKED"),
            "tributary.booking.AppointmentConfirmed.v1", Set.of("PROVISIONAL"));

    /** What the referral does by itself when a visit is booked, moved or over, a course opened, or a gate decided. */
    private static final Set<String> FOLLOWED_UP = Set.of(
            "tributary.referral.ReferralScheduled.v1",
            "tributary.referral.ReferralVisitMoved.v1",
            "tributary.referral.ReferralVisitLost.v1",
            "tributary.referral.ReferralVisitAttended.v1",
            "tributary.referral.ReferralCourseOpened.v1",
            "tributary.referral.UrgentFindingReported.v1",
            "tributary.referral.UrgentFindingLifted.v1");

    /** What is decided beside a fact, once each time: which fact that is. */
    private static final Map<String, String> BESIDE =
            Map.of("tributary.clinical-record.GateDecided.v1", "tributary.clinical-record.PatientScreened.v1");

    @Override
    public String sentence() {
        return "What was refused did not happen";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return Stream.concat(unasked(evidence), reviewedInVain(evidence));
    }

    private static Stream<String> unasked(Evidence evidence) {
        var asked = new HashSet<String>();
        var possible = evidence.journal().stream()
                .filter(entry -> !entry.is(Outcome.REFUSED))
                .filter(entry -> asked.add(entry.eventType() + " " + entry.key()))
                .collect(groupingBy(Entry::eventType, counting()));
        var stored = evidence.stores().all().collect(groupingBy(StoredEvent::type, counting()));
        return stored.entrySet().stream()
                .filter(type -> !isReaction(type.getKey()))
                .filter(type -> type.getValue() > askedFor(type.getKey(), possible))
                .map(type -> "%d %s are stored, but only %d were acknowledged or left unanswered"
                        .formatted(type.getValue(), type.getKey(), askedFor(type.getKey(), possible)));
    }

    private static long askedFor(String type, Map<String, Long> possible) {
        return possible.getOrDefault(BESIDE.getOrDefault(type, type), 0L);
    }

    private static boolean isReaction(String type) {
        return REVIEWS.containsKey(type) || FOLLOWED_UP.contains(type);
    }

    private static Stream<String> reviewedInVain(Evidence evidence) {
        return Appointment.steps(evidence.stores())
                .filter(step -> !mayCome(step))
                .map(step -> "appointment %s was %s already when it got fact %d, %s"
                        .formatted(
                                step.fact().aggregateId(),
                                step.from(),
                                step.fact().sequence(),
                                step.fact().name()));
    }

    private static boolean mayCome(Step step) {
        var type = step.fact().type();
        return !REVIEWS.containsKey(type) || REVIEWS.get(type).contains(step.from());
    }
}
