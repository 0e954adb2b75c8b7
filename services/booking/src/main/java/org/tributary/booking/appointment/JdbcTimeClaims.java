package org.tributary.booking.appointment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.Conflict;
import org.tributary.booking.appointment.AppointmentRejection.TimeTaken;
import org.tributary.booking.appointment.AppointmentRejection.What;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.kernel.RejectedException;

/**
 * Claims as rows that PostgreSQL keeps from overlapping. Whoever meets a claim of a transaction still open waits for its end. Everyone
 * claims in one order (therapist, patient, then rooms by their ids), so that nobody waits in a circle.
 */
@Component
class JdbcTimeClaims implements TimeClaims {

    /** For how long something is wanted: a room rests after a visit, unless the clinic is closed then. */
    private static final String WANTED_DURING = """
            tstzrange(:startsAt, case what when 'ROOM' then least(:rested, (
                select min(lower(closure.during)) from claim closure
                where closure.resource = wanted.resource and closure.what = 'CLOSURE'
                  and closure.during && tstzrange(:endsAt, :rested) and lower(closure.during) >= :endsAt))
              else :endsAt end)""";

    private final JdbcClient db;
    private final FreedTimeListener waiting;

    JdbcTimeClaims(JdbcClient db, FreedTimeListener waiting) {
        this.db = db;
        this.waiting = waiting;
    }

    @Override
    public RoomId claim(Id holder, Visit visit, DecisionContext known) {
        var asked = new Asked(holder, visit, visit.endsAt().plus(known.turnover()));
        var rooms = known.roomsFor(visit).stream()
                .sorted(Comparator.comparing(RoomId::value))
                .toList();
        var wanted = List.of(
                new Resource(What.THERAPIST, visit.therapistId()),
                new Resource(What.PATIENT, visit.patientId()),
                room(rooms.getFirst()));
        var refused = refused(asked, wanted);
        if (refused.isEmpty()) {
            return rooms.getFirst();
        }
        if (refused.equals(List.of(wanted.getLast()))) {
            for (var other : rooms.subList(1, rooms.size())) {
                if (refused(asked, List.of(room(other))).isEmpty()) {
                    return other;
                }
            }
        }
        var conflicts = standingInTheWay(asked, rooms);
        if (conflicts.isEmpty()) {
            throw new CannotAcquireLockException(
                    "What stood in the way is gone by now: the time is asked for once more");
        }
        throw new RejectedException(new TimeTaken(conflicts));
    }

    @Override
    public void release(Id holder) {
        db.sql("delete from claim where holder = :holder")
                .param("holder", holder.value())
                .update();
    }

    @Override
    public void giveBack(AppointmentId holder) {
        db.sql("""
                with released as (delete from claim where holder = :holder returning resource, during, what)
                select visit.clinic_id, visit.kind, released.resource as therapist_id,
                    lower(released.during) as starts_at, upper(released.during) as ends_at
                from released join appointment visit on visit.appointment_id = :holder
                where released.what = 'THERAPIST'
                """)
                .param("holder", holder.value())
                .query((row, nr) -> new FreedTime(
                        new ClinicId(row.getObject("clinic_id", UUID.class)),
                        VisitKind.valueOf(row.getString("kind")),
                        new TherapistId(row.getObject("therapist_id", UUID.class)),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(waiting::hearOf);
    }

    /**
     * Claims what is free; answers what is not. The rows are always three, wanted or not: of an array PostgreSQL would not know how many it has, and plan the statement anew each time.
     */
    private List<Resource> refused(Asked asked, List<Resource> wanted) {
        var granted = db.sql("""
                insert into claim (resource, during, holder, what)
                select resource, %s, :holder, what
                from (values (1, 'THERAPIST', :therapist::uuid), (2, 'PATIENT', :patient::uuid), (3, 'ROOM', :room::uuid))
                    as wanted (nr, what, resource)
                where resource is not null
                order by nr
                on conflict do nothing
                returning what
                """.formatted(WANTED_DURING))
                .param("startsAt", asked.visit().startsAt().atOffset(UTC))
                .param("endsAt", asked.visit().endsAt().atOffset(UTC))
                .param("rested", asked.rested().atOffset(UTC))
                .param("holder", asked.holder().value())
                .param("therapist", idOf(What.THERAPIST, wanted), Types.OTHER)
                .param("patient", idOf(What.PATIENT, wanted), Types.OTHER)
                .param("room", idOf(What.ROOM, wanted), Types.OTHER)
                .query((row, nr) -> What.valueOf(row.getString("what")))
                .list();
        var refused = new ArrayList<>(wanted);
        refused.removeIf(resource -> granted.contains(resource.what()));
        return refused;
    }

    /**
     * What the visit could not be for, and nothing that it could do without: of rooms, of which any will do, none as long as one of
     * them is free.
     */
    private List<Conflict> standingInTheWay(Asked asked, List<RoomId> rooms) {
        var all = new ArrayList<Resource>();
        all.add(new Resource(What.THERAPIST, asked.visit().therapistId()));
        all.add(new Resource(What.PATIENT, asked.visit().patientId()));
        rooms.forEach(room -> all.add(room(room)));
        var held = held(asked, all);
        var roomsTaken = held.stream()
                .map(Held::wanted)
                .filter(wanted -> wanted.what() == What.ROOM)
                .distinct()
                .count();
        return held.stream()
                .filter(it -> it.wanted().what() != What.ROOM || roomsTaken == rooms.size())
                .map(Held::conflict)
                .distinct()
                .toList();
    }

    /** What somebody else has of this time. When that is, is told where it is this clinic's own. */
    private List<Held> held(Asked asked, List<Resource> all) {
        return db.sql("""
                select wanted.nr, case claim.what when 'CLOSURE' then claim.what else wanted.what end as what,
                    case claim.what when 'CLOSURE' then lower(claim.during) else own.starts_at end as starts_at,
                    case claim.what when 'CLOSURE' then upper(claim.during) else own.ends_at end as ends_at
                from (
                    select nr, what, resource, %s as during
                    from unnest(:resources::uuid[], :whats::text[]) with ordinality as wanted (resource, what, nr)
                ) as wanted
                join claim
                    on claim.resource = wanted.resource and claim.during && wanted.during and claim.holder <> :holder
                left join appointment own on own.appointment_id = claim.holder and own.clinic_id = :clinic
                order by wanted.nr, own.starts_at
                """.formatted(WANTED_DURING))
                .param("resources", ids(all))
                .param("whats", new SqlArrayValue("text", names(all)))
                .param("startsAt", asked.visit().startsAt().atOffset(UTC))
                .param("endsAt", asked.visit().endsAt().atOffset(UTC))
                .param("rested", asked.rested().atOffset(UTC))
                .param("holder", asked.holder().value())
                .param("clinic", asked.visit().clinicId().value())
                .query((row, nr) -> new Held(
                        all.get(row.getInt("nr") - 1),
                        new Conflict(
                                What.valueOf(row.getString("what")),
                                instant(row, "starts_at"),
                                instant(row, "ends_at"))))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable UUID idOf(What what, List<Resource> wanted) {
        return wanted.stream()
                .filter(resource -> resource.what() == what)
                .map(resource -> resource.id().value())
                .findFirst()
                .orElse(null);
    }

    private static SqlArrayValue ids(List<Resource> resources) {
        return new SqlArrayValue(
                "uuid",
                resources.stream().map(resource -> resource.id().value()).toArray());
    }

    private static Object[] names(List<Resource> resources) {
        return resources.stream().map(resource -> resource.what().name()).toArray();
    }

    private static Resource room(RoomId room) {
        return new Resource(What.ROOM, room);
    }

    private record Resource(What what, Id id) {}

    /** What of all that is wanted somebody else has, and when. */
    private record Held(Resource wanted, Conflict conflict) {}

    /** What is claimed for whom, and until when a room must rest. */
    private record Asked(Id holder, Visit visit, Instant rested) {}
}
