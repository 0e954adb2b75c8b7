package org.tributary.bench.limit;

import static org.tributary.bench.limit.LimitTables.SCHEMA;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that one booking leaves, with the sizes of a real one: an event, three claims, a row of the agenda, one of the calendars, and the answer to retries. */
public final class BookingRows {

    /** As many at a time as there are therapists in the house. */
    private static final int SIDE_BY_SIDE = 50;

    private static final String ID = uuid("'0aaa'", ":n::bigint");
    private static final String THERAPIST = uuid("'0bbb'", ":n::bigint % " + SIDE_BY_SIDE);
    private static final String ROOM = uuid("'0ccc'", ":n::bigint % " + SIDE_BY_SIDE);
    private static final String PATIENT = uuid("'0ddd'", ":n::bigint % 2000");
    private static final String CLINIC = uuid("'0eee'", ":n::bigint % 5");
    private static final String STARTS =
            "(timestamptz '2030-01-01 00:00Z' + (:n::bigint / " + SIDE_BY_SIDE + ") * interval '30 minutes')";
    private static final String ENDS = "(" + STARTS + " + interval '30 minutes')";

    private BookingRows() {}

    /** After the pattern of a booking that the service itself has stored. */
    public static Script like(JdbcClient booking) {
        var event = booking.sql("""
                select type, encode(metadata, 'hex') as metadata, encode(payload, 'hex') as payload from event
                where type = 'tributary.booking.AppointmentBooked.v1' order by position desc limit 1
                """).query(Pattern.class).single();
        var answer = booking.sql("""
                select caller, operation from idempotency where location like '/appointments/%' limit 1
                """).query(Asked.class).single();
        return new Script(List.of(event(event), claims(), agenda(), calendar(), answer(answer)));
    }

    private record Pattern(String type, String metadata, String payload) {}

    private record Asked(String caller, String operation) {}

    private static String event(Pattern like) {
        return """
                insert into %s.event (event_id, type, aggregate_id, sequence, recorded_at, key, clinic_id, patient_id, metadata, payload)
                values (uuidv7(), '%s', %s, 0, now(), %s, %s, %s, '\\x%s', '\\x%s')
                """.formatted(SCHEMA, like.type(), ID, PATIENT, CLINIC, PATIENT, like.metadata(), like.payload());
    }

    private static String claims() {
        var during = "tstzrange(" + STARTS + ", " + ENDS + ")";
        return "insert into %s.claim (resource, during, holder, what) values (%s, %s, %s, 'THERAPIST'), (%s, %s, %s, 'PATIENT'), (%s, %s, %s, 'ROOM')"
                .formatted(SCHEMA, THERAPIST, during, ID, PATIENT, during, ID, ROOM, during, ID);
    }

    private static String agenda() {
        return """
                insert into %s.appointment (appointment_id, clinic_id, patient_id, therapist_id, room_id, kind, status, starts_at, ends_at,
                    techniques, version)
                values (%s, %s, %s, %s, %s, 'TREATMENT', 'BOOKED', %s, %s, '{LYMPHATIC_DRAINAGE}', 0)
                """.formatted(SCHEMA, ID, CLINIC, PATIENT, THERAPIST, ROOM, STARTS, ENDS);
    }

    private static String calendar() {
        return """
                insert into %s.calendar_entry (appointment_id, clinic_id, therapist_id, room_id, kind, status, starts_at, ends_at,
                    current, sequence, changed_at)
                values (%s, %s, %s, %s, 'TREATMENT', 'BOOKED', %s, %s, true, 0, now())
                """.formatted(SCHEMA, ID, CLINIC, THERAPIST, ROOM, STARTS, ENDS);
    }

    private static String answer(Asked like) {
        return """
                insert into %s.idempotency (caller, operation, key, body_hmac, status, location)
                values ('%s', '%s', gen_random_uuid()::text, sha256('a body'), 201, '/appointments/' || %s)
                """.formatted(SCHEMA, like.caller(), like.operation(), ID);
    }

    /** Ordered by the number, as time-ordered ids are. */
    private static String uuid(String prefix, String number) {
        return "(" + prefix + " || lpad(to_hex(" + number + "), 8, '0') || '70008000000000000000')::uuid";
    }
}
