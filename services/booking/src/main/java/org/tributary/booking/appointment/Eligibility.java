package org.tributary.booking.appointment;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.DecisionContext.Screening;
import org.tributary.booking.appointment.DecisionContext.Standing;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.terms.Technique;

/** Whether the screening in force lets a patient be treated at a time with some techniques. */
sealed interface Eligibility {

    String SCREENING_MISSING = "SCREENING_MISSING";
    String SCREENING_EXPIRED = "SCREENING_EXPIRED";
    String RESTRICTED = "RESTRICTED_";

    /** Provisionally while a clearance is wanted. */
    record Allowed(boolean provisionally) implements Eligibility {}

    record Refused(NotEligible reason) implements Eligibility {}

    /** A screening counts for a treatment that starts while it is valid, not for one that starts as it ends. */
    static Eligibility of(Standing standing, List<Technique> techniques, TimeSpan slot) {
        var screening = standing.screening();
        if (screening == null) {
            return new Refused(new NotEligible(null, List.of(SCREENING_MISSING), List.of()));
        }
        if (!screening.isValidAt(slot.startsAt())) {
            return new Refused(new NotEligible(screening.gate(), List.of(SCREENING_EXPIRED), List.of()));
        }
        return switch (screening.gate()) {
            case CLEAR, NOTE, RESTRICT -> withTechniques(screening, techniques, new Allowed(false));
            case HOLD -> withTechniques(screening, techniques, new Allowed(true));
            case BLOCK, BLOCK_URGENT -> new Refused(new NotEligible(screening.gate(), screening.reasons(), List.of()));
        };
    }

    private static Eligibility withTechniques(Screening screening, List<Technique> techniques, Allowed otherwise) {
        var restricted = techniques.stream()
                .filter(screening.restrictedTechniques()::contains)
                .toList();
        if (restricted.isEmpty()) {
            return otherwise;
        }
        var reasons = Stream.concat(
                        screening.reasons().stream(), restricted.stream().map(technique -> RESTRICTED + technique))
                .toList();
        return new Refused(new NotEligible(screening.gate(), reasons, restricted));
    }
}
