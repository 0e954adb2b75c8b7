package org.tributary.drills.checker.laws;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.journal.Entry;
import org.tributary.drills.journal.Entry.Outcome;

/**
 * A refused request leaves nothing behind: there are no more events than acknowledged requests and requests of which nobody
 * knows. Of each kind, because an event does not tell which request made it.
 */
public final class NothingHappensUnasked implements Law {

    /** What services do by themselves: the referral when a visit is booked, booking when a patient was screened. */
    private static final Set<String> REACTIONS = Set.of(
            "tributary.referral.ReferralScheduled.v1",
            "tributary.booking.AppointmentSuspended.v1",
            "tributary.booking.AppointmentReinstated.v1",
            "tributary.booking.AppointmentPutOnHold.v1",
            "tributary.booking.AppointmentConfirmed.v1");

    @Override
    public String sentence() {
        return "What was refused did not happen";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        var asked = new HashSet<String>();
        var possible = evidence.journal().stream()
                .filter(entry -> !entry.is(Outcome.REFUSED))
                .filter(entry -> asked.add(entry.eventType() + " " + entry.key()))
                .collect(groupingBy(Entry::eventType, counting()));
        var stored = evidence.stores().all().collect(groupingBy(StoredEvent::type, counting()));
        return stored.entrySet().stream()
                .filter(type -> !REACTIONS.contains(type.getKey()))
                .filter(type -> type.getValue() > possible.getOrDefault(type.getKey(), 0L))
                .map(type -> "%d %s are stored, but only %d were acknowledged or left unanswered"
                        .formatted(type.getValue(), type.getKey(), possible.getOrDefault(type.getKey(), 0L)));
    }
}
