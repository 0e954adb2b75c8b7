package org.tributary.drills.checker.laws;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.journal.Entry;
import org.tributary.drills.journal.Entry.Outcome;
import org.tributary.drills.journal.PromisedFact;

/** Whoever asks again under the same key is told of the same thing. */
public final class AKeyTakesEffectOnce implements Law {

    @Override
    public String sentence() {
        return "The same idempotency key takes effect once";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        var told = evidence.journal().stream()
                .filter(entry -> entry.is(Outcome.ACKNOWLEDGED))
                .collect(groupingBy(
                        entry -> entry.kind() + " under the key " + entry.key(),
                        mapping(AKeyTakesEffectOnce::aggregates, toSet())));
        return told.entrySet().stream()
                .filter(key -> key.getValue().size() > 1)
                .map(key -> key.getKey() + " was answered with several: " + key.getValue());
    }

    private static String aggregates(Entry entry) {
        return entry.promised().stream().map(PromisedFact::aggregate).toList().toString();
    }
}
