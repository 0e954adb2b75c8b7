package org.tributary.booking.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.TimeClaims.Answer.InTheWay;
import org.tributary.events.Id;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;

/** Looks up why a visit did not get its time. */
@Component
class ClaimConflicts {

    private final JdbcClient db;

    ClaimConflicts(JdbcClient db) {
        this.db = db;
    }

    /**
     * What the visit could not be for, and nothing that it could do without: of rooms, of which any will do, none as long as one of
     * them is free.
     */
    List<InTheWay> of(Id holder, VisitNeeds wanted) {
        var all = Stream.of(
                        Stream.of(
                                new Resource(ResourceKind.THERAPIST, wanted.therapistId()),
                                new Resource(ResourceKind.PATIENT, wanted.patientId())),
                        wanted.otherRecords().stream().map(record -> new Resource(ResourceKind.PATIENT, record)),
                        wanted.rooms().stream().map(room -> new Resource(ResourceKind.ROOM, room)))
                .flatMap(some -> some)
                .toList();
        var held = held(holder, wanted, all);
        var roomsTaken = held.stream()
                .map(Held::resource)
                .filter(resource -> resource.what() == ResourceKind.ROOM)
                .distinct()
                .count();
        return held.stream()
                .filter(it -> it.resource().what() != ResourceKind.ROOM
                        || roomsTaken == wanted.rooms().size())
                .map(Held::inTheWay)
                .distinct()
                .toList();
    }

    /** What somebody else has of this time, in the order in which it is wanted. */
    private List<Held> held(Id holder, VisitNeeds wanted, List<Resource> all) {
        return db.sql("""
                select wanted.nr, case claim.what when 'CLOSURE' then claim.what else wanted.what end as what,
                    claim.holder, lower(claim.during) as starts_at, upper(claim.during) as ends_at
                from (
                    select nr, what, resource, tstzrange(:startsAt, case what when 'ROOM' then :rested else :endsAt end) as during
                    from unnest(:resources::uuid[], :whats::text[]) with ordinality as wanted (resource, what, nr)
                ) as wanted
                join claim
                    on claim.resource = wanted.resource and claim.during && wanted.during and claim.holder <> :holder
                order by wanted.nr, starts_at
                """)
                .param("resources", all.stream().map(Resource::id).toList())
                .param("whats", all.stream().map(Resource::what).toList())
                .param("startsAt", wanted.during().startsAt())
                .param("endsAt", wanted.during().endsAt())
                .param("rested", wanted.withRest().endsAt())
                .param("holder", holder)
                .query((row, _) -> new Held(all.get(row.getInt("nr") - 1), inTheWay(row)))
                .list();
    }

    private static InTheWay inTheWay(ResultSet row) throws SQLException {
        var what = Columns.get(row, "what", ResourceKind.class);
        var during = RowMappers.of(TimeSpan.class).mapRow(row, 0);
        return new InTheWay(what, Columns.get(row, "holder", UUID.class), what == ResourceKind.CLOSURE ? during : null);
    }

    private record Resource(ResourceKind what, Id id) {}

    /** What of all that is wanted somebody else has. */
    private record Held(Resource resource, InTheWay inTheWay) {}
}
