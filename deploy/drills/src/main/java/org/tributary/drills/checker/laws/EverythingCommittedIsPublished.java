package org.tributary.drills.checker.laws;

import static java.util.stream.Collectors.toSet;

import java.util.Objects;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.Stores;
import org.tributary.drills.checker.evidence.TopicRecord;

/** Each stored event is on its service's topic. */
public final class EverythingCommittedIsPublished implements Law {

    @Override
    public String sentence() {
        return "Everything committed is published";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return Stores.SERVICES.stream().flatMap(service -> unpublished(service, evidence));
    }

    private static Stream<String> unpublished(String service, Evidence evidence) {
        var published = evidence.recordsOf(service).stream()
                .filter(record -> !record.isPoison())
                .map(TopicRecord::position)
                .filter(Objects::nonNull)
                .collect(toSet());
        return evidence.stores().of(service).stream()
                .filter(event -> !published.contains(event.position()))
                .map(event -> event + " is stored, but not on the topic");
    }
}
