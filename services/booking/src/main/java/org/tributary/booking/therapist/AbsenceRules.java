package org.tributary.booking.therapist;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Duration;
import java.util.List;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.therapist.Therapist.Registered;
import org.tributary.booking.therapist.TherapistCommand.LiftAbsence;
import org.tributary.booking.therapist.TherapistCommand.PlanAbsence;
import org.tributary.booking.therapist.TherapistRejection.AwayAlready;
import org.tributary.booking.therapist.TherapistRejection.AwayDifferently;
import org.tributary.booking.therapist.TherapistRejection.NoSuchStretch;
import org.tributary.booking.therapist.TherapistRejection.PatientsAreThere;
import org.tributary.booking.therapist.TherapistRejection.UnknownAbsence;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.AbsenceLifted;
import org.tributary.events.booking.TherapistEvent.AbsencePlanned;
import org.tributary.platform.kernel.Decision;

/** When a therapist may be away against their shifts. */
final class AbsenceRules {

    private static final Duration LONGEST = Duration.ofDays(366);

    private AbsenceRules() {}

    static Decision<TherapistEvent> plan(Registered therapist, PlanAbsence c, List<TimeSpan> underWay) {
        var same = therapist.absences().get(c.absenceId());
        if (same != null) {
            return same.equals(c.during()) ? alreadyDone() : rejected(new AwayDifferently(c.absenceId()));
        }
        if (!isAhead(c)) {
            return rejected(new NoSuchStretch(c.during()));
        }
        if (!underWay.isEmpty()) {
            return rejected(new PatientsAreThere(underWay));
        }
        return therapist.absences().entrySet().stream()
                .filter(other -> other.getValue().overlaps(c.during()))
                .findFirst()
                .<Decision<TherapistEvent>>map(other -> rejected(new AwayAlready(other.getKey(), other.getValue())))
                .orElseGet(() -> accepted(new AbsencePlanned(
                        c.therapistId(),
                        c.absenceId(),
                        c.during().startsAt(),
                        c.during().endsAt())));
    }

    static Decision<TherapistEvent> lift(Registered therapist, LiftAbsence c) {
        return therapist.absences().containsKey(c.absenceId())
                ? accepted(new AbsenceLifted(c.therapistId(), c.absenceId()))
                : rejected(new UnknownAbsence(c.absenceId()));
    }

    private static boolean isAhead(PlanAbsence c) {
        var length = Duration.between(c.during().startsAt(), c.during().endsAt());
        return length.isPositive()
                && length.compareTo(LONGEST) <= 0
                && c.during().endsAt().isAfter(c.at());
    }
}
