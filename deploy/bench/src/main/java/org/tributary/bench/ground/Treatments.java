package org.tributary.bench.ground;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.tributary.bench.load.Call;
import org.tributary.bench.load.Connection;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** Appointments that were booked long ago, as a store that has served for a while holds them. None overlaps with another. */
public final class Treatments {

    private static final int THERAPISTS = 500;
    private static final int PATIENTS = 20_000;
    private static final int CLINICS = 50;
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private final BenchSystem ground;
    private final Instant first = Instant.parse("2035-01-01T00:00:00Z");
    private long next;

    public Treatments(BenchSystem ground) {
        this.ground = ground;
    }

    /** Adds so many to booking's store, and nothing to any other table. */
    public void store(int count) throws IOException, SQLException, InterruptedException {
        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        try (var store = StoreFiller.open(ground.connection("booking"), metadata(ground), now)) {
            for (var end = next + count; next < end; next++) {
                store.add(StoredRow.of(at(next), 0));
            }
        }
        ground.sql("booking").sql("analyze event").update();
    }

    /** Adds as many as are missing to so many events, with all that a booking leaves in the other tables. */
    public void growTo(int events) throws IOException, SQLException, InterruptedException {
        var db = ground.sql("booking");
        var missing = events - ground.number("booking", "select count(*) from event");
        if (missing <= 0) {
            return;
        }
        var before = ground.number("booking", "select max(position) from event");
        var relay = new Relay(ground, "booking");
        store(Math.toIntExact(missing));
        var what = db.sql("""
                insert into appointment (appointment_id, clinic_id, patient_id, therapist_id, room_id, kind, status, starts_at, ends_at,
                    techniques, version)
                select aggregate_id, clinic_id, patient_id, (told ->> 'therapistId')::uuid, (told ->> 'roomId')::uuid,
                    told ->> 'kind', 'BOOKED', (told ->> 'startsAt')::timestamptz, (told ->> 'endsAt')::timestamptz,
                    array(select jsonb_array_elements_text(told -> 'techniques')), 0
                from (select *, convert_from(payload, 'UTF8')::jsonb as told from event where position > :before) as stored
                where type = 'tributary.booking.AppointmentBooked.v1'
                """).param("before", before).update();
        WrongResult.unless("Rows of the agenda", missing, what);
        db.sql("""
                insert into calendar_entry (appointment_id, clinic_id, therapist_id, room_id, kind, status, starts_at, ends_at,
                    current, sequence, changed_at)
                select appointment_id, clinic_id, therapist_id, room_id, kind, status, starts_at, ends_at, true, version, now()
                from appointment
                on conflict do nothing
                """).update();
        // an index that grows row by row takes longer than one that is made of all
        db.sql("alter table claim drop constraint claim_taken").update();
        db.sql("""
                insert into claim (resource, during, holder, what)
                select resource, tstzrange(starts_at, ends_at), appointment_id, what
                from appointment stored cross join lateral (values
                    (therapist_id, 'THERAPIST'), (patient_id, 'PATIENT'), (room_id, 'ROOM')) as claimed (resource, what)
                where not exists (select from claim where holder = appointment_id)
                """).update();
        db.sql("alter table claim add constraint claim_taken exclude using gist (resource with =, during with &&)")
                .update();
        db.sql("""
                insert into idempotency (caller, operation, key, body_hmac, status, location)
                select caller, operation, gen_random_uuid()::text, body_hmac, status, '/appointments/' || aggregate_id
                from event cross join (select * from idempotency where location like '/appointments/%' limit 1) as like_this
                where position > :before and type = 'tributary.booking.AppointmentBooked.v1'
                """).param("before", before).update();
        db.sql("vacuum analyze").update();
        relay.awaitPosition(relay.last());
    }

    /** What a real event of this system says of who caused it. */
    static String metadata(BenchSystem ground) throws IOException, InterruptedException {
        try (var admin = new Connection(ground.target("booking", "chain-admin"))) {
            admin.post(new Call("/therapists", "{\"displayName\":\"R. Example\"}"));
        }
        return ground.sql("booking")
                .sql("select encode(metadata, 'hex') from event order by position desc limit 1")
                .query(String.class)
                .single();
    }

    private AppointmentBooked at(long number) {
        var startsAt = first.plus(LENGTH.multipliedBy(number / THERAPISTS));
        return new AppointmentBooked(
                AppointmentId.next(),
                new PatientId(id(1, number % PATIENTS)),
                new ClinicId(id(2, number % CLINICS)),
                new TherapistId(id(3, number % THERAPISTS)),
                new RoomId(id(4, number % THERAPISTS)),
                VisitKind.TREATMENT,
                startsAt,
                startsAt.plus(LENGTH),
                List.of(Technique.LYMPHATIC_DRAINAGE, Technique.LIGHT_STROKING),
                false,
                null,
                null,
                null);
    }

    private static UUID id(int kind, long number) {
        return new UUID(0x0190_0000_0000_7000L | (long) kind << 32, 0x8000_0000_0000_0000L | number);
    }
}
