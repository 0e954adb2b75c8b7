package org.tributary.booking.views.clinics;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.agenda.Agenda;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Reads closures for callers. */
@Component
public class ClosuresOfAClinic {

    private final JdbcClient db;
    private final Agenda agenda;

    ClosuresOfAClinic(JdbcClient db, Agenda agenda) {
        this.db = db;
        this.agenda = agenda;
    }

    /**
     * One closure with whom it displaced.
     *
     * @throws NotFound if there is none, or if it was lifted
     */
    public ClosureView get(ClinicId clinic, ClosureId closure, Caller caller) {
        return all(clinic, caller).stream()
                .filter(found -> found.closureId().equals(closure))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The clinic's closures, the earliest first. */
    public List<ClosureView> all(ClinicId clinic, Caller caller) {
        caller.requireClinic(clinic);
        return db.sql("""
                select closure_id, starts_at, ends_at, reason from closure
                where clinic_id = :clinic
                order by starts_at
                """)
                .param("clinic", clinic.value())
                .query((row, nr) -> {
                    var id = new ClosureId(row.getObject("closure_id", UUID.class));
                    return new ClosureView(
                            id,
                            clinic,
                            row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                            row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                            row.getString("reason"),
                            agenda.displacedBy(id, caller));
                })
                .list();
    }
}
