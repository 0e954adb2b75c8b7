package org.tributary.booking.clinic;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Duration;
import java.util.List;
import org.tributary.booking.clinic.Clinic.Open;
import org.tributary.booking.clinic.ClinicCommand.LiftClosure;
import org.tributary.booking.clinic.ClinicCommand.PlanClosure;
import org.tributary.booking.clinic.ClinicRejection.ClosedAlready;
import org.tributary.booking.clinic.ClinicRejection.ClosedDifferently;
import org.tributary.booking.clinic.ClinicRejection.NoSuchStretch;
import org.tributary.booking.clinic.ClinicRejection.PatientsAreThere;
import org.tributary.booking.clinic.ClinicRejection.UnknownClosure;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClosureLifted;
import org.tributary.events.booking.ClinicEvent.ClosurePlanned;
import org.tributary.platform.kernel.Decision;

/** When an open clinic may be closed against its hours. */
final class ClosureRules {

    private static final Duration LONGEST = Duration.ofDays(366);

    private ClosureRules() {}

    static Decision<ClinicEvent> plan(Open clinic, PlanClosure c, List<TimeSpan> underWay) {
        var planned = new ClosurePlanned(
                c.clinicId(), c.closureId(), c.during().startsAt(), c.during().endsAt(), c.reason());
        var same = clinic.closures().get(c.closureId());
        if (same != null) {
            return same.equals(planned) ? alreadyDone() : rejected(new ClosedDifferently(c.closureId()));
        }
        if (!isAhead(c)) {
            return rejected(new NoSuchStretch(c.during()));
        }
        if (!underWay.isEmpty()) {
            return rejected(new PatientsAreThere(underWay));
        }
        return clinic.closures().values().stream()
                .filter(other -> during(other).overlaps(c.during()))
                .findFirst()
                .<Decision<ClinicEvent>>map(other -> rejected(new ClosedAlready(other.closureId(), during(other))))
                .orElseGet(() -> accepted(planned));
    }

    static Decision<ClinicEvent> lift(Open clinic, LiftClosure c) {
        return clinic.closures().containsKey(c.closureId())
                ? accepted(new ClosureLifted(c.clinicId(), c.closureId()))
                : rejected(new UnknownClosure(c.closureId()));
    }

    private static boolean isAhead(PlanClosure c) {
        var length = Duration.between(c.during().startsAt(), c.during().endsAt());
        return length.isPositive()
                && length.compareTo(LONGEST) <= 0
                && c.during().endsAt().isAfter(c.at());
    }

    private static TimeSpan during(ClosurePlanned closure) {
        return new TimeSpan(closure.startsAt(), closure.endsAt());
    }
}
