package org.tributary.drills.checker.laws;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.TopicRecord;

/**
 * On each partition positions only grow; a record whose position does not is a repeat of one before it, byte for byte. A key
 * stays on one partition, so this is the order of each key.
 */
public final class OrderIsKept implements Law {

    @Override
    public String sentence() {
        return "Order is kept per key, and what is delivered again is the same";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return evidence.records().values().stream()
                .flatMap(records -> Stream.concat(outOfOrder(records), movedKeys(records)));
    }

    private static Stream<String> outOfOrder(List<TopicRecord> records) {
        return records.stream()
                .filter(record -> !record.isPoison())
                .collect(groupingBy(TopicRecord::partition))
                .values()
                .stream()
                .flatMap(OrderIsKept::outOfOrderInPartition);
    }

    private static Stream<String> outOfOrderInPartition(List<TopicRecord> records) {
        var found = new ArrayList<String>();
        var before = new HashMap<Long, TopicRecord>();
        var last = Long.MIN_VALUE;
        for (var record : records) {
            var position = record.position();
            if (position == null) {
                found.add(record + " has no position");
            } else if (position > last) {
                last = position;
                before.put(position, record);
            } else {
                repeat(record, before.get(position), found);
            }
        }
        return found.stream();
    }

    private static void repeat(TopicRecord record, @Nullable TopicRecord first, List<String> found) {
        if (first == null) {
            found.add(record + " comes after a higher position and repeats nothing");
        } else if (!record.repeats(first)) {
            found.add(record + " is not the same as " + first + ", which it seems to repeat");
        }
    }

    private static Stream<String> movedKeys(List<TopicRecord> records) {
        Map<String, Integer> homes = new HashMap<>();
        return records.stream()
                .filter(record -> !record.isPoison())
                .filter(record -> record.partition()
                        != homes.computeIfAbsent(String.valueOf(record.key()), _ -> record.partition()))
                .map(record -> record + " is on another partition than its key");
    }
}
