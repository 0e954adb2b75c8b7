package org.tributary.booking.therapist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.blocks.Block;
import org.tributary.booking.therapist.TherapistCommand.Certificate;
import org.tributary.events.AbsenceId;
import org.tributary.events.ClinicId;
import org.tributary.events.Limits;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.AbsenceLifted;
import org.tributary.events.booking.TherapistEvent.AbsencePlanned;
import org.tributary.events.booking.TherapistEvent.CertificateFoundInvalid;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.State;

/** A therapist's file. A value: no clock, no framework, no I/O. */
sealed interface Therapist extends State<Therapist, TherapistEvent> {

    record Unregistered() implements Therapist {}

    /**
     * Somebody who works for the chain.
     *
     * @param lapses techniques of which a certificate was revoked or found invalid, and since when it was known to be good for
     *     nothing; {@link Instant#MAX} if only from its revocation on
     */
    record Registered(
            TherapistRegistered as,
            List<Certificate> certificates,
            Map<Technique, Instant> lapses,
            List<PlannedShift> shifts,
            List<Block<AbsenceId>> absences)
            implements Therapist {

        boolean has(Technique technique) {
            return certificates.stream().anyMatch(known -> known.technique() == technique);
        }

        private Registered with(Certificate certificate) {
            var more = certificates.stream().filter(known -> !certificate.takesThePlaceOf(known));
            return new Registered(
                    as, Stream.concat(more, Stream.of(certificate)).toList(), lapses, shifts, absences);
        }

        private Registered without(Technique technique, Instant invalidFrom) {
            var fewer = certificates.stream().filter(known -> known.technique() != technique);
            var more = new EnumMap<Technique, Instant>(Technique.class);
            more.putAll(lapses);
            more.merge(technique, invalidFrom, (one, other) -> other.isBefore(one) ? other : one);
            return new Registered(as, fewer.toList(), Map.copyOf(more), shifts, absences);
        }

        private Registered with(AbsencePlanned e) {
            var block = new Block<>(e.absenceId(), new TimeSpan(e.startsAt(), e.endsAt()), null);
            var more = Stream.concat(absences.stream(), Stream.of(block)).toList();
            return new Registered(as, certificates, lapses, shifts, more);
        }

        private Registered without(AbsenceId absence) {
            var fewer = absences.stream().filter(block -> !block.id().equals(absence));
            return new Registered(as, certificates, lapses, shifts, fewer.toList());
        }

        private Registered with(ShiftsPlanned e) {
            var planned = new ArrayList<>(shifts);
            e.shifts().forEach(shift -> planned.add(new PlannedShift(e.clinicId(), shift)));
            return new Registered(as, certificates, lapses, planned, absences);
        }
    }

    /** A shift and where it is worked. */
    record PlannedShift(ClinicId clinicId, Shift shift) {

        TimeSpan in(ZoneId zone) {
            return TimeSpan.of(shift.date(), shift.starts(), shift.ends(), zone);
        }
    }

    @Override
    default Therapist after(TherapistEvent event) {
        return switch (event) {
            case TherapistRegistered e -> new Registered(e, List.of(), Map.of(), List.of(), List.of());
            case CertificateGranted e ->
                registeredOrThrow().with(new Certificate(e.technique(), e.number(), e.validFrom(), e.validUntil()));
            case CertificateRevoked e -> registeredOrThrow().without(e.technique(), Limits.LAST_MOMENT);
            case CertificateFoundInvalid e -> registeredOrThrow().without(e.technique(), e.invalidFrom());
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
}
