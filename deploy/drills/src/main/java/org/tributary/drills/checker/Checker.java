package org.tributary.drills.checker;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.drills.checker.Verdict.BrokenLaw;
import org.tributary.drills.checker.evidence.Access;
import org.tributary.drills.checker.evidence.Delay;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.Feeds;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.Settling;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.checker.evidence.Stores;
import org.tributary.drills.checker.evidence.Tables;
import org.tributary.drills.checker.evidence.Topics;
import org.tributary.drills.checker.laws.EverythingWasMadeUnderOneKey;
import org.tributary.drills.checker.laws.Laws;
import org.tributary.drills.checker.laws.NothingStaysParked;
import org.tributary.drills.checker.recounts.LedgerLeaf;
import org.tributary.drills.checker.recounts.Views;
import org.tributary.drills.journal.Journal;

/** Gathers the evidence once the system had its time to settle, and judges it by the laws. */
public final class Checker {

    private static final int EXAMPLES = 5;
    private static final String MADE = "select location from idempotency where status = 201";

    private final Access access;
    private final InstantSource clock;

    public Checker(Access access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /** Waits until all has settled, at most until the deadline, and judges. */
    public Verdict check(Journal journal, List<Delay> delays, Instant deadline) {
        var tables = new Tables(access);
        try (var topics = new Topics(access)) {
            var unsettled = new Settling(tables, topics, clock).await(deadline);
            return judge(gather(journal, delays, unsettled, tables, topics));
        }
    }

    /** Judges what was gathered, by all laws. */
    static Verdict judge(Evidence evidence) {
        var laws = Laws.all();
        var broken = new ArrayList<BrokenLaw>();
        for (var law : laws) {
            var breaches = law.breaches(evidence).toList();
            if (!breaches.isEmpty()) {
                broken.add(new BrokenLaw(
                        law.sentence(),
                        breaches.size(),
                        breaches.stream().limit(EXAMPLES).toList()));
            }
        }
        return new Verdict(laws.size(), List.copyOf(broken), counts(evidence));
    }

    private static Evidence gather(
            Journal journal, List<Delay> delays, List<String> unsettled, Tables tables, Topics topics) {
        var stores = new HashMap<String, List<StoredEvent>>();
        Stores.SERVICES.forEach(service -> stores.put(service, tables.eventsOf(service)));
        var rows = new HashMap<String, List<Row>>();
        Views.all().forEach(view -> rows.put(view.name(), tables.rows(view.database(), view.sql())));
        rows.put(LedgerLeaf.TABLE, tables.rows("audit", Views.ledger()));
        rows.put(
                NothingStaysParked.TABLE,
                Feeds.databases().stream()
                        .flatMap(database -> tables.rows(database, parked(database)).stream())
                        .toList());
        Stores.SERVICES.forEach(service ->
                rows.put(EverythingWasMadeUnderOneKey.table(service), tables.rows(Stores.databaseOf(service), MADE)));
        return new Evidence(
                journal.entries(), journal.windows(), new Stores(stores), topics.records(), rows, delays, unsettled);
    }

    private static String parked(String database) {
        return "select '" + database + "', feed, topic, partition, record_offset, key, reason from parked_event";
    }

    private static Map<String, Long> counts(Evidence evidence) {
        var counts = new TreeMap<String, Long>();
        Stores.SERVICES.forEach(service -> {
            var records = evidence.recordsOf(service);
            var distinct = records.stream()
                    .map(record -> record.header("ce_id"))
                    .distinct()
                    .count();
            counts.put("events stored by " + service, (long)
                    evidence.stores().of(service).size());
            counts.put("records on " + Stores.topicOf(service), (long) records.size());
            counts.put("repeats on " + Stores.topicOf(service), records.size() - distinct);
        });
        evidence.tables().forEach((table, rows) -> counts.put("rows of " + table, (long) rows.size()));
        return counts;
    }
}
