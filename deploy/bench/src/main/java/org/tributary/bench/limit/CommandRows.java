package org.tributary.bench.limit;

import static org.tributary.bench.limit.LimitTables.SCHEMA;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading the ten events of an aggregate and adding one. */
public final class CommandRows {

    private static final int READ = 10;

    private CommandRows() {}

    /** Fills the table with as many aggregates, after the pattern of the newest event of this type. */
    public static Script like(JdbcClient booking, String type, int aggregates) {
        booking.sql("""
                insert into %1$s.event (event_id, type, aggregate_id, sequence, recorded_at, key, metadata, payload)
                select gen_random_uuid(), type, %2$s, sequence, now(), %2$s, metadata, payload
                from (select type, metadata, payload from event where type = :type order by position desc limit 1) as newest,
                    generate_series(0, :aggregates - 1) as nr, generate_series(0, :read - 1) as sequence
                order by nr, sequence
                """.formatted(SCHEMA, uuid("nr")))
                .param("type", type)
                .param("aggregates", aggregates)
                .param("read", READ)
                .update();
        booking.sql("analyze " + SCHEMA + ".event").update();
        var pattern = booking.sql("""
                select encode(metadata, 'hex') as metadata, encode(payload, 'hex') as payload
                from event where type = :type order by position desc limit 1
                """).param("type", type).query(Pattern.class).single();
        var one = uuid("(:n::bigint * 7919) % " + aggregates);
        return new Script(List.of(read(one), add(one, type, pattern)));
    }

    private record Pattern(String metadata, String payload) {}

    private static String read(String one) {
        return """
                select event_id, type, aggregate_id, sequence, recorded_at, metadata, payload from %s.event
                where aggregate_id = %s and sequence >= 0 order by sequence limit %d
                """.formatted(SCHEMA, one, READ);
    }

    private static String add(String one, String type, Pattern like) {
        return """
                insert into %s.event (event_id, type, aggregate_id, sequence, recorded_at, key, metadata, payload)
                values (uuidv7(), '%s', %s, %d + :n::bigint, now(), %s, '\\x%s', '\\x%s')
                """.formatted(SCHEMA, type, one, READ, one, like.metadata(), like.payload());
    }

    private static String uuid(String number) {
        return "('0fff' || lpad(to_hex((" + number + ")::bigint), 8, '0') || '70008000000000000000')::uuid";
    }
}
