package org.tributary.booking.availability;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.appointment.AppointmentRejection.UnknownRoom;
import org.tributary.booking.appointment.AppointmentRejection.UnknownTherapist;
import org.tributary.booking.appointment.EligibilityWindows;
import org.tributary.booking.availability.FreeTime.FreeTimeCursor;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Vacancies;
import org.tributary.booking.schedule.Vacancy;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.kernel.Rejection;
import org.tributary.platform.web.NotFound;

/**
 * Finds times at which a visit could be booked as things are: the clinic is open, a certified therapist is on shift and free, a
 * room is, and the patient, if one is named, is free and may be treated. All times lie on the quarters of an hour.
 */
@Component
public class FreeTimes {

    private final Vacancies vacancies;
    private final ScheduleReader schedule;
    private final EligibilityWindows treatable;

    FreeTimes(Vacancies vacancies, ScheduleReader schedule, EligibilityWindows treatable) {
        this.vacancies = vacancies;
        this.schedule = schedule;
        this.treatable = treatable;
    }

    /**
     * The earliest first, after a place.
     *
     * @throws RejectedException if no such visit is offered at all, or for a patient, a therapist or a room that is not known there
     * @throws NotFound if there is no such clinic
     */
    List<FreeTime> find(AvailabilityQuery search, @Nullable FreeTimeCursor after, int limit) {
        var found = vacancies.all(
                wantedBy(search),
                after == null ? null : after.startsAt(),
                after == null ? null : after.therapistId(),
                limit);
        return found.stream().map(it -> FreeTime.of(search.clinicId(), it)).toList();
    }

    /** The earliest first, each time once, with one of the therapists who are free then. */
    public List<FreeTime> oneAtEachTime(AvailabilityQuery search, int limit) {
        return vacancies.oneAtEachTime(wantedBy(search), limit).stream()
                .map(it -> FreeTime.of(search.clinicId(), it))
                .toList();
    }

    /** All of them, with every room that is free then. */
    public List<Vacancy> vacancies(AvailabilityQuery search) {
        return vacancies.all(wantedBy(search), null, null, Integer.MAX_VALUE);
    }

    private Vacancies.Wanted wantedBy(AvailabilityQuery search) {
        search.visit().objection().ifPresent(objection -> {
            throw new RejectedException(objection);
        });
        var clinic = search.clinicId();
        var window = search.window();
        var wishes = search.wishes();
        var premises = schedule.premises(clinic, window.startsAt()).orElseThrow(NotFound::new);
        require(wishes.roomId(), premises.rooms()::contains, UnknownRoom::new);
        require(wishes.therapistId(), schedule::hasTherapist, UnknownTherapist::new);
        return new Vacancies.Wanted(
                clinic,
                search.visit().duration(),
                search.visit().techniques(),
                window,
                wishes.roomId(),
                wishes.patientId(),
                premises.timetable(),
                schedule.shifts(clinic, premises.timetable(), window, wishes.therapistId()),
                fitDuring(search));
    }

    private List<TimeSpan> fitDuring(AvailabilityQuery search) {
        return Optional.ofNullable(search.wishes().patientId())
                .map(patient -> treatable
                        .of(patient, search.clinicId(), search.visit(), search.window())
                        .orElseThrow(() -> new RejectedException(new UnknownPatient(patient))))
                .orElseGet(() -> List.of(search.window()));
    }

    private static <T> void require(@Nullable T wished, Predicate<T> isKnown, Function<T, Rejection> unknown) {
        if (wished != null && !isKnown.test(wished)) {
            throw new RejectedException(unknown.apply(wished));
        }
    }
}
