package org.tributary.booking.schedule.blocks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.views.agenda.Agenda;
import org.tributary.events.AbsenceId;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.events.Id;
import org.tributary.events.TherapistId;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Reads closures and absences for callers, the earliest first. */
@Component
public class BlockReader {

    private static final String CLOSURES = """
            select closure_id, starts_at, ends_at, reason from clinic left join closure using (clinic_id)
            where clinic_id = :of and (cast(:only as uuid) is null or closure_id = :only)
            order by starts_at
            """;

    private static final String ABSENCES = """
            select absence_id, starts_at, ends_at from therapist left join absence using (therapist_id)
            where therapist_id = :of and (cast(:only as uuid) is null or absence_id = :only)
            order by starts_at
            """;

    private final JdbcClient db;
    private final Agenda agenda;

    BlockReader(JdbcClient db, Agenda agenda) {
        this.db = db;
        this.agenda = agenda;
    }

    /** When a clinic is closed against its hours, and why. */
    public record Closure(ClosureId closureId, Instant startsAt, Instant endsAt, String reason) {}

    /** When a therapist is away, at every clinic. */
    public record Absence(AbsenceId absenceId, Instant startsAt, Instant endsAt) {}

    /** The clinic's closures that touch a stretch of time. */
    public List<Closure> closures(ClinicId clinic, TimeSpan window) {
        return touching(window, clinic, Closure.class, """
                select closure_id, starts_at, ends_at, reason from closure
                where clinic_id = :of and starts_at < :to and ends_at > :from
                order by starts_at
                """);
    }

    /** The therapist's absences that touch a stretch of time. */
    public List<Absence> absences(TherapistId therapist, TimeSpan window) {
        return touching(window, therapist, Absence.class, """
                select absence_id, starts_at, ends_at from absence
                where therapist_id = :of and starts_at < :to and ends_at > :from
                order by starts_at
                """);
    }

    /**
     * One closure with whom it displaced.
     *
     * @throws NotFound if there is none, or if it was lifted
     */
    public ClosureView closure(ClinicId clinic, ClosureId closure, Caller caller) {
        return closures(clinic, closure, caller).getFirst();
    }

    /**
     * One absence with whom it displaced.
     *
     * @throws NotFound if there is none, or if it was lifted
     */
    public AbsenceView absence(TherapistId therapist, AbsenceId absence, Caller caller) {
        return absences(therapist, absence, caller).getFirst();
    }

    /** All of a clinic's, or one. */
    List<ClosureView> closures(ClinicId clinic, @Nullable ClosureId only, Caller caller) {
        caller.requireClinic(clinic);
        var found = find(CLOSURES, clinic, only, Closure.class);
        var displaced =
                agenda.displacedBy(found.stream().map(Closure::closureId).toList(), caller);
        return found.stream()
                .map(closure -> new ClosureView(
                        closure.closureId(),
                        clinic,
                        closure.startsAt(),
                        closure.endsAt(),
                        closure.reason(),
                        displaced.getOrDefault(closure.closureId().value(), List.of())))
                .toList();
    }

    /** All of a therapist's, or one. */
    List<AbsenceView> absences(TherapistId therapist, @Nullable AbsenceId only, Caller caller) {
        var found = find(ABSENCES, therapist, only, Absence.class);
        var displaced =
                agenda.displacedBy(found.stream().map(Absence::absenceId).toList(), caller);
        return found.stream()
                .map(absence -> new AbsenceView(
                        absence.absenceId(),
                        therapist,
                        absence.startsAt(),
                        absence.endsAt(),
                        displaced.getOrDefault(absence.absenceId().value(), List.of())))
                .toList();
    }

    private <T> List<T> touching(TimeSpan window, Id of, Class<T> type, String sql) {
        return db.sql(sql)
                .param("of", of)
                .param("from", window.startsAt())
                .param("to", window.endsAt())
                .query(RowMappers.of(type))
                .list();
    }

    /** A clinic or a therapist with none has one row that says so. */
    private <T> List<T> find(String sql, Id of, @Nullable Id only, Class<T> type) {
        var rows = db.sql(sql)
                .param("of", of)
                .param("only", only)
                .query((row, nr) -> row.getObject("starts_at") == null
                        ? Optional.<T>empty()
                        : Optional.of(RowMappers.of(type).mapRow(row, nr)))
                .list();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return rows.stream().flatMap(Optional::stream).toList();
    }
}
