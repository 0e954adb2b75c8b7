package org.tributary.booking.views.therapists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.agenda.Agenda;
import org.tributary.events.AbsenceId;
import org.tributary.events.TherapistId;
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

    private List<AbsenceView> find(TherapistId therapist, @Nullable AbsenceId only, Caller caller) {
        var rows = db.sql("""
                select absence_id, starts_at, ends_at
                from therapist left join absence
                    on absence.therapist_id = therapist.therapist_id and (cast(:only as uuid) is null or absence_id = :only)
                where therapist.therapist_id = :therapist
                order by starts_at
                """)
                .param("therapist", therapist.value())
                .param("only", only == null ? null : only.value())
                .query((row, nr) -> stretchOf(row))
                .list();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        var absences = rows.stream().flatMap(Optional::stream).toList();
        var displaced = agenda.displacedBy(absences.stream().map(Stretch::id).toList(), caller);
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
    private static Optional<Stretch> stretchOf(ResultSet row) throws SQLException {
        var id = row.getObject("absence_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Stretch(
                        new AbsenceId(id),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()));
    }

    private record Stretch(AbsenceId id, Instant startsAt, Instant endsAt) {}
}
