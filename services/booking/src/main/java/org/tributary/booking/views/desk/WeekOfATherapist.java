package org.tributary.booking.views.desk;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.blocks.BlockReader;
import org.tributary.booking.schedule.clinics.ClinicDirectory;
import org.tributary.booking.schedule.clinics.ClinicView;
import org.tributary.booking.schedule.therapists.TherapistView;
import org.tributary.booking.schedule.therapists.Therapists;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.booking.views.desk.WeekView.AtClinic;
import org.tributary.booking.views.desk.WeekView.Shift;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.ClinicScope;

/** Puts a therapist's week together: a statement for each kind of thing, however many clinics there are. */
@Component
class WeekOfATherapist {

    private static final ZoneOffset FIRST_TO_SEE_A_DAY = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST_TO_SEE_A_DAY = ZoneOffset.ofHours(-12);

    private final Therapists therapists;
    private final BlockReader blocks;
    private final ClinicDirectory clinics;
    private final AppointmentReader appointments;

    WeekOfATherapist(
            Therapists therapists, BlockReader blocks, ClinicDirectory clinics, AppointmentReader appointments) {
        this.therapists = therapists;
        this.blocks = blocks;
        this.clinics = clinics;
        this.appointments = appointments;
    }

    /**
     * The week in which this day lies, at these clinics.
     *
     * @throws org.tributary.platform.web.NotFound if there is no such therapist
     */
    WeekView get(TherapistId id, LocalDate date, ClinicScope visible) {
        var therapist = therapists.get(id, visible);
        var asked = new Asked(id, date.with(previousOrSame(MONDAY)), visible);
        return new WeekView(
                id,
                therapist.displayName(),
                asked.monday(),
                asked.sunday(),
                blocks.absences(id, asked.anywhere()),
                atClinics(asked, shifts(asked), appointments(asked)));
    }

    private List<AtClinic> atClinics(
            Asked asked,
            Map<ClinicId, List<TherapistView.Shift>> shifts,
            Map<ClinicId, List<AppointmentView>> appointments) {
        var touched = new HashSet<>(shifts.keySet());
        touched.addAll(appointments.keySet());
        return clinics.of(touched).stream()
                .map(clinic -> atClinic(
                        clinic,
                        asked,
                        shifts.getOrDefault(clinic.clinicId(), List.of()),
                        appointments.getOrDefault(clinic.clinicId(), List.of())))
                .filter(it -> !it.shifts().isEmpty() || !it.appointments().isEmpty())
                .toList();
    }

    private static AtClinic atClinic(
            ClinicView clinic, Asked asked, List<TherapistView.Shift> shifts, List<AppointmentView> appointments) {
        var zone = clinic.zone();
        var week = asked.weekIn(zone);
        var within = appointments.stream()
                .filter(visit -> new TimeSpan(visit.startsAt(), visit.endsAt()).overlaps(week))
                .toList();
        return new AtClinic(
                clinic.clinicId(),
                clinic.name(),
                zone,
                week.startsAt(),
                week.endsAt(),
                shifts.stream().map(shift -> shift(shift, zone)).toList(),
                within);
    }

    private Map<ClinicId, List<TherapistView.Shift>> shifts(Asked asked) {
        return therapists.shiftsOf(asked.therapist(), asked.monday(), asked.nextMonday(), asked.visible()).stream()
                .collect(groupingBy(TherapistView.Shift::clinicId));
    }

    private Map<ClinicId, List<AppointmentView>> appointments(Asked asked) {
        return appointments.with(asked.therapist(), asked.anywhere(), asked.visible()).stream()
                .collect(groupingBy(AppointmentView::clinicId));
    }

    private static Shift shift(TherapistView.Shift shift, ZoneId zone) {
        var span = TimeSpan.of(shift.date(), shift.starts(), shift.ends(), zone);
        return new Shift(shift.date(), shift.starts(), shift.ends(), span.startsAt(), span.endsAt());
    }

    /** A week of a therapist. */
    private record Asked(TherapistId therapist, LocalDate monday, ClinicScope visible) {

        LocalDate sunday() {
            return monday.plusDays(6);
        }

        LocalDate nextMonday() {
            return monday.plusDays(7);
        }

        /** Each clinic has its own midnights. */
        TimeSpan weekIn(ZoneId zone) {
            return new TimeSpan(
                    monday.atStartOfDay(zone).toInstant(),
                    nextMonday().atStartOfDay(zone).toInstant());
        }

        /** Wherever on earth it is this week then. */
        TimeSpan anywhere() {
            return new TimeSpan(
                    monday.atStartOfDay().toInstant(FIRST_TO_SEE_A_DAY),
                    nextMonday().atStartOfDay().toInstant(LAST_TO_SEE_A_DAY));
        }
    }
}
