package org.tributary.booking.series;

import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.CertifiedDays;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.Roster;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Timetable;
import org.tributary.booking.series.PlanningCalendar.Staff;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.booking.SeriesEvent.PreferredTime;

/** The cast: Mara and Noor are at North, in Dublin, on weekdays from 8 to 19; it has one room. It is Monday, 6 July 2026, nine. */
final class Examples {

    static final SeriesId SERIES = SeriesId.of("00000000-0000-7000-8000-0000000000f1");
    static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-0000000000b1");
    static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-0000000000c1");
    static final TherapistId MARA = TherapistId.of("00000000-0000-7000-8000-0000000000d1");
    static final TherapistId NOOR = TherapistId.of("00000000-0000-7000-8000-0000000000d2");
    static final RoomId ROOM_1 = RoomId.of("00000000-0000-7000-8000-000000000011");
    static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);
    static final Instant MONDAY_9AM = Instant.parse("2026-07-06T08:00:00Z");
    static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    static final Duration HOUR = Duration.ofHours(1);

    static final List<OpeningHours> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
            .map(day -> new OpeningHours(day, LocalTime.of(8, 0), LocalTime.of(19, 0)))
            .toList();

    private Examples() {}

    static AppointmentId visit(int nr) {
        return AppointmentId.of("00000000-0000-7000-8000-0000000001%02d".formatted(nr));
    }

    static Phase phase(int sessions, String every) {
        return new Phase(sessions, Period.parse(every));
    }

    static PreferredTime on(DayOfWeek day, int from, int to) {
        return new PreferredTime(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    static Regimen regimen(LocalDate starts, List<PreferredTime> preferred, Phase... phases) {
        return new Regimen(starts, List.of(phases), preferred, null, List.of(LYMPHATIC_DRAINAGE), HOUR);
    }

    static Regimen by(@Nullable TherapistId therapist, Regimen regimen) {
        return new Regimen(
                regimen.starts(),
                regimen.phases(),
                regimen.preferredTimes(),
                therapist,
                regimen.techniques(),
                regimen.duration());
    }

    /** From one hour of a day in Dublin to another. */
    static TimeSpan hours(LocalDate day, int from, int to) {
        return TimeSpan.of(day, LocalTime.of(from, 0), LocalTime.of(to, 0), DUBLIN);
    }

    static Slot slot(LocalDate day, int hour, TherapistId therapist) {
        var span = hours(day, hour, hour + 1);
        return new Slot(span.startsAt(), span.endsAt(), therapist, ROOM_1);
    }

    /** Mara alone, with nothing taken. */
    static PlanningCalendar diary() {
        return new Taken().diary(staff(MARA));
    }

    /** On shift every weekday for two years. */
    static Staff staff(TherapistId therapist, TimeSpan... taken) {
        var shifts = MONDAY.datesUntil(MONDAY.plusYears(2))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .map(day -> hours(day, 8, 19))
                .toList();
        return new Staff(
                therapist,
                new Roster(Stretches.of(shifts), certifiedUntil(LocalDate.of(2027, 12, 31))),
                Stretches.of(List.of(taken)));
    }

    /** A clinic in Dublin with one room. */
    static Premises clinic(List<OpeningHours> week, Duration turnover, List<TimeSpan> closures) {
        return new Premises(new Timetable(DUBLIN, week), Stretches.of(closures), List.of(ROOM_1), turnover);
    }

    /** For drainage, since ever. */
    static CertifiedDays certifiedUntil(LocalDate lastDay) {
        return new CertifiedDays(List.of(new Certificate(LYMPHATIC_DRAINAGE, LocalDate.MIN, lastDay)));
    }

    /** What is taken besides the therapists' time. */
    record Taken(List<TimeSpan> closures, List<TimeSpan> room, List<TimeSpan> patient, Duration turnover) {

        Taken() {
            this(List.of(), List.of(), List.of(), Duration.ZERO);
        }

        PlanningCalendar diary(Staff... staff) {
            var rooms = new LinkedHashMap<RoomId, Stretches>();
            rooms.put(
                    ROOM_1,
                    Stretches.of(Stream.concat(closures.stream(), room.stream()).toList()));
            return new PlanningCalendar(
                    MONDAY_9AM,
                    clinic(WEEKDAYS, turnover, closures),
                    List.of(staff),
                    rooms,
                    Stretches.of(patient),
                    NEXT_YEAR);
        }
    }

    static Taken closed(TimeSpan... closures) {
        return new Taken(List.of(closures), List.of(), List.of(), Duration.ZERO);
    }

    static Taken roomTaken(Duration turnover, TimeSpan... spans) {
        return new Taken(List.of(), List.of(spans), List.of(), turnover);
    }

    static Taken patientElsewhere(TimeSpan... spans) {
        return new Taken(List.of(), List.of(), List.of(spans), Duration.ZERO);
    }
}
