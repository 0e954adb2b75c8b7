package org.tributary.drills.checker.laws;

import java.util.HashMap;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.recounts.LedgerLeaf;

/** What is told of one key is on the ledger in the order in which it was stored. Nothing is said of two keys. */
public final class TheLedgerKeepsTheOrder implements Law {

    @Override
    public String sentence() {
        return "Facts of one key take effect in their order";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        var last = new HashMap<String, Long>();
        return evidence.table(LedgerLeaf.TABLE).stream()
                .filter(row -> {
                    var before = last.put(LedgerLeaf.topicAndKeyOf(row), LedgerLeaf.positionOf(row));
                    return before != null && before >= LedgerLeaf.positionOf(row);
                })
                .map(row -> "on the ledger after a later one of its key: " + row);
    }
}
