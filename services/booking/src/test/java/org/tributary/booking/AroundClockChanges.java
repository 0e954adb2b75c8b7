package org.tributary.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Regions;

/**
 * A clinic in each zone whose clocks are going to change, with opening hours and shifts that begin and end in the hours around a
 * change, drawn by lot: rows as booking's own views have them.
 */
public final class AroundClockChanges {

    private static final Duration AROUND = Duration.ofHours(5);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Random random;

    public AroundClockChanges(JdbcClient db, long seed) {
        this.db = db;
        this.random = new Random(seed);
    }

    /** A clinic, who works there and comes there, and when its clocks change. */
    public record Night(ClinicId clinic, TherapistId therapist, PatientId patient, ZoneId zone, Instant change) {

        /** The hours that are looked at. */
        public TimeSpan window() {
            return new TimeSpan(change.minus(AROUND), change.plus(AROUND));
        }

        /** Every quarter of an hour at which a visit of this length might start. */
        public Stream<Instant> quarters(Duration length) {
            return Stream.iterate(
                    window().startsAt(),
                    start -> !start.plus(length).isAfter(window().endsAt()),
                    start -> start.plus(QUARTER));
        }
    }

    /** One of each zone's next few changes. */
    public List<Night> everywhere() {
        return Regions.all().stream()
                .filter(zone -> zone.getRules().nextTransition(AMondayMorning.NOW) != null)
                .map(zone -> plant(zone, nextChange(zone)))
                .toList();
    }

    private Instant nextChange(ZoneId zone) {
        var change = AMondayMorning.NOW;
        for (var nr = random.nextInt(4); nr >= 0; nr--) {
            var next = zone.getRules().nextTransition(change);
            change = next == null ? change : next.getInstant();
        }
        return change;
    }

    private Night plant(ZoneId zone, Instant change) {
        var night = new Night(ClinicId.next(), TherapistId.next(), PatientId.next(), zone, change);
        db.sql("insert into clinic (clinic_id, name, zone, version) values (:id, 'Night', :zone, 0)")
                .param("id", night.clinic().value())
                .param("zone", zone.getId())
                .update();
        add(
                "insert into room (room_id, clinic_id, name) values (:id, :other, 'Room 1')",
                RoomId.next(),
                night.clinic());
        add("insert into therapist (therapist_id, version) values (:id, 0)", night.therapist(), night.clinic());
        add("insert into patient_clinic (patient_id, clinic_id) values (:id, :other)", night.patient(), night.clinic());
        var local = change.atZone(zone).toLocalDate();
        Stream.of(local.minusDays(1), local, local.plusDays(1)).forEach(day -> plant(night, day));
        return night;
    }

    private void plant(Night night, LocalDate day) {
        var hours = times(night, 3);
        for (var nr = 0; nr < hours.size() - 1; nr++) {
            db.sql("insert into opening_hours (clinic_id, day, opens, closes) values (:clinic, :day, :opens, :closes)")
                    .param("clinic", night.clinic().value())
                    .param("day", day.getDayOfWeek().name())
                    .param("opens", hours.get(nr))
                    .param("closes", hours.get(nr + 1))
                    .update();
        }
        var there = times(night, 4);
        for (var nr = 0; nr < there.size() - 1; nr += random.nextInt(2) + 1) {
            db.sql("""
                    insert into shift (therapist_id, clinic_id, day, starts, ends)
                    values (:therapist, :clinic, :day, :starts, :ends)
                    """)
                    .param("therapist", night.therapist().value())
                    .param("clinic", night.clinic().value())
                    .param("day", day)
                    .param("starts", there.get(nr))
                    .param("ends", there.get(nr + 1))
                    .update();
        }
    }

    /** At least two times of the day, in their order: most of them within the hours around the change. */
    private List<LocalTime> times(Night night, int more) {
        var hour = night.change().atZone(night.zone()).getHour();
        var around = IntStream.range(0, more)
                .map(_ -> Math.clamp(hour * 4L + random.nextInt(-12, 13), 0, 95))
                .mapToObj(quarter -> LocalTime.MIDNIGHT.plus(QUARTER.multipliedBy(quarter)));
        return Stream.concat(Stream.of(LocalTime.MIDNIGHT, LocalTime.of(23, 45)).skip(random.nextInt(2)), around)
                .distinct()
                .sorted()
                .toList();
    }

    private void add(String sql, Id id, Id other) {
        db.sql(sql).param("id", id.value()).param("other", other.value()).update();
    }
}
