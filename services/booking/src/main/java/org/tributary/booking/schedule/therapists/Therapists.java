package org.tributary.booking.schedule.therapists;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.therapists.TherapistView.Certificate;
import org.tributary.booking.schedule.therapists.TherapistView.Listed;
import org.tributary.booking.schedule.therapists.TherapistView.Shift;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.PersonalColumns;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;

/** Reads therapists for callers. They belong to the chain; their shifts are seen by the clinics where they are worked. */
@Component
public class Therapists {

    static final String DISPLAY_NAME = "therapist.display_name";
    static final String CERTIFICATE_NUMBER = "certificate.number";

    private final JdbcClient db;
    private final PersonalColumns personal;

    private final Clock clock;

    Therapists(JdbcClient db, PersonalColumns personal, Clock clock) {
        this.db = db;
        this.personal = personal;
        this.clock = clock;
    }

    /**
     * One therapist, with the shifts at these clinics that are not over.
     *
     * @throws NotFound if there is none
     */
    public TherapistView get(TherapistId id, ClinicScope visible) {
        var certificates = certificates(List.of(id)).getOrDefault(id, List.of());
        var yesterday = LocalDate.ofInstant(clock.instant(), UTC).minusDays(1); // it is still today somewhere
        var shifts = shiftsOf(id, yesterday, LocalDate.MAX, visible);
        return db.sql("select display_name, subject, version from therapist where therapist_id = :therapist")
                .param("therapist", id)
                .query((row, _) -> new TherapistView(
                        id, name(id, row), row.getString("subject"), certificates, shifts, row.getLong("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whoever signs in as this subject, if it is a therapist. */
    public Optional<TherapistId> withSubject(String subject) {
        return db.sql("select therapist_id from therapist where subject = :subject")
                .param("subject", subject)
                .query(RowMappers.of(TherapistId.class))
                .optional();
    }

    /** The newest first. */
    Page<Listed> page(@Nullable TherapistId after, int limit) {
        var found = db.sql("""
                select therapist_id, display_name from therapist
                where cast(:after as uuid) is null or therapist_id < :after
                order by therapist_id desc
                limit :limit
                """)
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, _) -> {
                    var id = Columns.get(row, "therapist_id", TherapistId.class);
                    return new Listed(id, name(id, row), List.of());
                })
                .list();
        return Page.of(found, limit, Listed::therapistId).map(this::withCertificates);
    }

    private List<Listed> withCertificates(List<Listed> therapists) {
        var certificates =
                certificates(therapists.stream().map(Listed::therapistId).toList());
        return therapists.stream()
                .map(therapist -> new Listed(
                        therapist.therapistId(),
                        therapist.displayName(),
                        certificates.getOrDefault(therapist.therapistId(), List.of())))
                .toList();
    }

    private Map<TherapistId, List<Certificate>> certificates(List<TherapistId> therapists) {
        return db
                .sql("""
                select therapist_id, technique, number, nullif(valid_from, '-infinity') as valid_from, valid_until from certificate
                where therapist_id = any (:therapists)
                order by technique, certificate.valid_from
                """)
                .param("therapists", therapists)
                .query((row, _) -> {
                    var id = Columns.get(row, "therapist_id", TherapistId.class);
                    return Map.entry(id, certificate(id, row));
                })
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Certificate certificate(TherapistId id, ResultSet row) throws SQLException {
        return new Certificate(
                Columns.get(row, "technique", Technique.class),
                personal.open(id, CERTIFICATE_NUMBER, row.getBytes("number"), String.class),
                Columns.find(row, "valid_from", LocalDate.class),
                Columns.get(row, "valid_until", LocalDate.class));
    }

    /** The shifts from one day until before another, at these clinics. */
    public List<Shift> shiftsOf(TherapistId id, LocalDate from, LocalDate until, ClinicScope visible) {
        return db.sql("""
                select clinic_id, day as date, starts, ends from shift
                where therapist_id = :therapist and day >= :from and day < :until
                  and (cast(:visible as uuid[]) is null or clinic_id = any (:visible))
                order by day, starts
                """)
                .param("therapist", id)
                .param("from", from)
                .param("until", until)
                .param("visible", visible.forSql())
                .query(RowMappers.of(Shift.class))
                .list();
    }

    private @Nullable String name(TherapistId id, ResultSet row) throws SQLException {
        return personal.open(id, DISPLAY_NAME, row.getBytes("display_name"), String.class);
    }
}
