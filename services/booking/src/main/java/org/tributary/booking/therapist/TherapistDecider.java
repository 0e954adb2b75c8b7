package org.tributary.booking.therapist;

import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.blocks.Block;
import org.tributary.booking.schedule.blocks.BlockRules;
import org.tributary.booking.therapist.Therapist.Registered;
import org.tributary.booking.therapist.Therapist.Unregistered;
import org.tributary.booking.therapist.TherapistCommand.FindCertificateInvalid;
import org.tributary.booking.therapist.TherapistCommand.GrantCertificate;
import org.tributary.booking.therapist.TherapistCommand.LiftAbsence;
import org.tributary.booking.therapist.TherapistCommand.PlanAbsence;
import org.tributary.booking.therapist.TherapistCommand.PlanShifts;
import org.tributary.booking.therapist.TherapistCommand.RegisterTherapist;
import org.tributary.booking.therapist.TherapistCommand.RevokeCertificate;
import org.tributary.booking.therapist.TherapistRejection.NeverRegistered;
import org.tributary.booking.therapist.TherapistRejection.RegisteredDifferently;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.AbsenceLifted;
import org.tributary.events.booking.TherapistEvent.AbsencePlanned;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.platform.kernel.Decision;

/** All rules about a therapist's file. */
final class TherapistDecider {

    private TherapistDecider() {}

    /**
     * What is judged by besides the file; no command needs more than one of them.
     *
     * @param zonesOfTheChain of all its clinics, for certificates
     * @param zones of the clinic where shifts are asked for and of those where the therapist works already
     * @param underWay the visits of patients whom the therapist has received by the absence that is asked for
     */
    record Context(Collection<ZoneId> zonesOfTheChain, Map<ClinicId, ZoneId> zones, List<TimeSpan> underWay) {

        static final Context NONE = new Context(List.of(), Map.of(), List.of());

        static Context ofTheChain(Collection<ZoneId> zones) {
            return new Context(zones, Map.of(), List.of());
        }

        static Context at(Map<ClinicId, ZoneId> zones) {
            return new Context(List.of(), zones, List.of());
        }

        static Context with(List<TimeSpan> underWay) {
            return new Context(List.of(), Map.of(), underWay);
        }
    }

    /** One line for each meaningful pair of state and command. */
    static Decision<TherapistEvent> decide(Therapist therapist, TherapistCommand command, Context known) {
        return switch (new Asked(therapist, command)) {
            case Asked(Unregistered _, RegisterTherapist c) -> register(c);
            case Asked(Registered r, RegisterTherapist c) when is(r, c) -> alreadyDone();
            case Asked(Registered _, RegisterTherapist c) -> rejected(new RegisteredDifferently(c.therapistId()));

            case Asked(Registered r, GrantCertificate c) -> CertificateRules.grant(r, c, known.zonesOfTheChain());
            case Asked(Registered r, RevokeCertificate c) -> CertificateRules.revoke(r, c);
            case Asked(Registered r, FindCertificateInvalid c) -> CertificateRules.findInvalid(r, c);
            case Asked(Registered r, PlanAbsence c) -> absent(r, c, known.underWay());
            case Asked(Registered r, LiftAbsence c) ->
                BlockRules.lift(r.absences(), c.absenceId(), new AbsenceLifted(c.therapistId(), c.absenceId()));
            case Asked(Registered r, PlanShifts c) -> ShiftRules.plan(r, c, known.zones());

            case Asked(Unregistered _, TherapistCommand c) -> rejected(new NeverRegistered(c.therapistId()));
        };
    }

    private static Decision<TherapistEvent> register(RegisterTherapist c) {
        return switch (CertificateRules.bring(c.therapistId(), c.certificates())) {
            case Decision.Accepted<TherapistEvent> brought ->
                new Decision.Accepted<>(Stream.concat(Stream.of(registered(c)), brought.events().stream())
                        .toList());
            case Decision.Rejected<TherapistEvent> no -> no;
        };
    }

    private static boolean is(Registered therapist, RegisterTherapist c) {
        return therapist.as().equals(registered(c)) && therapist.certificates().containsAll(c.certificates());
    }

    private static TherapistRegistered registered(RegisterTherapist c) {
        return new TherapistRegistered(c.therapistId(), c.displayName(), c.subject());
    }

    private static Decision<TherapistEvent> absent(Registered therapist, PlanAbsence c, List<TimeSpan> underWay) {
        var block = new Block<>(c.absenceId(), c.during(), null);
        var planned = new AbsencePlanned(
                c.therapistId(),
                c.absenceId(),
                c.during().startsAt(),
                c.during().endsAt());
        return BlockRules.plan(therapist.absences(), block, c.at(), underWay, planned);
    }

    private record Asked(Therapist therapist, TherapistCommand command) {}
}
