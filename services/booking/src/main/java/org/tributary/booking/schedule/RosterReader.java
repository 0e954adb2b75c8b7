package org.tributary.booking.schedule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;

/** Reads the rosters of many therapists at once: their shifts at a clinic, and their certificates. */
@Component
public class RosterReader {

    private final JdbcClient db;

    RosterReader(JdbcClient db) {
        this.db = db;
    }

    /** Each one's shifts at a clinic from one day to another, by the clocks of its zone. */
    public Map<TherapistId, Roster> at(
            ClinicId clinic, ZoneId zone, Collection<TherapistId> therapists, LocalDate from, LocalDate to) {
        var shifts = shifts(clinic, zone, therapists, from, to);
        var certificates = certificatesOf(therapists);
        return therapists.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        therapist -> new Roster(
                                Stretches.of(shifts.getOrDefault(therapist, List.of())),
                                certificates.getOrDefault(therapist, new CertifiedDays(List.of())))));
    }

    /** The certificates of those who have any. */
    public Map<TherapistId, CertifiedDays> certificatesOf(Collection<TherapistId> therapists) {
        return db
                .sql("""
                select therapist_id, technique, valid_from, valid_until from certificate
                where therapist_id = any (:therapists)
                """)
                .param("therapists", uuids(therapists))
                .query((row, nr) -> Map.entry(
                        new TherapistId(row.getObject("therapist_id", UUID.class)),
                        new Certificate(
                                Technique.valueOf(row.getString("technique")),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class))))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey,
                        Collectors.collectingAndThen(mapping(Map.Entry::getValue, toList()), CertifiedDays::new)));
    }

    private Map<TherapistId, List<TimeSpan>> shifts(
            ClinicId clinic, ZoneId zone, Collection<TherapistId> therapists, LocalDate from, LocalDate to) {
        return db
                .sql("""
                select therapist_id, day, starts, ends from shift
                where clinic_id = :clinic and therapist_id = any (:therapists) and day between :from and :to
                """)
                .param("clinic", clinic.value())
                .param("therapists", uuids(therapists))
                .param("from", from)
                .param("to", to)
                .query((row, nr) -> Map.entry(
                        new TherapistId(row.getObject("therapist_id", UUID.class)),
                        TimeSpan.of(
                                row.getObject("day", LocalDate.class),
                                row.getObject("starts", LocalTime.class),
                                row.getObject("ends", LocalTime.class),
                                zone)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static SqlArrayValue uuids(Collection<TherapistId> ids) {
        return new SqlArrayValue("uuid", ids.stream().map(TherapistId::value).toArray());
    }
}
