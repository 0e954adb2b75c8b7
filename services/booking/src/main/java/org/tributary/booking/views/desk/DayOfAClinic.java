package org.tributary.booking.views.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.schedule.Shift;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Timetable;
import org.tributary.booking.schedule.blocks.BlockReader;
import org.tributary.booking.schedule.clinics.ClinicDirectory;
import org.tributary.booking.schedule.therapists.TherapistNames;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.booking.views.desk.DayView.OfTherapist;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;

/** Puts a clinic's day together: a statement for each kind of thing, however many therapists work. */
@Component
class DayOfAClinic {

    private static final Comparator<TherapistId> AS_HIRED = Comparator.comparing(TherapistId::value);

    private final ClinicDirectory clinics;
    private final BlockReader blocks;
    private final ScheduleReader schedule;
    private final TherapistNames names;
    private final AppointmentReader appointments;

    DayOfAClinic(
            ClinicDirectory clinics,
            BlockReader blocks,
            ScheduleReader schedule,
            TherapistNames names,
            AppointmentReader appointments) {
        this.clinics = clinics;
        this.blocks = blocks;
        this.schedule = schedule;
        this.names = names;
        this.appointments = appointments;
    }

    /**
     * The clinic's day.
     *
     * @throws org.tributary.platform.web.NotFound if there is no such clinic
     */
    DayView get(ClinicId id, LocalDate date, boolean cancelled) {
        var clinic = clinics.get(id);
        var timetable = new Timetable(clinic.zone(), clinic.openingHours());
        var day = timetable.day(date);
        return new DayView(
                id,
                date,
                clinic.zone(),
                day.startsAt(),
                day.endsAt(),
                timetable.hoursOn(date),
                blocks.closures(id, day),
                therapists(shifts(id, timetable, date), appointments(id, day, cancelled)));
    }

    private List<OfTherapist> therapists(
            Map<TherapistId, List<TimeSpan>> shifts, Map<TherapistId, List<AppointmentView>> appointments) {
        var working = new TreeSet<>(AS_HIRED);
        working.addAll(shifts.keySet());
        working.addAll(appointments.keySet());
        var called = names.of(working);
        return working.stream()
                .map(therapist -> new OfTherapist(
                        therapist,
                        called.get(therapist),
                        shifts.getOrDefault(therapist, List.of()),
                        appointments.getOrDefault(therapist, List.of())))
                .toList();
    }

    private Map<TherapistId, List<TimeSpan>> shifts(ClinicId clinic, Timetable timetable, LocalDate date) {
        return schedule.shiftsOn(clinic, timetable, date).stream()
                .collect(groupingBy(Shift::therapistId, mapping(Shift::during, toList())));
    }

    private Map<TherapistId, List<AppointmentView>> appointments(ClinicId clinic, TimeSpan day, boolean cancelled) {
        return appointments.at(clinic, day, cancelled).stream().collect(groupingBy(AppointmentView::therapistId));
    }
}
