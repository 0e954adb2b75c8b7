package org.tributary.drills.checker.laws;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.checker.evidence.Stores;

/**
 * Whatever there is was made by one request: it stands as the location of what one idempotency key made. A request that took
 * effect twice would have made a thing that no key knows.
 */
public final class EverythingWasMadeUnderOneKey implements Law {

    private static final long FIRST = 0;

    @Override
    public String sentence() {
        return "Each thing that was made stands under exactly one idempotency key";
    }

    /** Under this name the evidence has where the things lie that a service made, a row for each key. */
    public static String table(String service) {
        return "made by " + service;
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return Stores.SERVICES.stream().flatMap(service -> {
            var keys = evidence.table(table(service)).stream()
                    .map(EverythingWasMadeUnderOneKey::lastPart)
                    .collect(groupingBy(Function.identity(), counting()));
            return evidence.stores().of(service).stream()
                    .filter(event -> event.sequence() == FIRST)
                    .filter(event -> keysOf(event, keys) != 1)
                    .map(event -> "%s of %s stands under %d keys"
                            .formatted(event.type(), event.aggregateId(), keysOf(event, keys)));
        });
    }

    private static long keysOf(StoredEvent event, Map<String, Long> keys) {
        return keys.getOrDefault(event.aggregateId(), 0L);
    }

    private static String lastPart(Row location) {
        return location.column(0).substring(location.column(0).lastIndexOf('/') + 1);
    }
}
