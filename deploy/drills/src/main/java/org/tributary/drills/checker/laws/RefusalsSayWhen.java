package org.tributary.drills.checker.laws;

import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;

/** Who cannot be served now is told when to come back. */
public final class RefusalsSayWhen implements Law {

    private static final int SERVICE_UNAVAILABLE = 503;

    @Override
    public String sentence() {
        return "Each 503 carries Retry-After";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return evidence.journal().stream()
                .flatMap(entry -> entry.attempts().stream()
                        .filter(attempt -> attempt.status() == SERVICE_UNAVAILABLE && !attempt.saysWhen())
                        .map(attempt -> "%s was refused at %s by %s without a word on when to come back"
                                .formatted(entry.kind(), attempt.at(), attempt.instance())));
    }
}
