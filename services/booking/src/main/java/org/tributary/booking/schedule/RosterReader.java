package org.tributary.booking.schedule;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;

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
                                shifts.getOrDefault(therapist, Stretches.NONE),
                                certificates.getOrDefault(therapist, new CertifiedDays(List.of())))));
    }

    /** The certificates of those who have any. */
    public Map<TherapistId, CertifiedDays> certificatesOf(Collection<TherapistId> therapists) {
        return db
                .sql("""
                select therapist_id, technique, valid_from as first, valid_until as last from certificate
                where therapist_id = any (:therapists)
                """)
                .param("therapists", therapists)
                .query((row, nr) -> Map.entry(
                        Columns.get(row, "therapist_id", TherapistId.class),
                        RowMappers.of(Certificate.class).mapRow(row, nr)))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey,
                        collectingAndThen(mapping(Map.Entry::getValue, toList()), CertifiedDays::new)));
    }

    private Map<TherapistId, Stretches> shifts(
            ClinicId clinic, ZoneId zone, Collection<TherapistId> therapists, LocalDate from, LocalDate to) {
        return db
                .sql("""
                select therapist_id, day, starts, ends from shift
                where clinic_id = :clinic and therapist_id = any (:therapists) and day between :from and :to
                """)
                .param("clinic", clinic)
                .param("therapists", therapists)
                .param("from", from)
                .param("to", to)
                .query(RowMappers.of(LocalShift.class))
                .list()
                .stream()
                .map(shift -> shift.in(zone))
                .collect(groupingBy(
                        Shift::therapistId, collectingAndThen(mapping(Shift::during, toList()), Stretches::of)));
    }
}
