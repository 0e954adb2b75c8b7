package org.tributary.booking.availability;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.appointment.AppointmentRejection.UnknownRoom;
import org.tributary.booking.appointment.AppointmentRejection.UnknownTherapist;
import org.tributary.booking.appointment.EligibilityWindows;
import org.tributary.booking.availability.FreeTime.Place;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.NotFound;

/**
 * Finds times at which a visit could be booked as things are: the clinic is open, a certified therapist is on shift and free, a
 * room is, and the patient, if one is named, is free and may be treated. All times lie on the quarters of an hour.
 */
@Component
public class FreeTimes {

    private final JdbcVacancies vacancies;
    private final JdbcClinicHours hours;
    private final JdbcShifts shifts;
    private final EligibilityWindows treatable;
    private final JdbcClient db;

    FreeTimes(
            JdbcVacancies vacancies,
            JdbcClinicHours hours,
            JdbcShifts shifts,
            EligibilityWindows treatable,
            JdbcClient db) {
        this.vacancies = vacancies;
        this.hours = hours;
        this.shifts = shifts;
        this.treatable = treatable;
        this.db = db;
    }

    /**
     * The earliest first, after a place.
     *
     * @throws RejectedException if no such visit is offered at all, or for a patient, a therapist or a room that is not known there
     * @throws NotFound if there is no such clinic
     */
    List<FreeTime> find(AvailabilityQuery search, @Nullable Place after, int limit) {
        var found = vacancies.all(search, boundsOf(search), after, limit);
        return found.stream().map(vacancy -> vacancy.at(search.clinicId())).toList();
    }

    /** The earliest first, each time once, with one of the therapists who are free then. */
    public List<FreeTime> oneAtEachTime(AvailabilityQuery search, int limit) {
        var found = vacancies.oneAtEachTime(search, boundsOf(search), limit);
        return found.stream().map(vacancy -> vacancy.at(search.clinicId())).toList();
    }

    /** All of them, with every room that is free then. */
    public List<Vacancy> vacancies(AvailabilityQuery search) {
        return vacancies.all(search, boundsOf(search), null, Integer.MAX_VALUE);
    }

    private Bounds boundsOf(AvailabilityQuery search) {
        search.visit().objection().ifPresent(objection -> {
            throw new RejectedException(objection);
        });
        var week = hours.of(search.clinicId()).orElseThrow(NotFound::new);
        requireRoom(search.clinicId(), search.wishes().roomId());
        requireTherapist(search.wishes().therapistId());
        var timetable = week.timetable();
        return new Bounds(
                timetable,
                timetable.openDuring(search.window()),
                shifts.at(
                        search.clinicId(),
                        timetable,
                        search.window(),
                        search.wishes().therapistId()),
                fitDuring(search));
    }

    private List<TimeSpan> fitDuring(AvailabilityQuery search) {
        return Optional.ofNullable(search.wishes().patientId())
                .map(patient -> treatable
                        .of(patient, search.clinicId(), search.visit(), search.window())
                        .orElseThrow(() -> new RejectedException(new UnknownPatient(patient))))
                .orElseGet(() -> List.of(search.window()));
    }

    private void requireRoom(ClinicId clinic, @Nullable RoomId room) {
        if (room != null
                && !db.sql("select exists (select from room where room_id = :room and clinic_id = :clinic)")
                        .param("room", room.value())
                        .param("clinic", clinic.value())
                        .query(Boolean.class)
                        .single()) {
            throw new RejectedException(new UnknownRoom(room));
        }
    }

    private void requireTherapist(@Nullable TherapistId therapist) {
        if (therapist != null
                && !db.sql("select exists (select from therapist where therapist_id = :therapist)")
                        .param("therapist", therapist.value())
                        .query(Boolean.class)
                        .single()) {
            throw new RejectedException(new UnknownTherapist(therapist));
        }
    }
}
