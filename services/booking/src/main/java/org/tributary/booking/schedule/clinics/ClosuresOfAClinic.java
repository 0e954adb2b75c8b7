package org.tributary.booking.schedule.clinics;

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
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.platform.jdbc.Columns;
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
        return find(clinic, closure, caller).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The clinic's closures, the earliest first. */
    List<ClosureView> all(ClinicId clinic, Caller caller) {
        return find(clinic, null, caller);
    }

    /** The closures that touch a stretch of time, the earliest first. */
    public List<Closure> touching(ClinicId clinic, TimeSpan window) {
        return db
                .sql("""
                select closure_id, starts_at, ends_at, reason from closure
                where clinic_id = :clinic and starts_at < :to and ends_at > :from
                order by starts_at
                """)
                .param("clinic", clinic)
                .param("from", window.startsAt())
                .param("to", window.endsAt())
                .query((row, _) -> closureOf(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private List<ClosureView> find(ClinicId clinic, @Nullable ClosureId only, Caller caller) {
        caller.requireClinic(clinic);
        var rows = db.sql("""
                select closure_id, starts_at, ends_at, reason
                from clinic left join closure
                    on closure.clinic_id = clinic.clinic_id and (cast(:only as uuid) is null or closure_id = :only)
                where clinic.clinic_id = :clinic
                order by starts_at
                """)
                .param("clinic", clinic)
                .param("only", only)
                .query((row, _) -> closureOf(row))
                .list();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        var closures = rows.stream().flatMap(Optional::stream).toList();
        var displaced = agenda.displacedBy(closures.stream().map(Closure::id).toList(), caller);
        return closures.stream()
                .map(closure -> new ClosureView(
                        closure.id(),
                        clinic,
                        closure.startsAt(),
                        closure.endsAt(),
                        closure.reason(),
                        displaced.getOrDefault(closure.id().value(), List.of())))
                .toList();
    }

    /** A clinic with none has one row that says so. */
    private static Optional<Closure> closureOf(ResultSet row) throws SQLException {
        var id = Columns.find(row, "closure_id", ClosureId.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Closure(
                        id,
                        Columns.get(row, "starts_at", Instant.class),
                        Columns.get(row, "ends_at", Instant.class),
                        row.getString("reason")));
    }

    /** When a clinic is closed against its hours, and why. */
    public record Closure(ClosureId id, Instant startsAt, Instant endsAt, String reason) {}
}
