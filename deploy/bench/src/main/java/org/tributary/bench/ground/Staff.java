package org.tributary.bench.ground;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.tributary.bench.load.Call;
import org.tributary.bench.load.ClosedLoopClients;
import org.tributary.bench.load.Work;

/** Therapists whose files hold a given number of facts, and the renewal of a certificate in them: one more fact each time. */
public record Staff(List<UUID> therapists) {

    public static final String GRANTED = "tributary.booking.CertificateGranted.v1";

    private static final int CLIENTS = 16;

    /** The registration and a certificate for each technique. */
    private static final int AT_FIRST = 6;

    private static final LocalDate FIRST_LAST_DAY = LocalDate.of(2040, 1, 1);

    /** Later than any that the files were filled with, so that each renewal says something new. */
    private static final LocalDate FIRST_RENEWAL = LocalDate.of(2100, 1, 1);

    /** Registers them as anyone would; their files are then filled with more facts of their own kind. */
    public static Staff engage(BenchSystem ground, int count, int facts) throws IOException, InterruptedException {
        var before = ground.number("booking", "select coalesce(max(position), 0) from event");
        var tally = new ClosedLoopClients(ground.target("booking", "chain-admin"), CLIENTS)
                .workOff(count, Staff::registration);
        WrongResult.unless("Therapists registered, or " + tally.example(), count, tally.done());
        var staff = new Staff(ground.sql("booking")
                .sql("""
                select aggregate_id from event
                where position > :before and type = 'tributary.booking.TherapistRegistered.v1' order by position
                """)
                .param("before", before)
                .query((row, nr) -> row.getObject("aggregate_id", UUID.class))
                .list());
        staff.fill(ground, facts);
        return staff;
    }

    /** Renews a certificate of one after the other. */
    public Work renewals() {
        var next = new AtomicLong();
        return () -> renewal(next.getAndIncrement());
    }

    private Call renewal(long number) {
        var therapist = therapists.get((int) (number % therapists.size()));
        var lastDay = FIRST_RENEWAL.plusDays(number / therapists.size());
        return new Call(
                "/therapists/" + therapist + "/certificates",
                "{\"technique\":\"LIGHT_STROKING\",\"validUntil\":\"" + lastDay + "\"}");
    }

    private static Call registration() {
        return new Call("/therapists", """
                {"displayName":"R. Example","certificates":[%s]}
                """.formatted(String.join(
                ",",
                certificate("LIGHT_STROKING"),
                certificate("DEEP_KNEADING"),
                certificate("MYOFASCIAL_RELEASE"),
                certificate("LYMPHATIC_DRAINAGE"),
                certificate("TRIGGER_POINT_RELEASE"))));
    }

    private static String certificate(String technique) {
        return "{\"technique\":\"%s\",\"validUntil\":\"%s\"}".formatted(technique, FIRST_LAST_DAY);
    }

    private void fill(BenchSystem ground, int facts) {
        if (facts <= AT_FIRST) {
            return;
        }
        var more = ground.sql("booking")
                .sql("""
                insert into event (event_id, type, aggregate_id, sequence, recorded_at, key, clinic_id, patient_id, traceparent,
                    metadata, payload)
                select uuidv7(), e.type, e.aggregate_id, nr, now(), e.key, e.clinic_id, e.patient_id, e.traceparent, e.metadata,
                    convert_to(replace(convert_from(e.payload, 'UTF8'), :first, to_char(:first::date + nr, 'YYYY-MM-DD')), 'UTF8')
                from event e cross join generate_series(:from, :facts - 1) as nr
                where e.sequence = 1 and e.aggregate_id = any(:therapists)
                order by e.aggregate_id, nr
                """)
                .param("first", FIRST_LAST_DAY.toString())
                .param("from", AT_FIRST)
                .param("facts", facts)
                .param("therapists", therapists.toArray(UUID[]::new))
                .update();
        WrongResult.unless("Facts added to files", (long) therapists.size() * (facts - AT_FIRST), more);
        ground.sql("booking")
                .sql("update therapist set version = :last where therapist_id = any(:therapists)")
                .param("last", facts - 1)
                .param("therapists", therapists.toArray(UUID[]::new))
                .update();
    }
}
