package org.tributary.drills.checker.evidence;

import java.util.List;
import java.util.Map;
import org.tributary.drills.journal.Entry;
import org.tributary.drills.journal.FaultWindow;

/**
 * Everything that the laws are judged by.
 *
 * @param records of each topic, in the order of partition and offset
 * @param tables rows of the read models by their names
 * @param unsettled what had not come to its end in time; empty if all had
 */
public record Evidence(
        List<Entry> journal,
        List<FaultWindow> windows,
        Stores stores,
        Map<String, List<TopicRecord>> records,
        Map<String, List<Row>> tables,
        List<Delay> delays,
        List<String> unsettled) {

    public List<TopicRecord> recordsOf(String service) {
        return records.getOrDefault(Stores.topicOf(service), List.of());
    }

    public List<Row> table(String name) {
        return tables.getOrDefault(name, List.of());
    }
}
