package org.tributary.bench.ground;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.ScreeningId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.ClinicEvent.Room;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/**
 * What a chain has lived through: patients with a course of ten sessions each, charted and booked. Many courses run beside each other, as
 * they do, so that what belongs to one lies far apart in the store.
 */
public final class Courses {

    static final int SESSIONS = 10;

    /** A registration, a form, a course; for each session its own facts and an appointment. */
    private static final int FACTS = 3 + SESSIONS * (SessionFacts.PER_SESSION + 1);

    private static final List<Condition> CONDITIONS = List.of(Condition.values());
    private static final int CLINICS = 20;
    private static final int SIDE_BY_SIDE = 500;
    private static final Instant FIRST = Instant.parse("2025-01-06T08:00:00Z");

    private final StoreFiller booking;
    private final StoreFiller record;
    private final List<ClinicId> clinics = new ArrayList<>();

    private Courses(StoreFiller booking, StoreFiller record) {
        this.booking = booking;
        this.record = record;
    }

    /** Fills both stores with about so many events, and tells how many there are. */
    public static long store(BenchSystem ground, int about) throws IOException, SQLException, InterruptedException {
        var metadata = Treatments.metadata(ground);
        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        try (var booking = StoreFiller.open(ground.connection("booking"), metadata, now);
                var record = StoreFiller.open(ground.connection("clinical_record"), metadata, now)) {
            new Courses(booking, record).writeCourses(about / FACTS);
            return booking.written() + record.written();
        }
    }

    private record Course(CourseId id, PatientId patient, ClinicId clinic, TherapistId therapist, Instant first) {}

    private void writeCourses(int count) throws IOException {
        for (var nr = 0; nr < CLINICS; nr++) {
            openClinic(nr);
        }
        for (var begun = 0; begun < count; begun += SIDE_BY_SIDE) {
            var running = new ArrayList<Course>();
            for (var nr = begun; nr < Math.min(begun + SIDE_BY_SIDE, count); nr++) {
                running.add(open(nr));
            }
            for (var session = 0; session < SESSIONS; session++) {
                for (var course : running) {
                    meet(course, session);
                }
            }
        }
    }

    private void openClinic(int nr) throws IOException {
        var clinic = ClinicId.next();
        clinics.add(clinic);
        var hours = List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(18, 0)));
        var rooms = List.of(new Room(RoomId.next(), "Room 1"));
        booking.add(StoredRow.of(new ClinicOpened(clinic, "Clinic " + nr, ZoneOffset.UTC, hours, rooms, null), 0));
    }

    private Course open(int nr) throws IOException {
        var course = new Course(
                CourseId.next(),
                PatientId.next(),
                clinics.get(nr % CLINICS),
                TherapistId.next(),
                FIRST.plus(Duration.ofMinutes(30L * (nr % SIDE_BY_SIDE))));
        record.add(StoredRow.of(
                new PatientRegistered(course.patient(), course.clinic(), null, null, null, null, null), 0));
        record.add(StoredRow.of(screened(course), 1));
        record.add(StoredRow.of(
                new CourseOpened(
                        course.id(),
                        course.patient(),
                        course.clinic(),
                        CONDITIONS.get(nr % CONDITIONS.size()),
                        List.of(Limb.LEFT_LEG),
                        Laterality.UNILATERAL,
                        List.of(Goal.ACTIVATE_VESSEL_PUMPS, Goal.OPEN_ALTERNATIVE_PATHWAYS),
                        null,
                        SESSIONS),
                0));
        return course;
    }

    private static PatientScreened screened(Course course) {
        return new PatientScreened(
                course.patient(),
                course.clinic(),
                ScreeningId.next(),
                ScreeningKind.FULL,
                course.first(),
                null,
                Map.of(),
                List.of(Condition.LYMPHEDEMA),
                null,
                Gate.CLEAR,
                List.of(),
                List.of(),
                "2026-11",
                course.first().plus(Duration.ofDays(400)));
    }

    private void meet(Course course, int nr) throws IOException {
        var startsAt = course.first().plus(Duration.ofDays(7L * nr));
        var appointment = AppointmentId.next();
        booking.add(StoredRow.of(
                new AppointmentBooked(
                        appointment,
                        course.patient(),
                        course.clinic(),
                        course.therapist(),
                        RoomId.next(),
                        VisitKind.TREATMENT,
                        startsAt,
                        startsAt.plus(Duration.ofHours(1)),
                        List.of(Technique.LYMPHATIC_DRAINAGE),
                        false,
                        course.id(),
                        null,
                        null),
                0));
        var facts = new SessionFacts(
                        course.id(), course.patient(), course.clinic(), course.therapist(), appointment, startsAt)
                .of(nr);
        for (var sequence = 0; sequence < facts.size(); sequence++) {
            record.add(StoredRow.of(facts.get(sequence), sequence));
        }
    }
}
