package org.tributary.bench.figures;

import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.Staff;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.load.Tally;
import org.tributary.bench.load.Work;

/** What certificates, renewed as the chain's administrator does, leave in booking's store. */
record Renewals(long events, long ids, long granted, long last, long positions, long answers, long relayed)
        implements Stored<Renewals> {

    static Load<Renewals> of(BenchSystem ground, Work work) {
        return new Load<>(ground, "chain-admin", work, () -> count(ground));
    }

    private static Renewals count(BenchSystem ground) {
        return ground.sql("booking")
                .sql("""
                select count(*) as events, count(distinct event_id) as ids,
                    count(*) filter (where type = :granted) as granted, coalesce(max(position), 0) as last,
                    coalesce(max(position) - min(position) + 1, 0) as positions,
                    (select count(*) from idempotency) as answers, (select position from relay) as relayed
                from event
                """)
                .param("granted", Staff.GRANTED)
                .query(Renewals.class)
                .single();
    }

    @Override
    public void requirePlus(Tally tally, Renewals now) {
        WrongResult.unless("Refused or failed commands, such as " + tally.example(), 0, tally.others());
        WrongResult.unless("Events for answers of 200", tally.done(), now.granted - granted);
        WrongResult.unless("All events for answers of 200", tally.done(), now.events - events);
        WrongResult.unless("Rows against repetition", tally.done(), now.answers - answers);
        WrongResult.unless("Events without a duplicate", now.events, now.ids);
        WrongResult.unless("Position up to which was published", now.last, now.relayed);
        // two commands at once on one file make one of them try again, which leaves the number that it had drawn
        WrongResult.unless(
                "Positions drawn in vain: " + (now.positions - now.events),
                now.positions - now.events <= now.events / 100);
    }
}
