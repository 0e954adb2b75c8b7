package org.tributary.bench.ground;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.dao.DataAccessException;

/** Outcomes with nothing in its database, which it fills from the topics. */
public final class OutcomesAnew {

    private static final String SERVICE = "outcomes";
    private static final Duration LOOKS_EVERY = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final BenchSystem ground;
    private final Map<String, Long> ends;

    /** @param ends of the topics that it reads */
    public OutcomesAnew(BenchSystem ground, Map<String, Long> ends) {
        this.ground = ground;
        this.ends = ends;
    }

    /** Takes it down and gives it a database as on its first day. */
    public void takeDown() throws InterruptedException, ExecutionException {
        ground.keepDown(SERVICE);
        ground.forget(SERVICE);
        ground.databases().drop(SERVICE);
        ground.databases().ensureService(SERVICE, "local");
        awaitNobodyReads();
    }

    /** Lets it start; seconds from the start of its process until every feed has come to the end. */
    public double rebuild() throws IOException {
        var begun = System.nanoTime();
        ground.resume(SERVICE);
        var end = begun + LONGEST.toNanos();
        while (!isAtTheEnd()) {
            if (System.nanoTime() - end > 0) {
                throw new WrongResult("Outcomes did not come to the end within " + LONGEST);
            }
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private boolean isAtTheEnd() {
        try {
            var behind = ground.sql(SERVICE)
                    .sql("""
                    select topic, sum(next_offset) as read from feed_offset group by feed, topic
                    """)
                    .query((row, nr) -> Map.entry(row.getString("topic"), row.getLong("read")))
                    .list();
            return behind.stream().map(Map.Entry::getKey).toList().containsAll(ends.keySet())
                    && behind.stream().allMatch(read -> read.getValue().equals(ends.getOrDefault(read.getKey(), 0L)));
        } catch (DataAccessException _) {
            return false; // its tables are not there yet
        }
    }

    /** The broker takes a killed reader for alive until its session runs out. */
    private void awaitNobodyReads() throws InterruptedException, ExecutionException {
        Map<String, Object> client = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, ground.kafka());
        try (var admin = Admin.create(client)) {
            while (readers(admin) > 0) {
                LockSupport.parkNanos(LOOKS_EVERY.toNanos());
            }
        }
    }

    private static long readers(Admin admin) throws InterruptedException, ExecutionException {
        var groups = admin.listGroups().all().get().stream()
                .map(group -> group.groupId())
                .filter(group -> group.contains(SERVICE))
                .toList();
        return admin.describeConsumerGroups(groups).all().get().values().stream()
                .mapToLong(group -> group.members().size())
                .sum();
    }

    /** Requires that what it shows equals a recount of the events. */
    public void check() {
        var recount = ground.sql("clinical_record").sql("""
                with fact as (select type, convert_from(payload, 'UTF8')::jsonb as told from event)
                select count(*) filter (where type like '%.CourseOpened.v1') as courses,
                    count(*) filter (where type like '%.SessionStarted.v1') as sessions,
                    count(*) filter (where type like '%.SessionSigned.v1') as signed,
                    count(distinct (told ->> 'sessionId', told ->> 'technique')) filter (where type like '%.TechniqueApplied.v1')
                        as techniques,
                    coalesce(sum(jsonb_array_length(told -> 'measurements')), 0) as measurements
                from fact
                """).query(Counts.class).single();
        var shown = ground.sql(SERVICE).sql("""
                select (select count(*) from course) as courses, count(*) as sessions, count(*) filter (where signed) as signed,
                    coalesce(sum(cardinality(techniques)), 0) as techniques,
                    coalesce(sum(coalesce(json_array_length(evaluation), 0) + coalesce(json_array_length(closing), 0)), 0)
                        as measurements
                from session
                """).query(Counts.class).single();
        WrongResult.unless("Outcomes shows " + shown + ", the events say " + recount, shown.equals(recount));
        for (var sum : List.of(
                "select count(*) from course_point where percent_reduction is not null or session = 1",
                "select sum(sessions) from course")) {
            WrongResult.unless("Points by: " + sum, recount.sessions(), ground.number(SERVICE, sum));
        }
        WrongResult.unless(
                "Clinics",
                ground.number("booking", "select count(*) from event where type like '%.ClinicOpened.v1'"),
                ground.number(SERVICE, "select count(*) from clinic"));
        WrongResult.unless("Parked events", 0, ground.number(SERVICE, "select count(*) from parked_event"));
    }

    private record Counts(long courses, long sessions, long signed, long techniques, long measurements) {}
}
