package org.tributary.booking.views.therapists;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
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
        return all(therapist, caller).stream()
                .filter(found -> found.absenceId().equals(absence))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The therapist's absences, the earliest first. */
    public List<AbsenceView> all(TherapistId therapist, Caller caller) {
        return db.sql("""
                select absence_id, starts_at, ends_at from absence
                where therapist_id = :therapist
                order by starts_at
                """)
                .param("therapist", therapist.value())
                .query((row, nr) -> {
                    var id = new AbsenceId(row.getObject("absence_id", UUID.class));
                    return new AbsenceView(
                            id,
                            therapist,
                            row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                            row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                            agenda.displacedBy(id, caller));
                })
                .list();
    }
}
