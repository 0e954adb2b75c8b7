package org.tributary.booking.series;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.CertifiedDays;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.series.PlanningCalendar.Staff;
import org.tributary.booking.series.SeriesSurroundings.House;
import org.tributary.events.AppointmentId;
import org.tributary.events.Id;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;

/** Who works at a clinic while a regimen goes on, and what of their time, of the rooms' and of the patient's is taken. */
@Component
class PlanningReader {

    private final JdbcClient db;

    PlanningReader(JdbcClient db) {
        this.db = db;
    }

    /** What is taken of each. */
    record TakenTimes(Map<UUID, List<TimeSpan>> spans) {

        Stretches of(Id resource) {
            return Stretches.of(spans.getOrDefault(resource.value(), List.of()));
        }
    }

    /** Whoever is there the most comes first: with them the patient is most often with the same. */
    List<TherapistId> therapistsOf(SeriesTerms terms) {
        return db.sql("""
                select therapist_id from shift
                where clinic_id = :clinic and day between :from and :to
                group by therapist_id
                order by count(*) desc, therapist_id
                """)
                .param("clinic", terms.clinicId().value())
                .param("from", terms.regimen().starts())
                .param("to", terms.regimen().horizon())
                .query((row, nr) -> new TherapistId(row.getObject("therapist_id", UUID.class)))
                .list();
    }

    List<Staff> staff(SeriesTerms terms, House house, TakenTimes taken) {
        var shifts = shifts(terms, house);
        var certificates = certificates(house);
        return house.therapists().stream()
                .map(therapist -> new Staff(
                        therapist,
                        new CertifiedDays(certificates.getOrDefault(therapist.value(), List.of())),
                        Stretches.of(shifts.getOrDefault(therapist.value(), List.of())),
                        taken.of(therapist)))
                .toList();
    }

    /** Of a day before and after as well: nights are longer than zones are apart. */
    TakenTimes taken(SeriesTerms terms, House house, Collection<AppointmentId> movable) {
        var resources = Stream.of(house.therapists(), house.rooms(), List.of(terms.patientId()))
                .flatMap(Collection::stream)
                .toList();
        return new TakenTimes(db
                .sql("""
                select resource, lower(during) as starts_at, upper(during) as ends_at from claim
                where resource = any (:resources) and during && tstzrange(:from, :to) and holder <> all (:movable)
                """)
                .param("resources", uuids(resources))
                .param(
                        "from",
                        terms.regimen().starts().minusDays(1).atStartOfDay().atOffset(UTC))
                .param(
                        "to",
                        terms.regimen().horizon().plusDays(2).atStartOfDay().atOffset(UTC))
                .param("movable", uuids(movable))
                .query((row, nr) -> Map.entry(row.getObject("resource", UUID.class), span(row, nr)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    }

    private Map<UUID, List<TimeSpan>> shifts(SeriesTerms terms, House house) {
        return db
                .sql("""
                select therapist_id, day, starts, ends from shift
                where clinic_id = :clinic and therapist_id = any (:therapists) and day between :from and :to
                """)
                .param("clinic", terms.clinicId().value())
                .param("therapists", uuids(house.therapists()))
                .param("from", terms.regimen().starts().minusDays(1))
                .param("to", terms.regimen().horizon())
                .query((row, nr) -> Map.entry(
                        row.getObject("therapist_id", UUID.class),
                        TimeSpan.of(
                                row.getObject("day", LocalDate.class),
                                row.getObject("starts", LocalTime.class),
                                row.getObject("ends", LocalTime.class),
                                house.hours().zone())))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<UUID, List<Certificate>> certificates(House house) {
        return db
                .sql("""
                select therapist_id, technique, valid_from, valid_until from certificate
                where therapist_id = any (:therapists)
                """)
                .param("therapists", uuids(house.therapists()))
                .query((row, nr) -> Map.entry(
                        row.getObject("therapist_id", UUID.class),
                        new Certificate(
                                Technique.valueOf(row.getString("technique")),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    static TimeSpan span(ResultSet row, int nr) throws SQLException {
        return new TimeSpan(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }

    private static SqlArrayValue uuids(Collection<? extends Id> ids) {
        return new SqlArrayValue("uuid", ids.stream().map(Id::value).toArray());
    }
}
