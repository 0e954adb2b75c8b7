package org.tributary.booking.therapist;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.therapist.TherapistCommand.Certificate;
import org.tributary.booking.therapist.TherapistCommand.GrantCertificate;
import org.tributary.booking.therapist.TherapistCommand.LiftAbsence;
import org.tributary.booking.therapist.TherapistCommand.PlanAbsence;
import org.tributary.booking.therapist.TherapistCommand.PlanShifts;
import org.tributary.booking.therapist.TherapistCommand.RegisterTherapist;
import org.tributary.booking.therapist.TherapistCommand.RevokeCertificate;
import org.tributary.booking.therapist.TherapistRejection.NeverRegistered;
import org.tributary.booking.therapist.TherapistRejection.RegisteredDifferently;
import org.tributary.booking.therapist.TherapistRejection.ShiftInverted;
import org.tributary.booking.therapist.TherapistRejection.ShiftsOverlap;
import org.tributary.booking.therapist.TherapistRejection.UnknownClinic;
import org.tributary.events.AbsenceId;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.AbsenceLifted;
import org.tributary.events.booking.TherapistEvent.AbsencePlanned;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.Decision;

/** A therapist's file and all its rules. A value: no clock, no framework, no I/O. */
sealed interface Therapist {

    record Unregistered() implements Therapist {}

    record Registered(
            TherapistRegistered as,
            List<Certificate> certificates,
            List<PlannedShift> shifts,
            Map<AbsenceId, TimeSpan> absences)
            implements Therapist {

        boolean is(RegisterTherapist c) {
            return as.equals(registered(c)) && certificates.containsAll(c.certificates());
        }

        private Registered with(Certificate certificate) {
            var more = certificates.stream().filter(known -> !certificate.takesThePlaceOf(known));
            return new Registered(
                    as, Stream.concat(more, Stream.of(certificate)).toList(), shifts, absences);
        }

        private Registered without(Technique technique) {
            var fewer = certificates.stream().filter(known -> known.technique() != technique);
            return new Registered(as, fewer.toList(), shifts, absences);
        }

        private Registered with(AbsencePlanned e) {
            var more = new HashMap<>(absences);
            more.put(e.absenceId(), new TimeSpan(e.startsAt(), e.endsAt()));
            return new Registered(as, certificates, shifts, Map.copyOf(more));
        }

        private Registered without(AbsenceId absence) {
            var fewer = new HashMap<>(absences);
            fewer.remove(absence);
            return new Registered(as, certificates, shifts, Map.copyOf(fewer));
        }

        private Registered with(ShiftsPlanned e) {
            var planned = new ArrayList<>(shifts);
            e.shifts().forEach(shift -> planned.add(new PlannedShift(e.clinicId(), shift)));
            return new Registered(as, certificates, planned, absences);
        }
    }

    /** A shift and where it is worked. */
    record PlannedShift(ClinicId clinicId, Shift shift) {

        TimeSpan in(ZoneId zone) {
            return TimeSpan.of(shift.date(), shift.starts(), shift.ends(), zone);
        }
    }

    static Therapist unregistered() {
        return new Unregistered();
    }

    default Decision<TherapistEvent> decide(RegisterTherapist c) {
        return switch (this) {
            case Unregistered _ -> register(c);
            case Registered r when r.is(c) -> alreadyDone();
            case Registered _ -> rejected(new RegisteredDifferently(c.therapistId()));
        };
    }

    /** Judged with the zones of the chain's clinics. */
    default Decision<TherapistEvent> decide(GrantCertificate c, Collection<ZoneId> zones) {
        return switch (this) {
            case Unregistered _ -> rejected(new NeverRegistered(c.therapistId()));
            case Registered r -> Certificates.grant(r, c, zones);
        };
    }

    default Decision<TherapistEvent> decide(RevokeCertificate c) {
        return switch (this) {
            case Unregistered _ -> rejected(new NeverRegistered(c.therapistId()));
            case Registered r -> Certificates.revoke(r, c);
        };
    }

    /** Judged with the visits of patients whom the therapist has received by then. */
    default Decision<TherapistEvent> decide(PlanAbsence c, List<TimeSpan> underWay) {
        return switch (this) {
            case Unregistered _ -> rejected(new NeverRegistered(c.therapistId()));
            case Registered r -> AbsenceRules.plan(r, c, underWay);
        };
    }

    default Decision<TherapistEvent> decide(LiftAbsence c) {
        return switch (this) {
            case Unregistered _ -> rejected(new NeverRegistered(c.therapistId()));
            case Registered r -> AbsenceRules.lift(r, c);
        };
    }

    /** Judged with the zones of the clinic asked for and of those where the therapist works already. */
    default Decision<TherapistEvent> decide(PlanShifts c, Map<ClinicId, ZoneId> zones) {
        return switch (this) {
            case Unregistered _ -> rejected(new NeverRegistered(c.therapistId()));
            case Registered r -> plan(r, c, zones);
        };
    }

    /** The state after a fact. Facts are never refused. */
    default Therapist after(TherapistEvent event) {
        return switch (event) {
            case TherapistRegistered e -> new Registered(e, List.of(), List.of(), Map.of());
            case CertificateGranted e ->
                registeredOrThrow().with(new Certificate(e.technique(), e.number(), e.validFrom(), e.validUntil()));
            case CertificateRevoked e -> registeredOrThrow().without(e.technique());
            case ShiftsPlanned e -> registeredOrThrow().with(e);
            case AbsencePlanned e -> registeredOrThrow().with(e);
            case AbsenceLifted e -> registeredOrThrow().without(e.absenceId());
        };
    }

    private Registered registeredOrThrow() {
        return switch (this) {
            case Registered r -> r;
            case Unregistered _ -> throw new IllegalStateException("A therapist's first fact is the registration");
        };
    }

    private static Decision<TherapistEvent> register(RegisterTherapist c) {
        return switch (Certificates.bring(c.therapistId(), c.certificates())) {
            case Decision.Accepted<TherapistEvent> brought ->
                new Decision.Accepted<>(Stream.concat(Stream.of(registered(c)), brought.events().stream())
                        .toList());
            case Decision.Rejected<TherapistEvent> no -> no;
        };
    }

    private static Decision<TherapistEvent> plan(Registered r, PlanShifts c, Map<ClinicId, ZoneId> zones) {
        var zone = zones.get(c.clinicId());
        if (zone == null) {
            return rejected(new UnknownClinic(c.clinicId()));
        }
        var taken = new ArrayList<TimeSpan>();
        r.shifts().forEach(known -> taken.add(known.in(Objects.requireNonNull(zones.get(known.clinicId())))));
        var additional = new ArrayList<Shift>();
        for (var shift : c.shifts()) {
            var planned = new PlannedShift(c.clinicId(), shift);
            var span = planned.in(zone);
            if (!shift.starts().isBefore(shift.ends()) || !span.startsAt().isBefore(span.endsAt())) {
                return rejected(new ShiftInverted(shift));
            }
            if (r.shifts().contains(planned) || additional.contains(shift)) {
                continue;
            }
            if (taken.stream().anyMatch(span::overlaps)) {
                return rejected(new ShiftsOverlap(shift));
            }
            taken.add(span);
            additional.add(shift);
        }
        return additional.isEmpty()
                ? alreadyDone()
                : accepted(new ShiftsPlanned(c.therapistId(), c.clinicId(), List.copyOf(additional)));
    }

    private static TherapistRegistered registered(RegisterTherapist c) {
        return new TherapistRegistered(c.therapistId(), c.displayName(), c.subject());
    }
}
