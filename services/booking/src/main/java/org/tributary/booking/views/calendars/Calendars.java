package org.tributary.booking.views.calendars;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.schedule.therapists.Therapists;
import org.tributary.events.CalendarId;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Role;

/**
 * Reads calendars for those who manage them: the desk and the chain those of a clinic, the chain and the therapist
 * themselves those of a therapist. Others' do not exist for them.
 */
@Component
public class Calendars {

    private static final String MANAGED = """
            select * from calendar
            where case when clinic_id is null
                then :chain or therapist_id = cast(:own as uuid)
                else (:chain or :desk) and (cast(:clinics as uuid[]) is null or clinic_id = any (:clinics))
                end
            """;

    private final JdbcClient db;
    private final Therapists therapists;
    private final ScheduleReader schedule;

    Calendars(JdbcClient db, Therapists therapists, ScheduleReader schedule) {
        this.db = db;
        this.therapists = therapists;
        this.schedule = schedule;
    }

    /**
     * One calendar.
     *
     * @throws NotFound if there is none that the caller manages
     */
    public CalendarView get(CalendarId id, Caller caller) {
        return managedBy(caller, "and calendar_id = :id")
                .param("id", id)
                .query(RowMappers.of(CalendarView.class))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Goes on only if the caller may share this therapist's visits: the chain may, and the therapist themselves.
     *
     * @throws NotFound if not, or if there is no such therapist
     */
    public void requireTherapist(TherapistId id, Caller caller) {
        var isTheirs = ownOf(caller).filter(id::equals).isPresent();
        if (!isTheirs && !(caller.has(Role.CHAIN_ADMIN) && schedule.hasTherapist(id))) {
            throw new NotFound();
        }
    }

    /** Those of a clinic, the newest first. */
    List<CalendarView> of(ClinicId clinic, Caller caller) {
        return managedBy(caller, "and clinic_id = :clinic order by calendar_id desc")
                .param("clinic", clinic)
                .query(RowMappers.of(CalendarView.class))
                .list();
    }

    /** Those of a therapist at every clinic, the newest first. */
    List<CalendarView> of(TherapistId therapist, Caller caller) {
        return managedBy(caller, "and clinic_id is null and therapist_id = :id order by calendar_id desc")
                .param("id", therapist)
                .query(RowMappers.of(CalendarView.class))
                .list();
    }

    /** What this token opens still, if anything. */
    Optional<CalendarView> openedBy(CalendarToken token) {
        return db.sql("select * from calendar where token_hash = :hash and not revoked")
                .param("hash", token.hash())
                .query(RowMappers.of(CalendarView.class))
                .optional();
    }

    private StatementSpec managedBy(Caller caller, String which) {
        return db.sql(MANAGED + which)
                .param("chain", caller.has(Role.CHAIN_ADMIN))
                .param("desk", caller.has(Role.FRONT_DESK))
                .param("own", ownOf(caller).orElse(null))
                .param("clinics", caller.clinics().forSql());
    }

    /** Which therapist calls, if it is one. */
    private Optional<TherapistId> ownOf(Caller caller) {
        return caller.has(Role.THERAPIST) ? therapists.withSubject(caller.subject()) : Optional.empty();
    }
}
