package org.tributary.booking.schedule.therapists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.views.agenda.Agenda;
import org.tributary.events.AbsenceId;
import org.tributary.events.TherapistId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Reads absences for callers. */
@Component
public class AbsencesOfATherapist {

    private final JdbcClient db;
    private final Agenda agenda;

    AbsencesOfATherapist(JdbcClient db, Agenda agenda) {
        this.db = db;
        this.agenda = agenda;
    }

    /**
     * One absence with whom it displaced.
     *
     * @throws NotFound if there is none, or if it was lifted
     */
    public AbsenceView get(TherapistId therapist, AbsenceId absence, Caller caller) {
        return find(therapist, absence, caller).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The therapist's absences, the earliest first. */
    List<AbsenceView> all(TherapistId therapist, Caller caller) {
        return find(therapist, null, caller);
    }

    /** The absences that touch a stretch of time, the earliest first. */
    public List<Absence> touching(TherapistId therapist, TimeSpan window) {
        return db
                .sql("""
                select absence_id, starts_at, ends_at from absence
                where therapist_id = :therapist and starts_at < :to and ends_at > :from
                order by starts_at
                """)
                .param("therapist", therapist)
                .param("from", window.startsAt())
                .param("to", window.endsAt())
                .query((row, _) -> absenceOf(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private List<AbsenceView> find(TherapistId therapist, @Nullable AbsenceId only, Caller caller) {
        var rows = db.sql("""
                select absence_id, starts_at, ends_at
                from therapist left join absence
                    on absence.therapist_id = therapist.therapist_id and (cast(:only as uuid) is null or absence_id = :only)
                where therapist.therapist_id = :therapist
                order by starts_at
                """)
                .param("therapist", therapist)
                .param("only", only)
                .query((row, _) -> absenceOf(row))
                .list();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        var absences = rows.stream().flatMap(Optional::stream).toList();
        var displaced = agenda.displacedBy(absences.stream().map(Absence::id).toList(), caller);
        return absences.stream()
                .map(absence -> new AbsenceView(
                        absence.id(),
                        therapist,
                        absence.startsAt(),
                        absence.endsAt(),
                        displaced.getOrDefault(absence.id().value(), List.of())))
                .toList();
    }

    /** A therapist with none has one row that says so. */
    private static Optional<Absence> absenceOf(ResultSet row) throws SQLException {
        var id = Columns.find(row, "absence_id", AbsenceId.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Absence(
                        id, Columns.get(row, "starts_at", Instant.class), Columns.get(row, "ends_at", Instant.class)));
    }

    /** When a therapist is away, at every clinic. */
    public record Absence(AbsenceId id, Instant startsAt, Instant endsAt) {}
}
