package org.tributary.booking.views.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.schedule.therapists.Therapists;
import org.tributary.events.CalendarId;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
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
                .param("id", id.value())
                .query(Calendars::view)
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
                .param("clinic", clinic.value())
                .query(Calendars::view)
                .list();
    }

    /** Those of a therapist at every clinic, the newest first. */
    List<CalendarView> of(TherapistId therapist, Caller caller) {
        return managedBy(caller, "and clinic_id is null and therapist_id = :id order by calendar_id desc")
                .param("id", therapist.value())
                .query(Calendars::view)
                .list();
    }

    /** What this token opens still, if anything. */
    Optional<CalendarView> openedBy(CalendarToken token) {
        return db.sql("select * from calendar where token_hash = :hash and not revoked")
                .param("hash", token.hash())
                .query(Calendars::view)
                .optional();
    }

    private StatementSpec managedBy(Caller caller, String which) {
        return db.sql(MANAGED + which)
                .param("chain", caller.has(Role.CHAIN_ADMIN))
                .param("desk", caller.has(Role.FRONT_DESK))
                .param("own", ownOf(caller).map(TherapistId::value).orElse(null))
                .param("clinics", caller.clinics().forSql());
    }

    /** Which therapist calls, if it is one. */
    private Optional<TherapistId> ownOf(Caller caller) {
        return caller.has(Role.THERAPIST) ? therapists.withSubject(caller.subject()) : Optional.empty();
    }

    private static CalendarView view(ResultSet row, int nr) throws SQLException {
        return new CalendarView(
                new CalendarId(row.getObject("calendar_id", UUID.class)),
                id(row, "clinic_id", ClinicId::new),
                id(row, "room_id", RoomId::new),
                id(row, "therapist_id", TherapistId::new),
                row.getBoolean("revoked"),
                row.getLong("version"));
    }

    private static <T extends Id> @Nullable T id(ResultSet row, String column, Function<UUID, T> type)
            throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }
}
