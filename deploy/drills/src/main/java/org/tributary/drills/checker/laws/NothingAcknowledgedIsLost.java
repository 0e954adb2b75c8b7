package org.tributary.drills.checker.laws;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.journal.Entry;
import org.tributary.drills.journal.Entry.Outcome;
import org.tributary.drills.journal.PromisedFact;

/** What a caller was told has happened is in the store, as the caller asked for it. */
public final class NothingAcknowledgedIsLost implements Law {

    @Override
    public String sentence() {
        return "Nothing acknowledged is lost";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        var stored = evidence.stores().all().collect(groupingBy(event -> about(event.service(), event.aggregateId())));
        return evidence.journal().stream()
                .filter(entry -> entry.is(Outcome.ACKNOWLEDGED))
                .flatMap(entry -> missing(entry, stored));
    }

    private static Stream<String> missing(Entry entry, Map<String, List<StoredEvent>> stored) {
        return entry.promised().stream()
                .filter(fact -> stored.getOrDefault(about(fact.service(), fact.aggregate()), List.of()).stream()
                        .noneMatch(event -> tells(event, fact)))
                .map(fact -> "%s under the key %s was acknowledged, but %s has no %s of %s that says %s"
                        .formatted(
                                entry.kind(),
                                entry.key(),
                                fact.service(),
                                fact.type(),
                                fact.aggregate(),
                                fact.content()));
    }

    private static boolean tells(StoredEvent event, PromisedFact fact) {
        return event.type().equals(fact.type()) && Contents.covers(event.content(), fact.content());
    }

    private static String about(String service, String aggregate) {
        return service + " " + aggregate;
    }
}
