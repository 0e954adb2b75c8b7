package org.tributary.bench.figures;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.ChainFixture;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.load.Tally;

/** What bookings, as the front desk makes them, leave in booking's tables. */
record Bookings(
        long events,
        long ids,
        long last,
        long positions,
        long booked,
        long claims,
        long appointments,
        long entries,
        long answers,
        long relayed)
        implements Stored<Bookings> {

    /** In a house of its own, with the other services stopped where they stand. */
    static Load<Bookings> in(BenchSystem ground) throws IOException, InterruptedException {
        var house = ChainFixture.build(ground, LocalDate.now(Clock.systemUTC()));
        ground.holdAllBut("booking");
        return new Load<>(ground, "front-desk", house.slots(), () -> count(ground));
    }

    private static Bookings count(BenchSystem ground) {
        return ground.sql("booking").sql("""
                select count(*) as events, count(distinct event_id) as ids, coalesce(max(position), 0) as last,
                    coalesce(max(position) - min(position) + 1, 0) as positions,
                    count(*) filter (where type = 'tributary.booking.AppointmentBooked.v1') as booked,
                    (select count(*) from claim) as claims, (select count(*) from appointment) as appointments,
                    (select count(*) from calendar_entry) as entries,
                    (select count(*) from idempotency where status = 201 and location like '/appointments/%') as answers,
                    (select position from relay) as relayed
                from event
                """).query(Bookings.class).single();
    }

    @Override
    public void requirePlus(Tally tally, Bookings now) {
        WrongResult.unless("Refused or failed bookings, such as " + tally.example(), 0, tally.others());
        WrongResult.unless("Events for answers of 201", tally.done(), now.booked - booked);
        WrongResult.unless("All events for answers of 201", tally.done(), now.events - events);
        WrongResult.unless("Claims, three for each booking", 3 * tally.done(), now.claims - claims);
        WrongResult.unless("Rows of the agenda", tally.done(), now.appointments - appointments);
        WrongResult.unless("Rows of the calendars", tally.done(), now.entries - entries);
        WrongResult.unless("Rows against repetition", tally.done(), now.answers - answers);
        WrongResult.unless("Positions without a gap", now.events, now.positions);
        WrongResult.unless("Events without a duplicate", now.events, now.ids);
        WrongResult.unless("Position up to which was published", now.last, now.relayed);
    }
}
