package org.tributary.drills.checker.laws;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.TopicRecord;
import org.tributary.drills.checker.recounts.LedgerLeaf;

/** The audit ledger is the union of the stores, each event once, each leaf as the contract hashes it. */
public final class TheLedgerHoldsEachEventOnce implements Law {

    @Override
    public String sentence() {
        return "The ledger holds each event exactly once";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        var places = new HashSet<String>();
        evidence.records().values().forEach(records -> addPlacesOfPoison(records, places));
        var ledger = new HashMap<Row, Integer>();
        evidence.table(LedgerLeaf.TABLE).stream()
                .filter(row -> !places.contains(LedgerLeaf.placeOf(row)))
                .forEach(row -> ledger.merge(LedgerLeaf.contentOf(row), 1, Integer::sum));
        var expected = evidence.stores().all().collect(groupingBy(LedgerLeaf::of));
        var missing = expected.entrySet().stream()
                .filter(entry -> !ledger.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().getFirst() + " is not on the ledger as it is stored");
        var tooMany = ledger.entrySet().stream()
                .filter(entry -> !expected.containsKey(entry.getKey()) || entry.getValue() > 1)
                .map(entry -> "the ledger has " + entry.getValue() + " times: " + entry.getKey());
        return Stream.concat(missing, tooMany);
    }

    private static void addPlacesOfPoison(List<TopicRecord> records, Set<String> places) {
        records.stream()
                .filter(TopicRecord::isPoison)
                .forEach(record -> places.add(LedgerLeaf.place(record.topic(), record.partition(), record.offset())));
    }
}
