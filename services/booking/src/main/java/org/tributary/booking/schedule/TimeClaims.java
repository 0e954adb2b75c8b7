package org.tributary.booking.schedule;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;

/**
 * Who holds which stretch of time: rows that PostgreSQL keeps from overlapping, so that no therapist, room or patient is in two
 * places at once. Whoever meets a claim of a transaction still open waits for its end.
 */
@Component
public class TimeClaims {

    private final JdbcClient db;
    private final ClaimConflicts conflicts;

    TimeClaims(JdbcClient db, ClaimConflicts conflicts) {
        this.db = db;
        this.conflicts = conflicts;
    }

    /** Whether a visit has what it needs. */
    public sealed interface Answer {

        /** It has, with the first room that was free. */
        record Claimed(RoomId roomId) implements Answer {}

        /** It has not, and the transaction is to be rolled back. */
        record Taken(List<InTheWay> by) implements Answer {}

        /**
         * What somebody else holds of the wanted time.
         *
         * @param closure when the clinic is closed against its hours, if it is that
         */
        record InTheWay(
                ResourceKind what, UUID holder, @Nullable TimeSpan closure) {}
    }

    /** Claims the therapist, the patient and the first free one of the rooms, in this order; then the patient's other records. */
    public Answer claim(Id holder, VisitNeeds wanted) {
        return claimOne(holder, wanted) instanceof Answer.Claimed it && isFreeElsewhere(holder, wanted)
                ? it
                : taken(holder, wanted);
    }

    /** Whether nobody expects the person under another record of theirs; from now on nobody else can. */
    private boolean isFreeElsewhere(Id holder, VisitNeeds wanted) {
        return wanted.otherRecords().isEmpty()
                || db.sql("""
                        insert into claim (resource, during, holder, what)
                        select record, tstzrange(:startsAt, :endsAt), :holder, 'PATIENT' from unnest(:records::uuid[]) as record
                        order by record
                        on conflict do nothing
                        """)
                                .param("startsAt", wanted.during().startsAt())
                                .param("endsAt", wanted.during().endsAt())
                                .param("holder", holder)
                                .param("records", wanted.otherRecords())
                                .update()
                        == wanted.otherRecords().size();
    }

    private @Nullable Answer claimOne(Id holder, VisitNeeds wanted) {
        var first = wanted.rooms().getFirst();
        var granted = claim(holder, wanted, wanted.therapistId(), wanted.patientId(), first);
        if (granted.size() == 3) {
            return new Answer.Claimed(first);
        }
        if (granted.equals(List.of(ResourceKind.THERAPIST, ResourceKind.PATIENT))) {
            for (var other : wanted.rooms().subList(1, wanted.rooms().size())) {
                if (!claim(holder, wanted, null, null, other).isEmpty()) {
                    return new Answer.Claimed(other);
                }
            }
        }
        return null;
    }

    private Answer taken(Id holder, VisitNeeds wanted) {
        var inTheWay = conflicts.of(holder, wanted);
        if (inTheWay.isEmpty()) {
            throw new CannotAcquireLockException(
                    "What stood in the way is gone by now: the time is asked for once more");
        }
        return new Answer.Taken(inTheWay);
    }

    /**
     * Claims what is free, and answers what that was. The rows are always three, wanted or not: of an array PostgreSQL would not know
     * how many it has, and plan the statement anew each time.
     */
    private List<ResourceKind> claim(
            Id holder, VisitNeeds wanted, @Nullable TherapistId therapist, @Nullable PatientId patient, RoomId room) {
        return db.sql("""
                insert into claim (resource, during, holder, what)
                select resource, tstzrange(:startsAt, case what when 'ROOM' then :rested else :endsAt end), :holder, what
                from (values (1, 'THERAPIST', :therapist::uuid), (2, 'PATIENT', :patient::uuid), (3, 'ROOM', :room::uuid))
                    as wanted (nr, what, resource)
                where resource is not null
                order by nr
                on conflict do nothing
                returning what
                """)
                .param("startsAt", wanted.during().startsAt())
                .param("endsAt", wanted.during().endsAt())
                .param("rested", wanted.withRest().endsAt())
                .param("holder", holder)
                .param("therapist", therapist)
                .param("patient", patient)
                .param("room", room)
                .query(RowMappers.of(ResourceKind.class))
                .list();
    }

    /** Gives back whatever somebody holds. */
    public void release(Id holder) {
        db.sql("delete from claim where holder = :holder")
                .param("holder", holder)
                .update();
    }

    /** Takes all rooms of a clinic; one that rests after a visit then rests while the clinic is closed. */
    public void blockRoomsOf(ClinicId clinic, Id holder, TimeSpan during) {
        db.sql("""
                update claim set during = tstzrange(lower(during), :startsAt)
                where what = 'ROOM' and during && tstzrange(:startsAt, :endsAt) and lower(during) < :startsAt
                  and resource in (select room_id from room where clinic_id = :clinic)
                """)
                .param("startsAt", during.startsAt())
                .param("endsAt", during.endsAt())
                .param("clinic", clinic)
                .update();
        db.sql("""
                insert into claim (resource, during, holder, what)
                select room_id, tstzrange(:startsAt, :endsAt), :holder, 'CLOSURE' from room
                where clinic_id = :clinic
                order by room_id
                """)
                .param("startsAt", during.startsAt())
                .param("endsAt", during.endsAt())
                .param("clinic", clinic)
                .param("holder", holder)
                .update();
    }

    /** Takes the time of a therapist, at every clinic. */
    public void block(TherapistId therapist, Id holder, TimeSpan during) {
        db.sql("""
                insert into claim (resource, during, holder, what)
                values (:therapist, tstzrange(:startsAt, :endsAt), :holder, 'ABSENCE')
                """)
                .param("startsAt", during.startsAt())
                .param("endsAt", during.endsAt())
                .param("therapist", therapist)
                .param("holder", holder)
                .update();
    }

    /** What is taken of a therapist's, a room's or a patient's time, as far as it touches a window. */
    public Stretches takenOf(Id resource, TimeSpan window) {
        return taken(List.of(resource), window, List.of()).getOrDefault(resource.value(), Stretches.NONE);
    }

    /** The same of many, but for what these hold; nothing for one whose time is all free. */
    public Map<UUID, Stretches> taken(
            Collection<? extends Id> resources, TimeSpan window, Collection<? extends Id> butBy) {
        return db
                .sql("""
                select resource, lower(during) as starts_at, upper(during) as ends_at from claim
                where resource = any (:resources) and during && tstzrange(:from, :to) and holder <> all (:butBy)
                """)
                .param("resources", resources)
                .param("from", window.startsAt())
                .param("to", window.endsAt())
                .param("butBy", butBy)
                .query((row, nr) -> Map.entry(
                        Columns.get(row, "resource", UUID.class),
                        RowMappers.of(TimeSpan.class).mapRow(row, nr)))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey, collectingAndThen(mapping(Map.Entry::getValue, toList()), Stretches::of)));
    }
}
