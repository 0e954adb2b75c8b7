package org.tributary.bench.figures;

import java.io.IOException;
import java.time.Duration;
import org.tributary.bench.ground.Ground;
import org.tributary.bench.ground.Staff;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.load.Crew;
import org.tributary.bench.load.Tally;
import org.tributary.bench.load.WarmUp;
import org.tributary.bench.load.Work;

/** Certificates renewed as the chain's administrator does, counted afterwards in the store. */
final class Renewals {

    static final int CLIENTS = 16;

    private final Ground ground;
    private final Work work;

    Renewals(Ground ground, Work work) {
        this.ground = ground;
        this.work = work;
    }

    void warmUp(WarmUp warmUp) throws IOException, InterruptedException {
        warmUp.run(crew(), work);
        ground.rest();
    }

    Made make(Duration window) throws IOException, InterruptedException {
        var before = count();
        ground.checkpoint();
        var crew = crew();
        var meter = ground.meter("booking");
        var tally = crew.workFor(window, work);
        var made = new Made(tally, meter.read());
        ground.rest();
        check(tally, before, count());
        return made;
    }

    /** One for each, before anything is measured. */
    void once(int times) throws IOException, InterruptedException {
        crew().workOff(times, work);
        ground.rest();
    }

    private Crew crew() throws IOException, InterruptedException {
        return new Crew(ground.target("booking", "chain-admin"), CLIENTS);
    }

    private Rows count() {
        return ground.sql("booking")
                .sql("""
                select count(*) as events, count(distinct event_id) as ids,
                    count(*) filter (where type = :granted) as granted, coalesce(max(position), 0) as last,
                    coalesce(max(position) - min(position) + 1, 0) as positions,
                    (select count(*) from idempotency) as answers, (select position from relay) as relayed
                from event
                """)
                .param("granted", Staff.GRANTED)
                .query(Rows.class)
                .single();
    }

    private record Rows(long events, long ids, long granted, long last, long positions, long answers, long relayed) {}

    private static void check(Tally tally, Rows before, Rows now) {
        WrongResult.unless("Refused or failed commands, such as " + tally.example(), 0, tally.others());
        WrongResult.unless("Events for answers of 200", tally.done(), now.granted - before.granted);
        WrongResult.unless("All events for answers of 200", tally.done(), now.events - before.events);
        WrongResult.unless("Rows against repetition", tally.done(), now.answers - before.answers);
        WrongResult.unless("Events without a duplicate", now.events, now.ids);
        WrongResult.unless("Position up to which was published", now.last, now.relayed);
        // two commands at once on one file make one of them try again, which leaves the number that it had drawn
        WrongResult.unless(
                "Positions drawn in vain: " + (now.positions - now.events),
                now.positions - now.events <= now.events / 100);
    }
}
