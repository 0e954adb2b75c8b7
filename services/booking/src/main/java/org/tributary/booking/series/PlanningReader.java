package org.tributary.booking.series;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.UnknownClinic;
import org.tributary.booking.appointment.AppointmentRejection.UnknownCourse;
import org.tributary.booking.appointment.Treatability;
import org.tributary.booking.appointment.Treatability.Treatment;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.RosterReader;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.TimeClaims;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.series.PlanningCalendar.Staff;
import org.tributary.booking.series.PriorVisits.Visited;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.booking.views.origins.Origins;
import org.tributary.events.AppointmentId;
import org.tributary.events.Id;
import org.tributary.events.RoomId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.kernel.RejectedException;

/** Looks up what a regimen is planned around: who works at the clinic meanwhile, and what of everybody's time is taken. */
@Component
class PlanningReader {

    private final DecisionLocks locks;
    private final ScheduleReader schedule;
    private final RosterReader rosters;
    private final TimeClaims claims;
    private final AppointmentReader appointments;
    private final Treatability treatability;
    private final Origins origins;

    PlanningReader(
            DecisionLocks locks,
            ScheduleReader schedule,
            RosterReader rosters,
            TimeClaims claims,
            AppointmentReader appointments,
            Treatability treatability,
            Origins origins) {
        this.locks = locks;
        this.schedule = schedule;
        this.rosters = rosters;
        this.claims = claims;
        this.appointments = appointments;
        this.treatability = treatability;
        this.origins = origins;
    }

    /**
     * Nobody else takes a time at the clinic, or changes a shift, a certificate or what is known of the patient, until the transaction
     * ends.
     */
    void lock(SeriesTerms terms) {
        locks.beforeChanging(
                List.of(terms.clinicId()),
                Stream.concat(Stream.of(terms.patientId()), therapistsOf(terms).stream())
                        .toArray(Id[]::new));
    }

    /** Nor does anybody change these visits. */
    void lockVisitsOf(SeriesId series) {
        appointments.lockVisitsOf(series);
    }

    /**
     * The clinic, and who may be asked.
     *
     * @throws RejectedException if there is no such clinic
     */
    ClinicResources resourcesFor(SeriesTerms terms, Instant at) {
        var premises = schedule.premises(terms.clinicId(), at);
        return new ClinicResources(
                premises.orElseThrow(() -> new RejectedException(new UnknownClinic(terms.clinicId()))),
                therapistsOf(terms));
    }

    /**
     * Goes on only if the course that is to be booked, if any, is the patient's at the clinic.
     *
     * @throws RejectedException if it is not, as far as the clinical record has told
     */
    void requireCourse(SeriesTerms terms) {
        var course = terms.courseId();
        if (course != null && !origins.include(course, terms.patientId(), terms.clinicId())) {
            throw new RejectedException(new UnknownCourse(course));
        }
    }

    /** The visits of a series but those that were cancelled, in the order of time. */
    List<Visited> visitsOf(SeriesId series) {
        return appointments.ofSeries(series).stream()
                .map(visit -> new Visited(
                        visit.appointmentId(),
                        visit.status(),
                        new Slot(visit.startsAt(), visit.endsAt(), visit.therapistId(), visit.roomId())))
                .toList();
    }

    /**
     * What is taken, but by these visits.
     *
     * @throws RejectedException if the patient cannot be treated whenever it were
     */
    PlanningCalendar calendar(
            SeriesTerms terms, ClinicResources clinic, Collection<AppointmentId> movable, Instant at) {
        var treatableUntil = treatableUntil(terms, clinic, at);
        var taken = taken(terms, clinic, movable);
        var rooms = new LinkedHashMap<RoomId, Stretches>();
        clinic.premises().rooms().forEach(room -> rooms.put(room, of(taken, room)));
        return new PlanningCalendar(
                at,
                clinic.premises(),
                staff(terms, clinic, taken),
                rooms,
                of(taken, terms.patientId()),
                treatableUntil);
    }

    /** A clinic, and the therapists who work there in the time, the most present first. */
    record ClinicResources(Premises premises, List<TherapistId> therapists) {}

    /** Whoever is there the most comes first: with them the patient is most often with the same. */
    private List<TherapistId> therapistsOf(SeriesTerms terms) {
        var asked = terms.regimen().therapistId();
        return asked == null
                ? schedule.therapistsAt(
                        terms.clinicId(),
                        terms.regimen().starts(),
                        terms.regimen().horizon())
                : List.of(asked);
    }

    /** Where nobody works there is no room for the series, whoever the patient is. */
    private Instant treatableUntil(SeriesTerms terms, ClinicResources clinic, Instant at) {
        var regimen = terms.regimen();
        return clinic.therapists().stream()
                .findFirst()
                .map(therapist -> treatability.until(
                        new Treatment(
                                terms.patientId(),
                                terms.clinicId(),
                                therapist,
                                regimen.duration(),
                                regimen.techniques()),
                        at))
                .orElse(Instant.MAX);
    }

    private List<Staff> staff(SeriesTerms terms, ClinicResources clinic, Map<UUID, Stretches> taken) {
        var rostered = rosters.at(
                terms.clinicId(),
                clinic.premises().zone(),
                clinic.therapists(),
                terms.regimen().starts().minusDays(1),
                terms.regimen().horizon());
        return clinic.therapists().stream()
                .map(it -> new Staff(it, Objects.requireNonNull(rostered.get(it)), of(taken, it)))
                .toList();
    }

    /** Of a day before and after as well: nights are longer than zones are apart. */
    private Map<UUID, Stretches> taken(SeriesTerms terms, ClinicResources clinic, Collection<AppointmentId> movable) {
        var resources = Stream.of(clinic.therapists(), clinic.premises().rooms(), List.of(terms.patientId()))
                .<Id>flatMap(Collection::stream)
                .toList();
        var window = new TimeSpan(
                midnight(terms.regimen().starts().minusDays(1)),
                midnight(terms.regimen().horizon().plusDays(2)));
        return claims.taken(resources, window, movable);
    }

    private static Stretches of(Map<UUID, Stretches> taken, Id resource) {
        return taken.getOrDefault(resource.value(), Stretches.NONE);
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay().toInstant(UTC);
    }
}
